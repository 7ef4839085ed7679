import { organisationEventExamples as events } from '@12315/domain-routing';
import { documentOf } from '@12315/kernel/spec';
import { organisationList } from './organisation-list.view';

it('a listed organisation says what it is and whose', () =>
  expect(documentOf(organisationList.view, events.OrganisationRegistered)).toStrictEqual({
    organisation: '340202D01',
    name: '芜湖市镜湖区市场监督管理局',
    kind: 'DISTRICT',
    area: '340202',
    parent: '340200C01',
    validFrom: '2021-01-01',
  }));
