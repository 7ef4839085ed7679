import type { LegalDate } from '@12315/kernel';
import { cite, holdsOn, type InstrumentCode, instruments } from './instruments';

/** Forms issued by the State Administration; before its first day a form is the platform's own. */
interface Edition {
  readonly title: string;
  readonly from: string;
}
// Used from the day of the rules they belong to: the days of their own issue were not at hand.
const editions = {
  complaints: { title: '市场监管总局2026年投诉举报文书格式', from: instruments.C2026.from },
  penalties: { title: '市场监管总局2021年行政处罚文书格式', from: instruments.P2021.from },
} as const satisfies Record<string, Edition>;

interface Row {
  readonly title: string;
  /** What stands between the organ and the year in its number; no two forms share one. */
  readonly word: string;
  readonly edition: Edition | null;
  /** The article it is issued under, where that was at hand. */
  readonly articles: Partial<Record<InstrumentCode, string>>;
}
const row = (title: string, word: string, edition: Row['edition'], articles: Row['articles'] = {}): Row => ({
  title,
  word,
  edition,
  articles,
});
const { complaints, penalties } = editions;
const acceptance = { C2014: '第十五条', C2020: '第十四条', C2026: '第十五条' };

/** 文书: what an organ puts its decisions and notices into. */
const forms = {
  COMPLAINT_DISTRIBUTION: row('投诉分送通知书', '投分', complaints, { C2020: '第三十七条', C2026: '第四十一条' }),
  REPORT_DISTRIBUTION: row('举报分送通知书', '举分', complaints, { C2020: '第三十七条', C2026: '第四十一条' }),
  COMPLAINT_ACCEPTANCE: row('投诉受理决定书', '投受', complaints, acceptance),
  COMPLAINT_REFUSAL: row('投诉不予受理决定书', '投不受', complaints, acceptance),
  MEDIATION_NOTICE: row('投诉调解通知书', '投调通', complaints, { C2026: '第十八条、第二十条' }),
  MEDIATION_TERMINATION: row('投诉终止调解决定书', '投终', complaints, {
    C2020: '第二十一条第二款',
    C2026: '第二十三条第二款',
  }),
  MEDIATION_AGREEMENT: row('投诉调解书', '投调', complaints, { C2026: '第二十四条' }),
  IMPROVEMENT_ADVICE: row('规范意见书', '规意', null),
  REPORT_RESULT: row('举报处理结果告知书', '举告', complaints, { C2020: '第三十一条第二款', C2026: '第三十六条' }),
  ASSISTANCE_REQUEST: row('协助处理函', '协函', null),
  FILING: row('立案审批表', '立审', penalties, { P2022: '第十九条' }),
  FILING_DECLINED: row('不予立案审批表', '不立审', penalties, { P2022: '第二十条' }),
  PENALTY_NOTICE: row('行政处罚告知书', '罚告', penalties, { P2022: '第五十七条' }),
  PENALTY_DECISION: row('行政处罚决定书', '罚决', penalties),
  NO_PENALTY_DECISION: row('不予行政处罚决定书', '不罚决', penalties),
  SERVICE_RETURN: row('送达回证', '送证', penalties, { P2022: '第八十一条' }),
  INTERVIEW_NOTICE: row('行政约谈通知书', '约通', null),
  SAMPLING_RESULT: row('抽样检验结果通知书', '检通', null),
  OFF_SHELF_ORDER: row('责令下架通知书', '下架', null),
} as const satisfies Record<string, Row>;
export type FormCode = keyof typeof forms;
export const formCodes = Object.keys(forms) as readonly FormCode[];

/** A form as it is on one day. */
export interface Form {
  readonly code: FormCode;
  readonly title: string;
  readonly word: string;
  /** The official issue it follows; null: the platform's own. */
  readonly edition: string | null;
  /** `《市场监督管理投诉举报处理办法》第十五条` */
  readonly article: string | null;
}

/** Never null: an act of 2012 gets its paper too, though the form of that year was not at hand. */
export const formOn = (code: FormCode, on: LegalDate): Form => {
  const { title, word, edition, articles }: Row = forms[code];
  const under = (Object.keys(articles) as InstrumentCode[]).find((each) => holdsOn(instruments[each], on));
  return {
    code,
    title,
    word,
    edition: edition && edition.from <= on ? edition.title : null,
    article: under === undefined ? null : cite(under, articles[under]!),
  };
};
