import { at } from '@12315/kernel/spec';
import { fixturesOf, httpSpec, onlyFor } from '@12315/platform/testing';
import { analytics } from '../analytics.service';
import { titles } from '../analytics.titles';
import { DossiersController } from './dossiers.controller';

const { givenStreams, givenNothing } = httpSpec(analytics, { controllers: [DossiersController], titles });

const jinghu = '340202D01';
const jiujiang = '340207D01';
const centre = '340200C01';
const told = (type: string, occurredAt: string, more: object = {}, correlation = 'item-1') => ({
  type,
  data: { ...(fixturesOf(type)[0] as object), ...more },
  meta: { occurredAt: at(occurredAt), recordedAt: at(occurredAt), correlation },
});
const itemId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0001';
const complaintId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002';
const leadId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0004';
const number = '340200C01202605060001';

const history = givenStreams({
  [`mediation-${complaintId}`]: [told('mediation.mediation-opened.v1', '2026-05-06T05:00:00Z')],
  [`complaint-${complaintId}`]: [
    told('intake.complaint-registered.v1', '2026-05-06T02:00:00Z'),
    told('intake.complaint-assigned.v1', '2026-05-06T03:00:00Z'),
    told('intake.complaint-accepted.v1', '2026-05-06T04:00:00Z'),
  ],
  'complaint-second': [
    told('intake.complaint-registered.v1', '2026-05-06T02:00:00Z', {
      complaintId: 'second',
      number: `${number}C2`,
    }),
  ],
  [`item-${itemId}`]: [
    told('intake.item-received.v1', '2026-05-06T01:00:00Z'),
    told('intake.item-numbered.v1', '2026-05-06T01:00:00Z'),
  ],
  [`lead-${leadId}`]: [told('enforcement-cases.lead-registered.v1', '2026-05-06T06:00:00Z')],
  'sample-other': [
    told('sampling.sample-drawn.v1', '2026-05-06T01:30:00Z', { sampleId: 'other', organisation: jiujiang }, 'other'),
  ],
});
const registered = '投诉已登记，编号340200C01202605060001C1，被投诉人芜湖市镜湖区赭山家电商行';
const ofComplaint = [
  '来件已接收',
  '来件编号340200C01202605060001',
  registered,
  '已分派340202D01，须在2026-05-14前（含当日）决定是否受理',
  '已受理，消费者要求调解',
  '调解已开启，须在2026-07-05前（含当日）终结',
  '案源已登记，须在2026-05-26前（含当日）核查完毕',
];
const sentences = (body: Readonly<Record<string, unknown>>) =>
  (body['entries'] as { sentence: string }[]).map(({ sentence }) => sentence);

describe('the dossier of a matter', () => {
  it('is the whole history of a complaint in order, over all services, without the item’s other complaints', async () => {
    const { body } = await history.as('HANDLER', jinghu).whenGet(`/dossiers/${complaintId}`).thenStatus(200);
    expect(sentences(body)).toStrictEqual(ofComplaint);
  });
  it('is found by the receipt number as well', async () => {
    const byId = history.as('HANDLER', jinghu).whenGet(`/dossiers/${complaintId}`);
    await history
      .as('HANDLER', jinghu)
      .whenGet(`/dossiers/${number}C1`)
      .thenStatus(200, (await byId).body);
  });
  it('says whose matter it is, and of every fact who, when and why', () =>
    history
      .as('ANALYST', centre)
      .whenGet('/dossiers/other')
      .thenStatus(200, {
        id: 'other',
        kind: 'SAMPLE',
        number: null,
        organisation: jiujiang,
        links: [],
        entries: [
          {
            id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
            matterId: 'other',
            service: 'sampling',
            type: 'sampling.sample-drawn.v1',
            occurredAt: '2026-05-06T01:30:00.000Z',
            recordedAt: '2026-05-06T01:30:00.000Z',
            sequence: 0,
            actor: { id: 'officer-7', role: 'HANDLER', organisation: jinghu },
            ruleSet: 'C2026',
            sentence: '已抽样：电热水壶（芜湖市镜湖区赭山家电商行）',
            article: null,
            clock: null,
          },
        ],
      }));
  it('of an item holds all of its complaints', async () => {
    const { body } = await history.as('AGENT', centre).whenGet(`/dossiers/${number}`).thenStatus(200);
    expect([body['id'], body['kind']]).toStrictEqual([itemId, 'ITEM']);
    expect(sentences(body).filter((sentence) => sentence.startsWith('投诉已登记'))).toHaveLength(2);
    expect(sentences(body)).toHaveLength(ofComplaint.length + 1);
  });
  it('is not there for a district that the matter does not belong to', () =>
    history
      .as('HANDLER', jiujiang)
      .whenGet(`/dossiers/${complaintId}`)
      .thenProblem(404, 'matter.unknown')
      .thenSameAs(givenNothing().as('HANDLER', jiujiang).whenGet(`/dossiers/${complaintId}`)));
  it('is not there by its number either', () =>
    history.as('HANDLER', jiujiang).whenGet(`/dossiers/${number}C1`).thenProblem(404, 'matter.unknown'));
  it('is open to its own roles only', () =>
    onlyFor(['ANALYST', 'ORG_HEAD', 'SUPERVISION_OFFICER', 'HANDLER', 'AGENT', 'DISPATCHER'], (role) =>
      history.as(role, jinghu).whenGet(`/dossiers/${complaintId}`),
    ));
  it('needs a token', () => history.whenGet(`/dossiers/${complaintId}`).thenProblem(401, 'token.missing'));
});

describe('the dossiers of one item with a complaint in each of two districts', () => {
  const of = (complaintId: string, leadId: string, organisation: string) => {
    const verification = { leadId, source: 'COMPLAINT', sourceId: complaintId, organisation };
    return {
      [`complaint-${complaintId}`]: [
        told('intake.complaint-registered.v1', '2026-05-06T02:00:00Z', { complaintId, number: complaintId }),
        told('intake.complaint-assigned.v1', '2026-05-06T03:00:00Z', { complaintId, organisation }),
      ],
      [`dispatch-${complaintId}`]: [
        told('routing.dispatch-issued.v1', '2026-05-06T02:30:00Z', { dispatchId: complaintId, complaintId }),
      ],
      [`mediation-${complaintId}`]: [
        told('mediation.mediation-consented.v1', '2026-05-06T05:00:00Z', { mediationId: complaintId, organisation }),
      ],
      [`lead-${leadId}`]: [
        told('enforcement-cases.lead-registered.v1', '2026-05-06T06:00:00Z', verification),
        told('enforcement-cases.verification-due-soon.v1', '2026-05-21T06:00:00Z', { leadId, organisation }),
      ],
    };
  };
  const split = givenStreams({
    'item-one': [told('intake.item-received.v1', '2026-05-06T01:00:00Z', { itemId: 'one' })],
    ...of('a', 'lead-of-a', jinghu),
    ...of('b', 'lead-of-b', jiujiang),
  });
  const mattersIn = async (role: string, organisation: string, reference: string) => {
    const { body } = await split.as(role, organisation).whenGet(`/dossiers/${reference}`).thenStatus(200);
    return [...new Set((body['entries'] as { matterId: string }[]).map(({ matterId }) => matterId))].sort();
  };

  it('tell of a complaint nothing that belongs to the other, its lead neither', async () => {
    expect(await mattersIn('HANDLER', jinghu, 'a')).toStrictEqual(['a', 'lead-of-a', 'one']);
    expect(await mattersIn('HANDLER', jiujiang, 'b')).toStrictEqual(['b', 'lead-of-b', 'one']);
  });
  it('tell of a lead its own facts and those of the complaint that it came from', async () =>
    expect(await mattersIn('ORG_HEAD', jinghu, 'lead-of-a')).toStrictEqual(['a', 'lead-of-a']));
  it('tell of the item to the command centre everything', async () =>
    expect(await mattersIn('AGENT', centre, 'one')).toStrictEqual(['a', 'b', 'lead-of-a', 'lead-of-b', 'one']));
});

describe('dossiers that lead on to others', () => {
  const early = '2026-05-06T01:00:00Z';
  const duplicate = (itemId: string, itemNumber: string, ofItemId: string) => ({
    [`item-${itemId}`]: [
      told('intake.item-received.v2', early, { itemId }, itemId),
      told('intake.item-numbered.v1', early, { itemId, number: itemNumber }, itemId),
      told('intake.item-linked-as-duplicate.v1', early, { itemId, ofItemId }, itemId),
    ],
  });
  const linked = givenStreams({
    'item-one': [
      told('intake.item-received.v2', early, { itemId: 'one' }, 'one'),
      told('intake.item-numbered.v1', early, { itemId: 'one', number: 'N1' }, 'one'),
    ],
    ...duplicate('two', 'N2', 'one'),
    ...duplicate('three', 'N3', 'two'),
    ...duplicate('round', 'N4', 'round'),
    'complaint-a': [
      told('intake.complaint-registered.v1', early, { complaintId: 'a', number: 'N1C1' }, 'one'),
      told('intake.complaint-assigned.v1', early, { complaintId: 'a', organisation: jinghu }, 'one'),
    ],
    'consultation-q': [
      told('intake.consultation-registered.v1', early, { consultationId: 'q', itemId: 'one', number: 'N1Q1' }, 'one'),
    ],
    'incident-i': [
      told('routing.incident-opened.v1', early, { incidentId: 'i', organisation: centre }, 'i'),
      told('routing.item-linked-to-incident.v1', early, { incidentId: 'i', organisation: centre, number: 'N1' }, 'i'),
    ],
    'interview-v': [
      told(
        'enforcement-cases.interview-planned.v1',
        early,
        { interviewId: 'v', organisation: jinghu, complaints: ['N1C1', 'N9C9'] },
        'v',
      ),
    ],
    'assistance-h': [
      told(
        'routing.assistance-requested.v1',
        early,
        { assistanceId: 'h', organisation: jinghu, reference: 'N1C1' },
        'h',
      ),
    ],
    'report-r': [
      told('intake.report-registered.v1', early, { reportId: 'r', organisation: jinghu }, 'report-r'),
      told('intake.report-numbered.v1', early, { reportId: 'r', organisation: jinghu, number: 'R1' }, 'report-r'),
    ],
    'lead-l': [
      told(
        'enforcement-cases.lead-registered.v2',
        early,
        { leadId: 'l', source: 'REPORT', sourceId: 'r', organisation: jinghu },
        'report-r',
      ),
    ],
    'case-c': [
      told(
        'enforcement-cases.case-filed.v1',
        early,
        { caseId: 'c', leadId: 'l', source: 'REPORT', sourceId: 'r', organisation: jinghu },
        'report-r',
      ),
    ],
    'batch-b': [told('sampling.batch-issued.v1', early, { batchId: 'b', organisation: jinghu }, 'b')],
    'sample-s': [told('sampling.sample-drawn.v1', early, { sampleId: 's', batchId: 'b', organisation: jinghu }, 's')],
    'samplingTask-t': [
      told('sampling.sampling-task-issued.v1', early, { taskId: 't', organisation: jinghu }, 't'),
      told('sampling.sampling-task-numbered.v1', early, { taskId: 't', organisation: jinghu, number: 'S1' }, 't'),
    ],
    'samplingBatch-t1': [
      told('sampling.batch-issued.v1', early, { batchId: 't1', taskId: 't', organisation: jinghu }, 't'),
    ],
    'sample-st': [
      told('sampling.sample-drawn.v1', early, { sampleId: 'st', batchId: 't1', organisation: jinghu }, 'st'),
    ],
    'hotspot-117-02': [
      told('analytics.hotspot-detected.v1', early, { hotspotId: '117-02', complaints: ['a'] }, 'hotspot-117-02'),
    ],
    'mediation-stray': [
      told('mediation.session-held.v1', early, { mediationId: 'stray', organisation: jinghu }, 'one'),
    ],
  });
  const dossierOf = async (reference: string, organisation = centre) => {
    const { body } = await linked.as('ANALYST', organisation).whenGet(`/dossiers/${reference}`).thenStatus(200);
    const matterIds = new Set((body['entries'] as { matterId: string }[]).map(({ matterId }) => matterId));
    const links = (body['links'] as { id: string }[]).map(({ id }) => id).sort();
    return { id: body['id'], kind: body['kind'], matterIds: [...matterIds].sort(), links };
  };

  it.each(['N2', 'two', 'N3', 'one', 'N1'])(
    'answer for %s with the matter that it is a duplicate of',
    async (reference) => expect(await dossierOf(reference)).toMatchObject({ id: 'one', kind: 'ITEM' }),
  );
  it('do not go in circles', async () => expect(await dossierOf('N4')).toMatchObject({ id: 'round' }));
  it('name what a complaint is named by, as far as the reader may see it', async () => {
    expect(await dossierOf('a')).toEqual({
      id: 'a',
      kind: 'COMPLAINT',
      matterIds: ['a', 'one'],
      links: ['117-02', 'h', 'v'],
    });
    expect((await dossierOf('a', jinghu)).links).toEqual(['h', 'v']);
  });
  it('hold of a sampling task its batches, and name the samples of those', async () => {
    const task = { matterIds: ['t', 't1'], links: ['st'] };
    expect(await dossierOf('S1')).toEqual({ id: 't', kind: 'TASK', ...task });
    expect(await dossierOf('t1')).toEqual({ id: 't1', kind: 'BATCH', ...task });
  });
  it('name of an item the incident and its duplicates', async () =>
    expect((await dossierOf('one')).links).toEqual(['i', 'two']));
  it.each([
    ['i', 'INCIDENT', ['one']],
    ['v', 'INTERVIEW', ['a']],
    ['h', 'ASSISTANCE', ['a']],
    ['q', 'CONSULTATION', ['one']],
    ['b', 'BATCH', ['s']],
    ['s', 'SAMPLE', ['b']],
    ['117-02', 'HOTSPOT', ['a']],
  ])('of %s, a matter of its own, tell its own facts and what it names', async (id, kind, links) =>
    expect(await dossierOf(id)).toEqual({ id, kind, matterIds: [id], links }),
  );
  it('of a report tell its lead and its case, and lead to no item', async () => {
    expect(await dossierOf('R1')).toEqual({ id: 'r', kind: 'REPORT', matterIds: ['c', 'l', 'r'], links: [] });
    expect((await dossierOf('one')).matterIds).toEqual(['a', 'one', 'q']);
  });
  it('are not there for what nobody has registered', () =>
    linked.as('ANALYST', centre).whenGet('/dossiers/stray').thenProblem(404, 'matter.unknown'));
});
