import { hotspotCommandExamples as commands, hotspotEventExamples as events } from '@12315/domain-analytics';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { analytics } from '../analytics.service';
import { titles } from '../analytics.titles';
import { HotspotsController } from './hotspots.controller';

const { givenStreams, givenNothing } = httpSpec(analytics, { controllers: [HotspotsController], titles });

const { ComplaintCounted: counted, HotspotDetected: detected, HotspotReviewed: reviewed } = events;
const { HotspotReferred: referred, JointActionRecorded: acted } = events;
const { hotspotId } = detected.data;
const stream = `hotspot-${hotspotId}`;
const path = `/hotspots/${hotspotId}`;
const centre = '340200C01';
const jinghu = '340202D01';
const then = '2026-07-06T01:00:00Z';
type Event = (typeof events)[keyof typeof events];
const after = (...more: readonly Event[]) => givenStreams({ [stream]: [counted, ...more] }).at(then);

const review = { words: commands.ReviewHotspot.data.words };
const referral = { agencies: commands.ReferHotspot.data.agencies };
const action = { words: commands.RecordJointAction.data.words, on: commands.RecordJointAction.data.on };

describe.each([
  ['reviewing', 'review', review, [detected], reviewed],
  ['referring', 'referral', referral, [detected, reviewed], referred],
] as const)('%s a hot spot', (_, route, body, history, decided) => {
  const asked = (more: object = {}, headers = {}) =>
    after(...history)
      .as('ANALYST', centre)
      .whenPost(`${path}/${route}`, { ...body, ...more }, headers);

  it('is recorded', () =>
    asked({}, { 'if-match': `"${history.length}"` })
      .thenStatus(201, { hotspotId, revision: history.length + 1 })
      .andHeader('etag', `"${history.length + 1}"`)
      .andEvents({ [stream]: [decided] }));
  it('changes nothing the second time', () =>
    after(...history, decided)
      .as('ANALYST', centre)
      .whenPost(`${path}/${route}`, body)
      .thenStatus(201, { hotspotId, revision: history.length + 1 })
      .andNoNewEvents());
  it('is answered with the first answer under the same key', () =>
    asked({}, { 'idempotency-key': 'hotspot-key-1' })
      .whenRepeated()
      .thenStatus(201, { hotspotId, revision: history.length + 1 })
      .andHeader('idempotency-replayed', 'true')
      .andNoNewEvents());
  it('goes by the revision that was seen', () =>
    asked({}, { 'if-match': '"0"' }).thenProblem(412, 'if-match.stale').andNoNewEvents());
  it('of a hot spot that was not found is answered as if there were none', () =>
    after().as('ANALYST', centre).whenPost(`${path}/${route}`, body).thenProblem(404, 'hotspot.unknown'));
  it('is for the city only', () =>
    after(...history)
      .as('ORG_HEAD', jinghu)
      .whenPost(`${path}/${route}`, body)
      .thenProblem(404, 'hotspot.unknown')
      .andNoNewEvents()
      .thenSameAs(givenNothing().as('ORG_HEAD', jinghu).whenPost(`${path}/${route}`, body)));
  it('is for analysts and heads only', () =>
    onlyFor(['ANALYST', 'ORG_HEAD'], (role) =>
      after(...history)
        .as(role, centre)
        .whenPost(`${path}/${route}`, body),
    ));
  it('needs a token', () =>
    after(...history)
      .whenPost(`${path}/${route}`, body)
      .thenProblem(401, 'token.missing')
      .andNoNewEvents());
});

describe('a hot spot is refused', () => {
  it.each([
    ['another review', 'review', { words: '另一意见' }, [detected, reviewed], [409, 'hotspot.already-reviewed']],
    ['a review without words', 'review', { words: '' }, [detected], [422, 'body.invalid']],
    ['a review of blanks', 'review', { words: '  ' }, [detected], [422, 'hotspot.words-missing']],
    ['a referral before the review', 'referral', referral, [detected], [409, 'hotspot.not-reviewed']],
    ['a referral to nobody', 'referral', { agencies: [] }, [detected, reviewed], [422, 'body.invalid']],
    ['a referral to blanks', 'referral', { agencies: [' '] }, [detected, reviewed], [422, 'hotspot.agencies-missing']],
    [
      'a joint action before the referral',
      'joint-actions',
      action,
      [detected, reviewed],
      [409, 'hotspot.not-referred'],
    ],
    [
      'a joint action of tomorrow',
      'joint-actions',
      { ...action, on: '2026-07-07' },
      [detected, reviewed, referred],
      [422, 'hotspot.action-in-future'],
    ],
    [
      'a joint action on a day that is none',
      'joint-actions',
      { ...action, on: '2026-02-31' },
      [detected, reviewed, referred],
      [422, 'body.invalid'],
    ],
    [
      'an assessment before any action',
      'effect',
      undefined,
      [detected, reviewed, referred],
      [409, 'hotspot.no-joint-action'],
    ],
  ] as const)('%s', (_, route, body, history, [status, code]) =>
    after(...history)
      .as('ANALYST', centre)
      .whenPost(`${path}/${route}`, body)
      .thenProblem(status, code)
      .andNoNewEvents(),
  );
  it('an assessment before a whole month has passed', () =>
    after(detected, reviewed, referred, { ...acted, data: { ...acted.data, on: '2026-06-05' as never } })
      .as('ANALYST', centre)
      .whenPost(`${path}/effect`)
      .thenProblem(409, 'hotspot.effect-too-early')
      .andNoNewEvents());
});

describe('recording a joint action', () => {
  const open = () => after(detected, reviewed, referred).as('ORG_HEAD', centre);
  const events = (actionId: unknown, on: string) => ({
    [stream]: [{ ...acted, data: { ...acted.data, actionId, on } }],
  });
  const asked = async (body: object) => {
    const answer = open().whenPost(`${path}/joint-actions`, body);
    const [recorded] = (await answer).events[stream] as unknown as { data: { actionId: string } }[];
    return { answer, actionId: recorded!.data.actionId };
  };
  it('names its day', async () => {
    const { answer, actionId } = await asked(action);
    await answer.thenStatus(201, { hotspotId, revision: 4 }).andEvents(events(actionId, '2026-05-05'));
  });
  it('is today where it names none', async () => {
    const { answer, actionId } = await asked({ words: action.words });
    await answer.thenStatus(201).andEvents(events(actionId, '2026-07-06'));
  });
});

describe('assessing the effect', () => {
  it('compares the months before and after', () =>
    after(detected, reviewed, referred, acted)
      .as('ANALYST', centre)
      .whenPost(`${path}/effect`)
      .thenStatus(201, { hotspotId, revision: 5 })
      .andEvents({
        [stream]: [
          {
            type: 'HotspotEffectAssessed',
            data: {
              hotspotId,
              organisation: centre,
              months: 1,
              before: 0,
              after: 0,
              assessedAt: '2026-07-06T01:00:00.000Z',
            },
          },
        ],
      }));
});

describe('hot spots', () => {
  const two = givenStreams({
    [stream]: [counted, detected],
    'hotspot-127-01': [
      {
        ...detected,
        data: {
          ...detected.data,
          hotspotId: '127-01',
          objectCode: '127',
          detectedAt: '2026-07-01T01:00:00.000Z' as never,
        },
      },
      { ...reviewed, data: { ...reviewed.data, hotspotId: '127-01' } },
    ],
    'hotspot-001-01': [{ ...counted, data: { ...counted.data, hotspotId: '001-01' } }],
  });
  const readers = ['ANALYST', 'ORG_HEAD', 'SUPERVISION_OFFICER'];
  const list = (query = '') => two.as('ANALYST', centre).whenGet(`/hotspots${query}`);

  it('are listed, the last found first, and what is only counted is none', () => list().thenItems(hotspotId, '127-01'));
  it('are listed by status and object', async () => {
    await list('?status=REVIEWED').thenItems('127-01');
    await list('?objectCode=117').thenItems(hotspotId);
  });
  it('come a page at a time', async () => {
    const { body } = await list('?limit=1').thenItems(hotspotId);
    await list(`?limit=1&cursor=${String(body['next'])}`).thenItems('127-01');
  });
  it.each(['?status=COUNTING', '?objectCode=1', '?objectCode[$ne]=1'])('are not listed by %s', (query) =>
    list(query).thenProblem(422, 'query.invalid'),
  );
  it('are answered one by one, with their revision', () =>
    two.as('ANALYST', centre).whenGet(path).thenStatus(200).andHeader('etag', '"1"'));
  it('are the city’s', async () => {
    await two.as('ANALYST', jinghu).whenGet('/hotspots').thenItems();
    await two.as('ANALYST', jinghu).whenGet(path).thenProblem(404, 'hotspot.unknown');
  });
  it('that are only counted are none', () =>
    two.as('ANALYST', centre).whenGet('/hotspots/001-01').thenProblem(404, 'hotspot.unknown'));
  it('are open to their own roles only', async () => {
    await onlyFor(readers, (role) => two.as(role, centre).whenGet('/hotspots'));
    await onlyFor(readers, (role) => two.as(role, centre).whenGet(path));
  });
  it('need a token', () => two.whenGet('/hotspots').thenProblem(401, 'token.missing'));
});
