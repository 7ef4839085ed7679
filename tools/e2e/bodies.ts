/** What the people of these specs send: one valid body of each kind. */

export const cityCentre = '340200C01';
export const jinghu = '340202D01';
export const yijiang = '340209D01';
/** Nothing is registered there. */
export const fanchang = '340212D01';

export const received = (more: object = {}) => ({
  channel: 'PHONE',
  complainant: { name: '王小明', phone: '13900001111', address: '镜湖区中山路1号' },
  statement: '我昨天在店里买的米不够秤。',
  summary: '购买大米短斤少两，要求退款',
  ...more,
});

export const seller = (more: object = { businessArea: '340202', domicileArea: '340202' }) => ({
  kind: 'ORDINARY',
  ...more,
});

export const matter = (more: object = {}) => ({
  kind: 'COMPLAINT',
  respondent: { name: '芜湖市镜湖区丰收粮油店' },
  seller: seller(),
  objectCode: '0101',
  problemCode: '0102',
  claim: '退款26元',
  facts: '标称5公斤，实称4.6公斤',
  disputedAmount: 2600,
  mediationAsked: true,
  ...more,
});

export const refusal = (more: object = {}) => ({
  ground: 'NOT_CONSUMER_DISPUTE',
  reason: '系为经营采购，不是为生活消费需要购买商品',
  otherWays: ['向人民法院提起诉讼'],
  ...more,
});

export const drawn = (more: object = {}) => ({
  product: { name: '电热水壶', code: '3856' },
  trader: { name: '芜湖市镜湖区安居家电行', area: '340202' },
  samplers: ['s-01', 's-02'],
  mode: 'ONSITE',
  areaClass: 'URBAN',
  ...more,
});

export const tested = (result: 'PASS' | 'FAIL', more: object = {}) => ({
  laboratory: '芜湖市产品质量监督检验所',
  reportNumber: 'WH-2026-0042',
  result,
  items: [{ name: '泄漏电流', limit: '≤0.75mA', found: result === 'FAIL' ? '1.2mA' : '0.3mA', result }],
  ...more,
});
