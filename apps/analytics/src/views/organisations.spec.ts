import { eventMeta } from '@12315/kernel/spec';
import { fixturesOf } from '@12315/platform/testing';
import { organisations } from './organisations.view';

const { evolve, initial, key } = organisations.view;
const type = 'routing.organisation-registered.v1';

describe('the names beside the figures', () => {
  it('are those that routing gives', () =>
    expect(evolve[type]!(fixturesOf(type)[0] as object, initial, eventMeta())).toStrictEqual({
      organisation: '340202D01',
      name: '芜湖市镜湖区市场监督管理局',
    }));
  it('are known by the code, and by nothing else that routing says', () => {
    expect(key({ type, data: fixturesOf(type)[0] as object }, eventMeta())).toBe('340202D01');
    const issued = 'routing.dispatch-issued.v1';
    expect(key({ type: issued, data: fixturesOf(issued)[0] as object }, eventMeta())).toBeNull();
  });
});
