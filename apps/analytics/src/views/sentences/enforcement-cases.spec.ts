import type { EnforcementCasesEvents } from '@12315/contracts';
import { match } from '@12315/kernel';
import { fixturesOf } from '@12315/platform/testing';
import { enforcementCasesSentences } from './enforcement-cases';

/** What the dossier says of the n-th fixture of a contract, with some of its fields changed. */
const told = (fact: string, n = 0, more: object = {}) => {
  const type = `enforcement-cases.${fact}`;
  return match(enforcementCasesSentences, {
    type,
    data: { ...fixturesOf(type)[n], ...more },
  } as EnforcementCasesEvents);
};

describe('what the dossier says of a lead', () => {
  it('is until when it is verified, where the law has a period', () => {
    expect(told('lead-registered.v2')).toMatchObject({
      sentence: '案源已登记，须在2026-05-26前（含当日）核查完毕',
      article: '《市场监督管理行政处罚程序规定》第十八条',
      deadline: { dueOn: '2026-05-26' },
    });
    expect(told('lead-registered.v2', 1)).toEqual({ sentence: '案源已登记' });
  });
  it('is why its clock stood, and until when it runs now', () => {
    expect(told('verification-paused.v1')).toEqual({ sentence: '核查已中止（检测、检验、检疫），期间不计入期限' });
    expect(told('verification-resumed.v1').sentence).toBe('核查已恢复，期限重新计算至2026-05-29');
  });
  it('is why no case is filed', () =>
    expect(told('filing-declined.v1', 0, { onTime: false })).toEqual({
      sentence: '不予立案（违法行为轻微并及时改正），已超过期限',
      article: '《市场监督管理行政处罚程序规定》第二十条第一项',
    }));
});

describe('what the dossier says of a case', () => {
  it.each([
    [
      'case-filed.v1',
      '已立案，案由：销售不符合保障人体健康和人身、财产安全的国家标准的产品，须在2026-08-18前（含当日）作出处理决定',
    ],
    ['case-reviewed.v1', '案件已审核：同意'],
    ['penalty-notified.v1', '已告知拟处罚内容：罚款50000.00元，没收1280.00元，可在2026-06-29前（含当日）陈述、申辩'],
    ['penalty-decided.v1', '已作出行政处罚决定：罚款40000.00元，没收1280.00元'],
    ['penalty-waived.v1', '已决定不予行政处罚'],
    ['decision-served.v1', '决定书已送达，须在2026-07-18前（含当日）缴纳罚款'],
    ['fine-paid.v1', '已缴罚没款41280.00元'],
    ['case-closed.v1', '已结案：行政处罚已执行'],
    ['case-decision-overdue.v1', '办案已超过2026-08-18的期限'],
  ])('%s', (fact, sentence) => expect(told(fact).sentence).toBe(sentence));
  it('is a bare fact where no period is known or nothing was punished', () => {
    expect(told('case-filed.v1', 1, { onTime: false })).toEqual({
      sentence: '已立案，案由：销售假冒注册商标的商品（核查已超过期限）',
    });
    expect(told('decision-served.v1', 1)).toEqual({ sentence: '决定书已送达' });
    expect(told('case-closed.v1', 1).sentence).toBe('已结案：不予行政处罚');
  });
});

it('says of an interview with whom, and what became of it', () => {
  expect(told('interview-planned.v1').sentence).toBe('拟约谈芜湖市镜湖区安居家电行，涉及投诉2件');
  expect(told('interview-held.v1').sentence).toBe('已约谈，提出要求2项');
  expect(told('rectification-promised.v1').sentence).toBe('经营者承诺于2026-05-18前（含当日）完成整改');
  expect(told('rectification-verified.v1', 0, { done: false }).sentence).toBe('经核实，整改未完成');
});
