import { legalDate } from '@12315/law';
import { organisationKinds, type OrganisationRegistered } from './organisation.events';

export type StartingOrganisation = OrganisationRegistered['data'];

const validFrom = legalDate('2021-01-01');
/** The city's bureau with the 12315 command centre. */
export const cityCentre = '340200C01';
const jinghu = '340202D01';
const nanling = '340223D01';

const row = (code: string, name: string, parent: string | null): StartingOrganisation => ({
  code,
  name,
  kind: organisationKinds[code.charAt(6) as keyof typeof organisationKinds],
  area: code.slice(0, 6),
  parent,
  validFrom,
});

/** What the platform of the city starts with, recorded as events at the first start. */
export const startingOrganisations: readonly StartingOrganisation[] = [
  row(cityCentre, '芜湖市市场监督管理局（12315指挥中心）', null),
  row(jinghu, '芜湖市镜湖区市场监督管理局', cityCentre),
  row('340207D01', '芜湖市鸠江区市场监督管理局', cityCentre),
  row('340209D01', '芜湖市弋江区市场监督管理局', cityCentre),
  row('340210D01', '芜湖市湾沚区市场监督管理局', cityCentre),
  row('340212D01', '芜湖市繁昌区市场监督管理局', cityCentre),
  row(nanling, '南陵县市场监督管理局', cityCentre),
  row('340281D01', '无为市市场监督管理局', cityCentre),
  // 71 and 72 are statistical codes of development zones, not divisions.
  row('340271X01', '芜湖经济技术开发区市场监督管理局', cityCentre),
  row('340272X01', '三山经济开发区市场监督管理局', cityCentre),
  // Outside GB/T 2260, so with a code of our own. Fictional.
  row('3402Z1X01', '芜湖市滨江旅游区市场监督管理局', cityCentre),
  row('340202S01', '镜湖区市场监督管理局方村市场监督管理所', jinghu),
  row('340202S02', '镜湖区市场监督管理局张家山市场监督管理所', jinghu),
  row('340202S03', '镜湖区市场监督管理局赭麓市场监督管理所', jinghu),
  row('340202S04', '镜湖区市场监督管理局范罗山市场监督管理所', jinghu),
  row('340202S05', '镜湖区市场监督管理局赭山市场监督管理所', jinghu),
  row('340202S06', '镜湖区市场监督管理局弋矶山市场监督管理所', jinghu),
  row('340202S07', '镜湖区市场监督管理局汀棠市场监督管理所', jinghu),
  row('340202S08', '镜湖区市场监督管理局天门山市场监督管理所', jinghu),
  row('340202S09', '镜湖区市场监督管理局荆山市场监督管理所', jinghu),
  row('340202A01', '芜湖市镜湖区消费者权益保护委员会', jinghu),
  row('340202T01', '镜湖区步行街12315联络站', jinghu),
  row('340202T02', '镜湖区12315流动维权车', jinghu),
  row('340202T03', '镜湖区12315“五进”服务站', jinghu),
  row('340223A01', '南陵县消费者权益保护委员会', nanling),
  row('340223T01', '南陵县村级12315联络站', nanling),
];

/** The streets of Jinghu district (nine digits) by sub-office; one may have several. The division is fictional. */
export const streetsOfSubOffices: Readonly<Record<string, readonly string[]>> = {
  '340202S01': ['340202012'],
  '340202S02': ['340202013'],
  '340202S03': ['340202014'],
  '340202S04': ['340202015'],
  '340202S05': ['340202016'],
  '340202S06': ['340202017'],
  '340202S07': ['340202018'],
  '340202S08': ['340202019'],
  '340202S09': ['340202020', '340202021'],
};

const organKinds = ['CITY', 'DISTRICT', 'FUNCTIONAL_ZONE'];
const isOrgan = ({ kind }: StartingOrganisation): boolean => organKinds.includes(kind);

/** The organ with handling authority for an area of six digits; null outside the city. */
export const organOf = (area: string): string | null =>
  startingOrganisations.find((each) => isOrgan(each) && each.area === area)?.code ?? null;

/** The organ that received what an organisation received: itself, or the bureau a sub-office belongs to. A station or an
 * association is no part of an organ. */
export const organReceiving = (code: string): string | null => {
  const found = startingOrganisations.find((each) => each.code === code);
  if (found === undefined) return null;
  if (found.kind === 'SUB_OFFICE') return found.parent;
  return isOrgan(found) ? found.code : null;
};

/** Whether an organisation of the city handles complaints: a bureau, or the sub-office that acts for one. A code that is well
 * formed and nobody's would swallow what is sent there. */
export const hasAuthority = (code: string): boolean => organReceiving(code) !== null;
