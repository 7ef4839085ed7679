import type { Examples } from '@12315/kernel';
import { legalDate } from '@12315/law';
import type { OrganisationCommand } from './organisation';
import type { OrganisationEvent } from './organisation.events';

const jinghu = {
  code: '340202D01',
  name: '芜湖市镜湖区市场监督管理局',
  kind: 'DISTRICT',
  area: '340202',
  parent: '340200C01',
  validFrom: legalDate('2021-01-01'),
} as const;

export const organisationEventExamples: Examples<OrganisationEvent> = {
  OrganisationRegistered: { type: 'OrganisationRegistered', data: jinghu },
};
export const organisationCommandExamples: Examples<OrganisationCommand> = {
  RegisterOrganisation: { type: 'RegisterOrganisation', data: jinghu },
};
