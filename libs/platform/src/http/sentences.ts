type Sentence = (numbers: readonly string[], said: string) => string;
const listed: Sentence = (_, said) => `应为以下之一：${said.replace(/^.*: /, '')}`;

/** Constraint of class-validator → what a form shows beside the field. */
const sentences: Readonly<Record<string, Sentence>> = {
  whitelistValidation: () => '没有这一项',
  unknownValue: () => '内容无法识别',
  nestedValidation: () => '应为一个对象',
  isDefined: () => '必填',
  isNotEmpty: () => '不得为空',
  isString: () => '应为文本',
  isBoolean: () => '应为是或否',
  isInt: () => '应为整数',
  isNumber: () => '应为数字',
  isPositive: () => '应大于零',
  isArray: () => '应为列表',
  isObject: () => '应为一个对象',
  isUuid: () => '应为 UUID',
  isEmail: () => '应为电子邮箱地址',
  isUrl: () => '应为网址',
  isDateString: () => '应为 ISO 8601 时间',
  isIso8601: () => '应为 ISO 8601 时间',
  matches: () => '格式不符',
  isIn: listed,
  isEnum: listed,
  min: ([least]) => `不得小于 ${least}`,
  max: ([most]) => `不得大于 ${most}`,
  minLength: ([least]) => `不得少于 ${least} 个字符`,
  maxLength: ([most]) => `不得超过 ${most} 个字符`,
  // It names only the limit that was passed.
  isLength: ([limit], said) => `${said.includes('longer') ? '不得少于' : '不得超过'} ${limit} 个字符`,
  arrayMinSize: ([least]) => `至少 ${least} 项`,
  arrayMaxSize: ([most]) => `至多 ${most} 项`,
  arrayNotEmpty: () => '至少 1 项',
  arrayUnique: () => '不得重复',
};

/**
 * A constraint's sentence in Chinese. Its numbers and lists are only in class-validator's English text, after the field's name;
 * a text that a body class wrote itself in Chinese stays.
 */
export const sentenceOf = (constraint: string, text: string): string => {
  if (/\p{Script=Han}/u.test(text)) return text;
  const said = text.replace(/^(each value in )?\S+ /, '');
  const sentence = Object.hasOwn(sentences, constraint) ? sentences[constraint] : undefined;
  return sentence?.(said.match(/-?\d+(\.\d+)?/g) ?? [], said) ?? '不符合要求';
};
