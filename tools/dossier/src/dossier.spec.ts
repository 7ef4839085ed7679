import { at } from '@12315/kernel/spec';
import { type Dossier, dossierLines } from './dossier';

const dossier: Dossier = {
  kind: 'COMPLAINT',
  id: 'c-1',
  number: '340200C01202605060001C1',
  organisation: '340202D01',
  links: [{ kind: 'INTERVIEW', id: 'v-1', number: null }],
  entries: [
    {
      type: 'intake.item-received.v1',
      occurredAt: at('2026-05-06T23:59:30Z'),
      actor: { id: 'agent.340200c01', role: 'AGENT', organisation: '340200C01' },
      sentence: '来件已接收',
      article: null,
      clock: null,
    },
    {
      type: 'intake.complaint-assigned.v1',
      occurredAt: at('2026-05-07T01:00:00Z'),
      actor: { id: 'intake.from-routing.v1', role: 'SYSTEM', organisation: '999999D01' },
      sentence: '已分派340202D01',
      article: '《办法》第十五条',
      clock: { explained: ['自收到投诉之日起7个工作日。', '2026年5月18日24时届满。'] },
    },
    {
      type: 'intake.acceptance-overdue.v1',
      occurredAt: at('2026-05-18T16:00:00Z'),
      actor: { id: 'clock', role: 'CLOCK', organisation: '' },
      sentence: '初查已超过2026-05-18的期限',
      article: '《办法》第十五条',
      clock: null,
    },
  ],
};

it('tells a matter in order: Beijing time, what, who, article, and how a date was counted', () =>
  expect(dossierLines(dossier)).toEqual([
    '投诉 340200C01202605060001C1，承办：芜湖市镜湖区市场监督管理局（340202D01）',
    '相关：约谈 v-1',
    '',
    '2026-05-07 07:59:30  来件已接收',
    '                     话务、窗口人员 agent.340200c01，芜湖市市场监督管理局（12315指挥中心）（340200C01）',
    '',
    '2026-05-07 09:00:00  已分派340202D01',
    '                     系统 intake.from-routing.v1，999999D01',
    '                     依据：《办法》第十五条',
    '                       自收到投诉之日起7个工作日。',
    '                       2026年5月18日24时届满。',
    '',
    '2026-05-19 00:00:00  初查已超过2026-05-18的期限',
    '                     时钟 clock',
    '                     依据：《办法》第十五条',
  ]));

it('names a matter without a number by its id', () =>
  expect(dossierLines({ kind: 'LEAD', id: 'l-1', number: null, organisation: null, links: [], entries: [] })).toEqual([
    '案源 l-1',
  ]));
