import { letterEventExamples } from '@12315/domain-letters';
import { documentOfLetter } from './document';
import type { ListedLetter } from './letters.view';
import { wordsOf } from './testing';

const { lines, ...issued } = letterEventExamples.LetterIssued.data;
const letter: ListedLetter = {
  ...issued,
  issuer: issued.organisation,
  lines: [...lines, { label: '说明', text: '<初查> & 核对"无误"' }],
};
const heading = { organ: '芜湖市镜湖区市场监督管理局', parties: [{ label: '投诉人', text: '***' }] };

describe('a letter on paper', () => {
  it('says who, what, which number, to whom, under which article, and when', async () =>
    expect(wordsOf(await documentOfLetter(letter, heading))).toEqual([
      '芜湖市镜湖区市场监督管理局',
      '投诉受理决定书',
      '340202D01投受〔2026〕0001号',
      '投诉人：***',
      '决定：予以受理',
      '说明：<初查> & 核对"无误"',
      '依据：《市场监督管理投诉举报处理办法》第十五条',
      '芜湖市镜湖区市场监督管理局',
      '（印章）',
      '二〇二六年五月七日',
      '文书格式：市场监管总局2026年投诉举报文书格式',
    ]));
  it('says nothing of an article or an edition that is not known', async () =>
    expect(
      wordsOf(await documentOfLetter({ ...letter, form: { ...issued.form, article: null, edition: null } }, heading)),
    ).not.toContainEqual(expect.stringMatching(/^(依据|文书格式)/)));
});
