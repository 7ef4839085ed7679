/** What a code means to a person: `title` is the kind of trouble, `detail` what to do about it. */
export type Titles = Readonly<Record<string, { readonly title: string; readonly detail?: string }>>;

/** The codes of the edge itself. A service adds those of its domain. */
export const edgeTitles: Titles = {
  'access.denied': { title: '没有权限', detail: '您的岗位不能进行此项操作。' },
  'access.no-organisation': { title: '没有权限', detail: '令牌未写明所属单位。' },
  'body.invalid': { title: '提交的内容有误', detail: '请按所列各项更正后重新提交。' },
  'body.too-large': { title: '提交的内容过大', detail: '请求正文不得超过 256 KiB。' },
  'body.unreadable': { title: '无法读取提交的内容', detail: '请求正文应为完整的 JSON。' },
  'body.unsupported-type': { title: '不支持的内容类型', detail: '请求正文应为 application/json。' },
  'contract.broken': { title: '其他服务的消息不符合约定', detail: '请联系管理员。' },
  'contract.too-large': { title: '要告知其他服务的内容过大', detail: '请缩短填写的内容。' },
  'contract.unknown': { title: '没有约定的消息', detail: '请联系管理员。' },
  'contract.unreadable': { title: '无法读取其他服务的消息', detail: '请联系管理员。' },
  'idempotency-key.unreadable': {
    title: '幂等键格式有误',
    detail: 'Idempotency-Key 应为 8 至 128 个可见 ASCII 字符。',
  },
  'idempotency.in-flight': { title: '相同请求正在处理', detail: '请稍候以同一幂等键重试。' },
  'idempotency.other-body': { title: '幂等键已用于其他内容', detail: '内容不同的请求请使用新的幂等键。' },
  'if-match.stale': { title: '内容已被他人更新', detail: '请刷新后再试；当前版本见 ETag。' },
  'if-match.unreadable': { title: 'If-Match 格式有误', detail: '应为带引号的版本号，例如 "3"。' },
  internal: { title: '系统内部错误', detail: '请记下追踪号 traceId 并联系管理员。' },
  'message.unknown-type': { title: '无法识别的消息', detail: '该消息由其他版本的程序写入，请联系管理员。' },
  'path.invalid': { title: '路径有误' },
  'person.forgotten': { title: '个人信息已删除', detail: '该当事人的个人信息已按规定删除，不能再查看或使用。' },
  'person.identifier-empty': { title: '号码有误', detail: '电话号码或者证件号码中没有可以识别的内容。' },
  'person.seal-broken': { title: '个人信息无法读取', detail: '密封内容与其所在位置不符，请联系管理员。' },
  'query.cursor': { title: '翻页标记有误', detail: '请从第一页重新查询。' },
  'query.invalid': { title: '查询条件有误', detail: '请按所列各项更正。' },
  'rate.limited': { title: '请求过于频繁', detail: '请稍候重试。' },
  'revision.contended': { title: '同时有人在办理', detail: '请稍候重试。' },
  'route.not-found': { title: '没有这个地址' },
  'token.expired': { title: '登录已过期', detail: '请重新登录。' },
  'token.invalid': { title: '登录凭证无效', detail: '请重新登录。' },
  'token.missing': { title: '尚未登录', detail: '请在 Authorization 请求头中提供 Bearer 令牌。' },
  unavailable: { title: '服务暂时不可用', detail: '请稍后重试，重试请沿用同一幂等键。' },
  'url.unreadable': { title: '无法读取地址' },
};

/** For codes without a title of their own. */
export const titleOfStatus: Readonly<Record<number, string>> = {
  400: '无法读取请求',
  401: '尚未登录',
  403: '没有权限',
  404: '没有找到',
  409: '当前状态不允许此操作',
  412: '内容已被他人更新',
  413: '提交的内容过大',
  415: '不支持的内容类型',
  422: '提交的内容有误',
  429: '请求过于频繁',
  500: '系统内部错误',
  503: '服务暂时不可用',
};
