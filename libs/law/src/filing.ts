import type { LegalDate } from '@12315/kernel';
import { cite, holdsOn, type InstrumentCode } from './instruments';

/** Why no case is filed though a lead was verified (不予立案), one code across the rules. */
export const filingDeclineCodes = ['MINOR_CORRECTED', 'FIRST_TIME_CORRECTED', 'NO_FAULT', 'OTHER_BY_LAW'] as const;
export type FilingDeclineCode = (typeof filingDeclineCodes)[number];

/** A ground that a decision not to file names. */
export interface FilingDeclineGround {
  readonly code: FilingDeclineCode;
  /** `《市场监督管理行政处罚程序规定》第二十条第一项` */
  readonly article: string;
  readonly text: string;
}

/** What must hold together before a case is filed (P2022 art 19): evidence, a penalty, jurisdiction, and time. */
export interface FilingConditions {
  readonly evidence: boolean;
  readonly punishable: boolean;
  readonly jurisdiction: boolean;
  readonly withinTime: boolean;
}

interface Rule {
  readonly instrument: InstrumentCode;
  readonly from: string;
  readonly to: string | null;
  /** Of the conditions; null: its number was not at hand. */
  readonly conditions: string | null;
  readonly grounds: readonly (readonly [code: FilingDeclineCode, article: string | null, text: string])[];
}

const article20: Rule['grounds'] = [
  ['MINOR_CORRECTED', '第二十条第一项', '违法行为轻微并及时改正，没有造成危害后果'],
  ['FIRST_TIME_CORRECTED', '第二十条第二项', '初次违法且危害后果轻微并及时改正'],
  ['NO_FAULT', '第二十条第三项', '当事人有证据足以证明没有主观过错，但法律、行政法规另有规定的除外'],
  ['OTHER_BY_LAW', '第二十条第四项', '依法可以不予立案的其他情形'],
];
/** Before 2021-07-15 the grounds were not at hand one by one: a decision then names only that the law allowed it. */
const onlyOther: Rule['grounds'] = [['OTHER_BY_LAW', null, '依法可以不予立案的情形']];

const rules: readonly Rule[] = [
  { instrument: 'P2007', from: '2007-10-01', to: '2019-03-31', conditions: null, grounds: onlyOther },
  { instrument: 'P2019', from: '2019-04-01', to: '2021-07-14', conditions: null, grounds: onlyOther },
  { instrument: 'P2021', from: '2021-07-15', to: '2022-10-31', conditions: '第十九条', grounds: article20 },
  { instrument: 'P2022', from: '2022-11-01', to: null, conditions: '第十九条', grounds: article20 },
];
const ruleOn = (on: LegalDate): Rule | null => rules.find((rule) => holdsOn(rule, on)) ?? null;

/** The grounds of a day in the order of the text; none before the first penalty procedure. */
export const filingDeclineGrounds = (on: LegalDate): readonly FilingDeclineGround[] => {
  const rule = ruleOn(on);
  return (rule?.grounds ?? []).map(([code, article, text]) => ({
    code,
    article: cite((rule as Rule).instrument, article),
    text,
  }));
};

/** One ground, or null where the rules of that day do not know it. */
export const filingDeclineGround = (on: LegalDate, code: FilingDeclineCode): FilingDeclineGround | null =>
  filingDeclineGrounds(on).find((ground) => ground.code === code) ?? null;

/** The article that a filing must satisfy on a day; undefined before the first. */
export const filingArticle = (on: LegalDate): string | undefined => {
  const rule = ruleOn(on);
  return rule ? cite(rule.instrument, rule.conditions) : undefined;
};
