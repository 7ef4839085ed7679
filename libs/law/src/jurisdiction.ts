import type { LegalDate } from '@12315/kernel';
import { cite, type RuleSet, ruleSetAt } from './instruments';

export type SellerKind = 'ORDINARY' | 'PLATFORM_OPERATOR' | 'OWN_SITE' | 'PLATFORM_MERCHANT';
/** Six-digit code of a county-level area (GB/T 2260). */
export type Area = string;

/** What is known of the places; undefined: not known. */
export interface Places {
  /** 实际经营地. */
  readonly business?: Area;
  /** 住所地. */
  readonly domicile?: Area;
  /** 行为发生地 (C2014). */
  readonly act?: Area;
  /** The merchant's address shown on the platform; null: none lawfully shown. */
  readonly shown?: Area | null;
  /** Whether the merchant can be reached at the shown address. */
  readonly shownReachable?: boolean;
  /** 平台经营者住所地. */
  readonly platform?: Area;
  /** The area whose organ received the complaint first. */
  readonly firstReceivedBy?: Area;
}
export interface JurisdictionFacts {
  /** Receipt of the complaint. */
  readonly on: LegalDate;
  readonly sellerKind: SellerKind;
  readonly places: Places;
}

/** An organ that may handle the complaint. */
export interface Competent {
  readonly organArea: Area;
  /** `C2026 第十三条第三款` */
  readonly rule: string;
  readonly because: string;
}
/** Which county-level organ handles a complaint, and why. */
export interface Jurisdiction {
  /** Null: a person must choose, from the alternatives or after asking for the missing facts. */
  readonly organArea: Area | null;
  readonly rule: string;
  readonly because: readonly string[];
  readonly alternatives: readonly Competent[];
}

type Place = 'business' | 'domicile' | 'act' | 'shown' | 'platform';
interface Rule {
  readonly article: string;
  /** Places whose organs are competent, the usual one first. */
  readonly places: readonly Place[];
}
type Rules = Readonly<Record<SellerKind, Rule>> & { readonly firstReceiver: string | null };

const online = (article: string): Pick<Rules, 'PLATFORM_OPERATOR' | 'OWN_SITE'> => ({
  PLATFORM_OPERATOR: { article, places: ['domicile'] },
  OWN_SITE: { article, places: ['domicile'] },
});
const rules: Readonly<Record<Exclude<RuleSet, 'C1996'>, Rules>> = {
  C2026: {
    ORDINARY: { article: '第十三条第一款', places: ['business', 'domicile'] },
    ...online('第十三条第二款'),
    PLATFORM_MERCHANT: { article: '第十三条第三款', places: ['shown', 'platform'] },
    firstReceiver: '第十四条',
  },
  C2020: {
    ORDINARY: { article: '第十二条第一款', places: ['business', 'domicile'] },
    ...online('第十二条第二款'),
    PLATFORM_MERCHANT: { article: '第十二条第三款', places: ['business', 'platform'] },
    firstReceiver: '第十三条',
  },
  C2014: {
    ORDINARY: { article: '第六条', places: ['business', 'act'] },
    PLATFORM_OPERATOR: { article: '第六条', places: ['business'] },
    OWN_SITE: { article: '第六条', places: ['business'] },
    PLATFORM_MERCHANT: { article: '第六条第二款', places: ['business', 'platform'] },
    firstReceiver: null,
  },
};
const names: Readonly<Record<Place, string>> = {
  business: '被投诉人实际经营地',
  domicile: '被投诉人住所地',
  act: '经营行为发生地',
  shown: '平台公示的地址所在地',
  platform: '平台经营者住所地',
};

/** Decides on the facts given; what they leave open is left to a person. */
export const jurisdictionOf = ({ on, sellerKind, places }: JurisdictionFacts): Jurisdiction => {
  const ruleSet = ruleSetAt(on);
  if (ruleSet === 'C1996') return byPerson(cite(ruleSet, null), ['1996年规定的管辖条文未核实'], []);
  const { article, places: all } = rules[ruleSet][sellerKind];
  const rule = `${ruleSet} ${article}`;
  const { open, excluded } = shownAddress(all, places);
  const wanted = all.filter((place) => place !== 'shown' || excluded === null);
  const competent = distinct(wanted.flatMap((place) => competentAt(place, places, rule)));
  const missing = wanted.filter((place) => places[place] === undefined).map((place) => `${names[place]}不详`);
  const reasons = [...(excluded ? [excluded] : []), ...missing, ...open];
  if (competent.length === 0 || open.length > 0) return byPerson(rule, reasons, competent);
  return chosen({ ruleSet, rule, reasons, competent, first: places.firstReceivedBy });
};

/** C2026 art 13(3): an address not lawfully shown, or at which no contact is possible, leaves the platform's domicile. */
const shownAddress = (all: readonly Place[], { shown, shownReachable }: Places) => {
  if (!all.includes('shown')) return { open: [], excluded: null };
  if (shown === null) return { open: [], excluded: '未在平台依法公示地址' };
  if (shownReachable === false) return { open: [], excluded: '通过平台公示的地址无法取得联系' };
  if (shown === undefined) return { open: ['须先查明是否在平台依法公示地址'], excluded: null };
  return { open: shownReachable === undefined ? ['通过公示的地址能否取得联系尚未核实'] : [], excluded: null };
};

const competentAt = (place: Place, places: Places, rule: string): readonly Competent[] => {
  const area = places[place];
  return area ? [{ organArea: area, rule, because: `${names[place]}：${area}` }] : [];
};
const distinct = (all: readonly Competent[]): readonly Competent[] =>
  all.filter(({ organArea }, i) => all.findIndex((other) => other.organArea === organArea) === i);

const byPerson = (rule: string, because: readonly string[], alternatives: readonly Competent[]): Jurisdiction => ({
  organArea: null,
  rule,
  because: [...because, '由人员选定处理机关'],
  alternatives,
});

interface Choice {
  readonly ruleSet: Exclude<RuleSet, 'C1996'>;
  readonly rule: string;
  readonly reasons: readonly string[];
  readonly competent: readonly Competent[];
  readonly first: Area | undefined;
}
/** Of several competent organs the one that received first handles it; if none of them did, the usual one. */
const chosen = ({ ruleSet, rule, reasons, competent, first }: Choice): Jurisdiction => {
  const receiver = competent.find(({ organArea }) => organArea === first);
  const taken = receiver ?? (competent[0] as Competent);
  const { firstReceiver } = rules[ruleSet];
  const byReceipt = receiver && competent.length > 1 ? [`由先收到投诉的处理（${firstReceiver ?? '条号未核实'}）`] : [];
  return {
    organArea: taken.organArea,
    rule,
    because: [...reasons, taken.because, ...byReceipt],
    alternatives: competent.filter((other) => other !== taken),
  };
};
