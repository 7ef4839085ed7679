import { letterEventExamples, lettersOf, letterOf, type IssueLetter } from '@12315/domain-letters';
import type { Decider, Message, Meta, Policy } from '@12315/kernel';
import { Controller, Param, Post } from '@nestjs/common';
import { Schema } from 'mongoose';
import { instantOf } from '../clock';
import { Allows, CommandMeta } from '../http';
import type { Aggregate } from '../runtime/aggregates';
import { Handles } from '../runtime/injection';
import { handles, reacts, type Service, shows } from '../service';
import { httpSpec, onlyFor } from '../testing/http-spec';
import { about, lettersController } from './letters.controller';
import { lettersView } from './letters.view';
import { organisationNames } from './organisation-names.view';
import { wordsOf } from './testing';

type Accepted = Message<'Accepted', { id: string; organisation: string; respondent: string; person: string }>;
const dispute: Decider<Message<'Accept', { id: string }>, Accepted, string | null> = {
  category: 'dispute',
  initial: null,
  decide: {
    Accept: ({ id }, _, { actor: { organisation } }) => [
      { type: 'Accepted', data: { id, organisation, respondent: '丰收粮油店', person: 'sealed' } },
    ],
  },
  evolve: { Accepted: ({ organisation }) => organisation },
  holder: (organisation) => organisation,
};
interface Dispute {
  readonly organisation: string;
  readonly respondent: string;
  readonly person: string | null;
}
const disputes = shows<Accepted, Dispute>(
  {
    name: 'house.disputes.v1',
    key: ({ data }) => data.id,
    initial: { organisation: '', respondent: '', person: null },
    evolve: { Accepted: ({ id: _id, ...accepted }) => accepted },
  },
  [dispute],
  new Schema({ organisation: String, respondent: String, person: String }, { _id: false }),
  { person: ['HANDLER'] },
);
const register = lettersOf('houseLetter');
const letters = lettersView('house', register);
const names = organisationNames('house');
const papers: Policy<Accepted, IssueLetter> = {
  name: 'house.dispute-letters.v1',
  react: {
    Accepted: ({ id: matterId, organisation }, fact) =>
      letterOf(fact, { form: 'COMPLAINT_ACCEPTANCE', organisation, matterId, issuedAt: fact.occurredAt, lines: {} }),
  },
};
const house: Service = {
  name: 'house',
  ruleSetAt: () => 'C2026',
  grants: { Accept: ['HANDLER'], ReadHouseLetters: ['HANDLER', 'ANALYST'] },
  deciders: [handles(dispute), handles(register)],
  views: [disputes, letters],
  policies: [reacts(papers, dispute, register)],
  publishes: null,
  consumes: [],
  gathers: [names],
};
@Controller('disputes')
class DisputesController {
  constructor(@Handles(dispute) private readonly disputes: Aggregate) {}
  @Post(':id/acceptance')
  @Allows('Accept')
  async accept(@Param('id') id: string, @CommandMeta() meta: Meta) {
    const { revision } = await this.disputes.handle(id, { type: 'Accept', data: { id } }, meta);
    return { id, revision };
  }
}
const partiesOf = ({ person, respondent }: Dispute) => ({ 投诉人: person, 被投诉人: respondent, 代理人: null });
const titles = { 'house-letter.unknown': { title: '没有找到该文书' } };
const controllers = [
  DisputesController,
  lettersController({
    action: 'ReadHouseLetters',
    letters,
    organisations: names.view.name,
    about: { COMPLAINT_ACCEPTANCE: about<Dispute>(disputes, partiesOf) },
  }),
];
const { givenNothing, givenStreams, persons } = httpSpec(house, { controllers, titles });

const { matterId, letterId, lines, form, number, organisation, issuedAt, issuedOn } =
  letterEventExamples.LetterIssued.data;
const issued = letterEventExamples.LetterIssued;
const stream = `houseLetter-${issued.data.registerId}`;
const later = {
  ...issued,
  data: {
    ...issued.data,
    letterId: 'l-2',
    matterId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0009',
    issuedAt: instantOf(new Date('2026-05-08T01:00:00Z')),
  },
};
const registered = {
  type: 'routing.organisation-registered.v1',
  data: { code: '340202D01', name: '芜湖市镜湖区市场监督管理局' },
};
const accepted = async (holder = organisation) => {
  const personId = await persons.anonymous();
  const person = await persons.seal(personId, `dispute-${matterId}`, 'person', '张某');
  const data = { id: matterId, organisation: holder, respondent: '丰收粮油店', person };
  return givenStreams({
    [`dispute-${matterId}`]: [{ type: 'Accepted', data }],
    [stream]: [issued, later],
    'organisation-340202D01': [registered],
  });
};
const paper = async (role: string, holder?: string) =>
  (await accepted(holder)).as(role, organisation).whenGet(`/letters/${letterId}/document`);

describe('the letters of an organisation', () => {
  it('are listed, newest first', async () =>
    (await accepted()).as('HANDLER', organisation).whenGet('/letters').thenItems('l-2', letterId));
  it('can be asked for by the matter that they are about', async () =>
    (await accepted()).as('HANDLER', organisation).whenGet(`/letters?matter=${matterId}`).thenItems(letterId));
  it('are not asked for by what is no matter’s id', async () =>
    (await accepted()).as('HANDLER', organisation).whenGet('/letters?matter=all').thenProblem(422, 'query.invalid'));
  it('are shown one by one', async () =>
    (await accepted()).as('ANALYST', organisation).whenGet(`/letters/${letterId}`).thenStatus(200, {
      id: letterId,
      revision: null,
      organisation,
      issuer: organisation,
      matterId,
      number,
      form,
      lines,
      issuedAt,
      issuedOn,
    }));
  it('are read by the organ that they are for', async () => {
    const sent = { ...issued, data: { ...issued.data, addressee: '340207D01' } };
    const there = givenStreams({ [stream]: [sent] });
    await there.as('HANDLER', '340207D01').whenGet('/letters').thenItems(letterId);
    await there.as('HANDLER', organisation).whenGet('/letters').thenItems();
    const { bytes } = await there.as('HANDLER', '340207D01').whenGet(`/letters/${letterId}/document`);
    expect(wordsOf(bytes)[0]).toBe(organisation);
  });
  it('are nobody else’s: foreign is answered as missing is', async () => {
    const there = (await accepted()).as('HANDLER', '340207D01');
    await there.whenGet('/letters').thenItems();
    await there.whenGet(`/letters/${letterId}`).thenProblem(404, 'house-letter.unknown');
    await there.whenGet(`/letters/${letterId}/document`).thenProblem(404, 'house-letter.unknown');
  });
  it.each(['/letters', `/letters/${letterId}`, `/letters/${letterId}/document`])(
    '%s is for those whom the grants name',
    async (path) => {
      const there = await accepted();
      await onlyFor(['HANDLER', 'ANALYST'], (role) => there.as(role, organisation).whenGet(path));
    },
  );
});

describe('a letter’s document', () => {
  it('is a Word document with the names of the organ and of the parties', async () => {
    const { status, headers, bytes } = await paper('HANDLER');
    expect([status, headers['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ]);
    expect(headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('340202D01投受〔2026〕0001号.docx')}`,
    );
    expect(wordsOf(bytes)).toEqual([
      '芜湖市镜湖区市场监督管理局',
      '投诉受理决定书',
      '340202D01投受〔2026〕0001号',
      '投诉人：张某',
      '被投诉人：丰收粮油店',
      '决定：予以受理',
      '依据：《市场监督管理投诉举报处理办法》第十五条',
      '芜湖市镜湖区市场监督管理局',
      '（印章）',
      '二〇二六年五月七日',
      '文书格式：市场监管总局2026年投诉举报文书格式',
    ]);
  });
  it('hides the person from who may not see one', async () =>
    expect(wordsOf((await paper('ANALYST')).bytes).slice(3, 5)).toEqual(['投诉人：***', '被投诉人：丰收粮油店']));
  it('says nothing of the parties once the matter is another organ’s', async () =>
    expect(wordsOf((await paper('HANDLER', '340207D01')).bytes).slice(3, 5)).toEqual([
      '当事人：***',
      '决定：予以受理',
    ]));
  it('is refused, not written without parties, where a name cannot be opened', () => {
    const data = { id: matterId, organisation, respondent: '丰收粮油店', person: 'sealed for another' };
    return givenStreams({ [`dispute-${matterId}`]: [{ type: 'Accepted', data }], [stream]: [issued] })
      .as('HANDLER', organisation)
      .whenGet(`/letters/${letterId}/document`)
      .thenProblem(422, 'person.seal-broken');
  });
  it('bears the organ’s code while nobody has said its name', async () => {
    const { bytes } = await givenStreams({ [stream]: [issued] })
      .as('HANDLER', organisation)
      .whenGet(`/letters/${letterId}/document`);
    expect(wordsOf(bytes)[0]).toBe('340202D01');
  });
});

describe('an act', () => {
  const accept = (id: string) => givenNothing().as('HANDLER', organisation).whenPost(`/disputes/${id}/acceptance`);

  it('has issued its letter when it is answered', () => accept('d-1').andLetters(number));
  it('goes red in a spec that expects none', async () => {
    await expect(accept('d-1').andLetters()).rejects.toThrow('toStrictEqual');
    await expect(accept('d-1').andNoNewEvents()).rejects.toThrow('toStrictEqual');
  });
  it('issues it once, however often the same request comes', async () => {
    const key = { 'idempotency-key': 'acceptance-1' };
    await givenNothing()
      .as('HANDLER', organisation)
      .whenPost('/disputes/d-1/acceptance', undefined, key)
      .andLetters(number)
      .whenRepeated()
      .andLetters();
  });
});
