import type { IntakeChannel } from '@12315/domain-intake';

/** What a complaint is about. Businesses are invented. */
export interface Subject {
  readonly name: string;
  readonly channels: readonly IntakeChannel[];
  readonly shops: readonly string[];
  readonly objectCode: string;
  readonly problemCode: string;
  readonly claim: string;
  readonly facts: string;
  /** In the complainant's own words. */
  readonly statement: string;
  readonly summary: string;
  /** From and to, in fen. */
  readonly amount: readonly [number, number];
}

export const subjects = {
  skinCare: {
    name: '护肤品',
    channels: ['ASSOCIATION', 'VISIT'],
    shops: ['雅姿美容会所', '青禾护肤中心'],
    objectCode: '114',
    problemCode: '11',
    claim: '赔偿医疗费及损失',
    facts: '在店内购买护肤套装并由店员敷用，数日后面部脱皮红肿，一周后肤色变黑，多次护理未见好转。',
    statement: '我爱人用了他家的护肤品，脸肿了又发黑，去医院花了几千块，店里一直不肯谈。',
    summary: '护肤品使用后面部受损，要求赔偿',
    amount: [300_000, 4_200_000],
  },
  hospitalBill: {
    name: '医疗收费',
    channels: ['ASSOCIATION', 'PHONE'],
    shops: ['仁济妇产医院', '康宁医院'],
    objectCode: '222',
    problemCode: '10',
    claim: '退还多收费用',
    facts: '剖宫产住院结算单中暖箱费多计873.60元，床位费528.00元重复计收，两项共1401.60元。',
    statement: '出院结账六千多，我一项一项对，暖箱多算了，床位算了两次，请帮我要回来。',
    summary: '住院结算单重复计费，要求退还',
    amount: [140_160, 140_160],
  },
  fridge: {
    name: '冰箱',
    channels: ['HOTLINE_12345', 'PHONE'],
    shops: ['宏图家电商场', '万家电器行'],
    objectCode: '127',
    problemCode: '07',
    claim: '按约定价格结算',
    facts: '持经销商发放的优惠券购买冰箱，结算时被告知该券不适用，双方对成交价格有争议。',
    statement: '券上没写不能用，付钱的时候才说这款不参加，我要按券上的价钱算。',
    summary: '优惠券购冰箱，成交价格有争议',
    amount: [30_000, 120_000],
  },
  beer: {
    name: '啤酒',
    channels: ['HOTLINE_12345', 'WECHAT_MINI'],
    shops: ['好邻居超市', '德顺副食店'],
    objectCode: '103',
    problemCode: '01',
    claim: '退款并赔偿',
    facts: '购买的一瓶啤酒未开封，瓶内可见絮状异物，瓶身及小票均已保留。',
    statement: '酒还没开，里面就飘着东西，这还怎么喝。',
    summary: '未开封啤酒内有异物',
    amount: [50_000, 50_000],
  },
  biscuit: {
    name: '饼干',
    channels: ['PHONE', 'APP'],
    shops: ['旺角食品商行', '惠民便利店'],
    objectCode: '101',
    problemCode: '01',
    claim: '赔偿医疗费',
    facts: '食用预包装饼干时咬到一段金属丝，划伤咽喉，医院取出异物并出具病历。',
    statement: '吃着吃着喉咙一疼，医生夹出来一根铁丝，饼干袋子我还留着。',
    summary: '饼干中有金属丝，划伤咽喉',
    amount: [80_000, 700_000],
  },
  beautyService: {
    name: '美容服务',
    channels: ['PHONE', 'VISIT'],
    shops: ['曼姿美容院', '悦颜美容工作室'],
    objectCode: '206',
    problemCode: '11',
    claim: '退还服务费并赔偿损失',
    facts: '接受面部美容项目后局部灼伤，留有色素沉着，经营者仅愿退还部分费用。',
    statement: '做完当天就起泡，现在脸上一块一块的，他们只肯退一半钱。',
    summary: '美容项目造成面部灼伤',
    amount: [800_000, 3_000_000],
  },
  phoneCredit: {
    name: '话费赠送',
    channels: ['PHONE', 'WECHAT_OA'],
    shops: ['通达通信营业厅', '联讯手机卖场'],
    objectCode: '205',
    problemCode: '07',
    claim: '按承诺兑现话费',
    facts: '购机时承诺赠送200元话费，未说明来电显示费和套餐费不在其内，账户已欠费三十余元。',
    statement: '说好送两百话费，结果来显和月租不算，我反倒欠了三十多。',
    summary: '购机赠话费未按承诺兑现',
    amount: [5_000, 20_000],
  },
  gas: {
    name: '煤气质量',
    channels: ['PHONE', 'HOTLINE_12345'],
    shops: ['安顺液化气供应站', '江城煤气配送部'],
    objectCode: '168',
    problemCode: '01',
    claim: '换气并退还差价',
    facts: '更换的液化气燃烧时火焰发黄，用量明显偏短，残液较多。',
    statement: '换来的这瓶气火是黄的，以前能烧一个月，这瓶半个月就没了。',
    summary: '液化气质量及充装量有疑问',
    amount: [2_000, 15_000],
  },
  wineJar: {
    name: '酒缸内胆',
    channels: ['WEB', 'VISIT'],
    shops: ['醇香酿具专营店', '老窖坊酿酒器具店'],
    objectCode: '121',
    problemCode: '01',
    claim: '退货并赔偿酒的损失',
    facts: '网购酒缸的不锈钢内胆使用后生锈，缸内白酒变色，客服不再回复。',
    statement: '说是不锈钢的，泡了一个月全是锈，一缸酒都不能喝了。',
    summary: '网购酒缸内胆生锈',
    amount: [50_000, 50_000],
  },
  bicycle: {
    name: '电动自行车',
    channels: ['VISIT', 'PHONE'],
    shops: ['捷安电动车行', '飞速车业'],
    objectCode: '165',
    problemCode: '12',
    claim: '更换电池',
    facts: '电动自行车购买四个月，电池续航不足标称一半，经营者以电池不在三包内为由拒绝更换。',
    statement: '新车骑了四个月，充满电走十几公里就没了，去找他说电池不包。',
    summary: '电动自行车电池续航不足，拒绝三包',
    amount: [60_000, 260_000],
  },
  restaurant: {
    name: '餐饮条款',
    channels: ['WEB', 'BAIDU_MINI'],
    shops: ['聚福楼酒店', '江南春饭庄'],
    objectCode: '201',
    problemCode: '07',
    claim: '退还最低消费差额',
    facts: '包间标示“最低消费八百元，不足按八百元收取”，实际消费四百余元，经营者按八百元收款。',
    statement: '我们就吃了四百多，硬收八百，说墙上写着的。',
    summary: '餐饮包间设置最低消费',
    amount: [10_000, 80_000],
  },
  phoneShop: {
    name: '手机三包',
    channels: ['PHONE', 'SMS'],
    shops: ['讯捷手机店', '星辰数码广场'],
    objectCode: '134',
    problemCode: '12',
    claim: '退货或者更换',
    facts: '手机购买七日内反复死机，经营者多次拖延检测，拒不承担三包责任。',
    statement: '买了一个星期死机十几回，每次去都让我再等等，七天一过就说不管了。',
    summary: '手机质量差，拖延三包',
    amount: [80_000, 399_900],
  },
} as const satisfies Readonly<Record<string, Subject>>;

/** What is complained about in turn. Gas is left to the hot spot among the twenty. */
export const commonSubjects: readonly Subject[] = [
  subjects.fridge,
  subjects.beer,
  subjects.skinCare,
  subjects.phoneShop,
  subjects.hospitalBill,
  subjects.beautyService,
  subjects.bicycle,
  subjects.phoneCredit,
  subjects.biscuit,
  subjects.restaurant,
];
