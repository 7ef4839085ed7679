import { match } from '@12315/kernel';
import { fixturesOf } from '@12315/platform/testing';
import { routingSentences } from './routing';

const sentence = (type: keyof typeof routingSentences, more: object = {}): string =>
  match(routingSentences, { type, data: { ...fixturesOf(type)[0], ...more } } as never).sentence;

describe('what the dossier says of routing', () => {
  it.each([
    ['routing.dispatch-urged.v1', {}, '已向340202D01第1次催办'],
    ['routing.supervision-issued.v1', {}, '已对340202D01督办，须在2026-05-11前（含当日）回复'],
    ['routing.supervision-replied.v1', {}, '340202D01已回复督办'],
    ['routing.supervision-replied.v1', { onTime: false }, '340202D01已回复督办，已超过期限'],
    ['routing.accountability-raised.v1', {}, '340202D01逾期未决定是否受理，已启动责任追究，待人员决定'],
    ['routing.accountability-decided.v1', { held: false }, '已决定不追究340202D01责任'],
    [
      'routing.assistance-requested.v1',
      {},
      '已向池州市贵池区市场监督管理局发出协助处理函，应在2026-05-26前（含当日）回复',
    ],
    ['routing.assistance-requested.v1', { reply: null }, '已向池州市贵池区市场监督管理局发出协助处理函'],
    ['routing.assistance-replied.v1', { onTime: null }, '协助处理已回复，挽回损失260.00元'],
    ['routing.assistance-replied.v1', { onTime: false }, '协助处理已回复，挽回损失260.00元，已超过期限'],
    ['routing.incident-closed.v1', {}, '群体性突发事件已办结：62人中62人和解，金额80600.00元'],
    ['routing.crew-ordered.v1', {}, '已指派出勤（城区），应在2026-05-06 09:30前到场'],
    ['routing.crew-arrived.v1', { minutes: 42, onTime: false }, '已到场，用时42分钟，已超过期限'],
  ] as const)('%s %j', (type, more, expected) => expect(sentence(type, more)).toBe(expected));
});
