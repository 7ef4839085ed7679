import { complaintEventExamples as complaints, reportEventExamples as reports } from '@12315/domain-intake';
import { httpSpec, onlyFor, wordsOf } from '@12315/platform/testing';
import { intake } from '../intake.service';
import { titles } from '../intake.titles';
import { ComplaintsController } from './complaints.controller';
import { LettersController } from './letters.controller';
import { ReportsController } from './reports.controller';

const controllers = [ComplaintsController, ReportsController, LettersController];
const { givenStreams, givenNothing, persons } = httpSpec(intake, { controllers, titles });
const { ComplaintRegistered: registered, ComplaintAssigned: assigned, ComplaintRefused: refused } = complaints;
const { complaintId, itemId, number, claim, respondent } = registered.data;
const { reportId } = reports.ReportRegistered.data;
const jinghu = '340202D01';

const aComplaint = async () => {
  const personId = await persons.anonymous();
  const sealed = (field: string, text: string) =>
    persons.seal(personId, `item-${itemId}`, `complainant.${field}`, text);
  const [name, phone, address] = [
    await sealed('name', '张某'),
    await sealed('phone', '13800000000'),
    await sealed('address', '北京中路1号'),
  ];
  const complainant = { name, phone, address };
  const data = { ...registered.data, personId, complainant };
  return givenStreams({ [`complaint-${complaintId}`]: [{ ...registered, data }, assigned] });
};
type Asking = Pick<Awaited<ReturnType<typeof aComplaint>>, 'as'>;
const paperFor = async (there: Asking, role: string, matterId: string) => {
  const asking = there.as(role, jinghu);
  const { body } = await asking.whenGet(`/letters?matter=${matterId}`).thenStatus(200);
  const [{ id } = { id: '' }] = body['items'] as readonly { id: string }[];
  return wordsOf((await asking.whenGet(`/letters/${id}/document`).thenStatus(200)).bytes);
};

describe('the letter that tells of an acceptance', () => {
  it('names the complainant to whoever may see the name', async () => {
    const there = await aComplaint();
    await there
      .as('HANDLER', jinghu)
      .whenPost(`/complaints/${complaintId}/acceptance`)
      .thenStatus(201)
      .andLetters('340202D01投受〔2026〕0001号');
    const paper = (name: string) => [
      jinghu,
      '投诉受理决定书',
      '340202D01投受〔2026〕0001号',
      `投诉编号：${number}`,
      `投诉人：${name}`,
      `被投诉人：${respondent.name}`,
      `投诉请求：${claim}`,
      '决定：经核对，予以受理。',
      '调解：双方同意的，将依法组织调解。',
      '依据：《市场监督管理投诉举报处理办法》第十五条',
      jinghu,
      '（印章）',
      '二〇二六年五月六日',
      '文书格式：市场监管总局2026年投诉举报文书格式',
    ];
    expect(await paperFor(there, 'HANDLER', complaintId)).toEqual(paper('张某'));
    expect(await paperFor(there, 'SUPERVISION_OFFICER', complaintId)).toEqual(paper('***'));
  });
  it('is issued once, however often the complaint is accepted', async () =>
    (await aComplaint())
      .as('HANDLER', jinghu)
      .whenPost(`/complaints/${complaintId}/acceptance`)
      .andLetters('340202D01投受〔2026〕0001号')
      .whenRepeated()
      .thenStatus(201)
      .andLetters());
});

it('a refusal is told by a letter of its own series', async () => {
  const { ground, reason, otherWays } = refused.data;
  await (
    await aComplaint()
  )
    .as('HANDLER', jinghu)
    .whenPost(`/complaints/${complaintId}/refusal`, { ground, reason, otherWays })
    .thenStatus(201)
    .andLetters('340202D01投不受〔2026〕0001号');
});

it('the letter to a reporter says what was decided, and nothing of who reported', async () => {
  const { ReportRegistered, ReportNumbered, ReportAssigned, ReportFilingNoted } = reports;
  const history = [ReportRegistered, ReportNumbered, ReportAssigned, ReportFilingNoted];
  const there = givenStreams({ [`report-${reportId}`]: history });
  await there
    .as('HANDLER', jinghu)
    .whenPost(`/reports/${reportId}/reporter-notice`, { manner: 'LETTER' })
    .thenStatus(201)
    .andLetters('340202D01举告〔2026〕0001号');
  expect(await paperFor(there, 'HANDLER', reportId)).toEqual([
    jinghu,
    '举报处理结果告知书',
    '340202D01举告〔2026〕0001号',
    `举报编号：${ReportNumbered.data.number}`,
    `被举报人：${ReportRegistered.data.respondent.name}`,
    '处理决定：予以立案',
    '告知事项：对举报线索是否立案的决定。',
    '依据：《市场监督管理投诉举报处理办法》第三十六条',
    jinghu,
    '（印章）',
    '二〇二六年五月六日',
    '文书格式：市场监管总局2026年投诉举报文书格式',
  ]);
});

it.each(['/letters', '/letters/x', '/letters/x/document'])('letters are for those whom the grants name: %s', (path) =>
  onlyFor(['AGENT', 'HANDLER', 'ORG_HEAD', 'DISPATCHER', 'SUPERVISION_OFFICER'], (role) =>
    givenNothing().as(role, jinghu).whenGet(path),
  ),
);
it('a letter is missing under another name', () =>
  givenNothing().as('HANDLER', jinghu).whenGet('/letters/x').thenProblem(404, 'intake-letter.unknown'));
