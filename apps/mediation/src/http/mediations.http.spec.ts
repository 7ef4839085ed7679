import { mediationEventExamples as events } from '@12315/domain-mediation';
import { documentOf } from '@12315/kernel/spec';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { mediation } from '../mediation.service';
import { titles } from '../mediation.titles';
import { mediationList } from '../views/mediation-list.view';
import { MediationsController } from './mediations.controller';

const { givenStreams, givenNothing, persons } = httpSpec(mediation, { controllers: [MediationsController], titles });

const { MediationConsented: consented, MediationRefused: refused, LocalMediationOpened: local } = events;
const { MediationTerminated: terminated, AgreementReached: agreed, AgreementPerformed: performed } = events;
/** As it was told before acceptances said who complains: nothing in it is sealed. */
const { header, ...untold } = events.MediationOpened.data;
const opened = { ...events.MediationOpened, data: untold };
/** What the refusal is ended by. */
const absent = {
  ...terminated,
  data: {
    ...terminated.data,
    ground: 'ABSENT_OR_REFUSED',
    article: '《市场监督管理投诉举报处理办法》第二十三条第一款第二项',
    reason: refused.data.reason,
  },
} as const;
const unexplained = { ...refused, data: { ...refused.data, reason: null } };
const { mediationId } = opened.data;
const stream = `mediation-${mediationId}`;
const path = `/mediations/${mediationId}`;
const jinghu = '340202D01';
const jiujiang = '340207D01';
const centre = '340200C01';
const station = '340202T03';

const after = (...more: (typeof events)[keyof typeof events][]) => givenStreams({ [stream]: [opened, ...more] });

describe('the consent to mediation', () => {
  const consents = `${path}/consents`;
  const agrees = { side: 'BUSINESS', consents: true };
  const declines = { side: 'BUSINESS', consents: false, reason: refused.data.reason };
  const asked = (body: object = agrees, headers = {}) =>
    after().as('MEDIATOR', jinghu).whenPost(consents, body, headers);

  it('of one side is recorded', () =>
    asked(agrees, { 'if-match': '"0"' })
      .thenStatus(201, { mediationId, revision: 1 })
      .andHeader('etag', '"1"')
      .andEvents({ [stream]: [consented] }));
  it('of the other side is recorded beside it', () =>
    after(consented)
      .as('HANDLER', jinghu)
      .whenPost(consents, { side: 'CONSUMER', consents: true })
      .thenStatus(201, { mediationId, revision: 2 })
      .andEvents({ [stream]: [{ ...consented, data: { ...consented.data, side: 'CONSUMER' } }] }));
  it('refused by a side ends the mediation, with the reason', () =>
    asked(declines)
      .thenStatus(201)
      .andEvents({ [stream]: [refused, absent] }));
  it('may be refused without a reason', () =>
    asked({ side: 'BUSINESS', consents: false })
      .thenStatus(201)
      .andEvents({ [stream]: [unexplained, { ...absent, data: { ...absent.data, reason: null } }] }));
  it('may be taken back', () =>
    after(consented)
      .as('MEDIATOR', jinghu)
      .whenPost(consents, declines)
      .thenStatus(201)
      .andEvents({ [stream]: [refused, absent] }));
  it.each([
    ['consent', consented, agrees],
    ['refusal', refused, declines],
  ] as const)('changes nothing when the same %s is recorded again', (_, before, body) =>
    after(before)
      .as('MEDIATOR', jinghu)
      .whenPost(consents, body)
      .thenStatus(201, { mediationId, revision: 1 })
      .andNoNewEvents(),
  );
  it('is answered with the first answer under the same key', () =>
    asked(agrees, { 'idempotency-key': 'consent-1' })
      .whenRepeated()
      .thenStatus(201, { mediationId, revision: 1 })
      .andHeader('idempotency-replayed', 'true')
      .andNoNewEvents());
  it.each([
    ['that side', agrees],
    ['the other side', { side: 'CONSUMER', consents: true }],
    ['the other side’s refusal', { side: 'CONSUMER', consents: false }],
  ])('comes too late after a refusal: %s', (_, body) =>
    after(refused)
      .as('MEDIATOR', jinghu)
      .whenPost(consents, body)
      .thenProblem(409, 'mediation.refused')
      .andNoNewEvents(),
  );
  it('comes too late after the withdrawal of the complaint', () =>
    after(terminated)
      .as('MEDIATOR', jinghu)
      .whenPost(consents, agrees)
      .thenProblem(409, 'mediation.terminated')
      .andNoNewEvents());
  it.each([
    ['of a third side', { side: 'PLATFORM', consents: true }],
    ['that is neither yes nor no', { side: 'BUSINESS', consents: 'yes' }],
    ['with a reason of nothing', { ...declines, reason: '' }],
    ['without a side', { consents: true }],
  ])('is wrong %s', (_, body) => asked(body).thenProblem(422, 'body.invalid').andNoNewEvents());
  it('in another district’s mediation is answered as if there were none', () =>
    after()
      .as('MEDIATOR', jiujiang)
      .whenPost(consents, agrees)
      .thenProblem(404, 'mediation.unknown')
      .andNoNewEvents()
      .thenSameAs(givenNothing().as('MEDIATOR', jiujiang).whenPost(consents, agrees)));
  it('goes by the revision that the mediator saw, even if it is recorded already', () =>
    after(consented)
      .as('MEDIATOR', jinghu)
      .whenPost(consents, agrees, { 'if-match': '"0"' })
      .thenProblem(412, 'if-match.stale')
      .andHeader('etag', '"1"')
      .andNoNewEvents());
  it('is recorded by those who mediate only', () =>
    onlyFor(['MEDIATOR', 'HANDLER', 'STATION_OFFICER'], (role) => after().as(role, jinghu).whenPost(consents, agrees)));
  it('is the authority’s where the authority accepted: a station officer may not', () =>
    after()
      .as('STATION_OFFICER', jinghu)
      .whenPost(consents, agrees)
      .thenProblem(403, 'mediation.authority-only')
      .andNoNewEvents());
  it('is the station’s where the complaint arose', () =>
    givenStreams({ [stream]: [local] })
      .as('STATION_OFFICER', station)
      .whenPost(consents, agrees)
      .thenStatus(201, { mediationId, revision: 1 })
      .andEvents({ [stream]: [{ ...consented, data: { ...consented.data, organisation: station } }] }));
  it('needs a token', () => after().whenPost(consents, agrees).thenProblem(401, 'token.missing').andNoNewEvents());
});

const readers = ['MEDIATOR', 'HANDLER', 'STATION_OFFICER', 'ORG_HEAD', 'SUPERVISION_OFFICER'];

describe('one mediation', () => {
  it('is answered as its document stands, with its revision', () =>
    after(consented)
      .as('MEDIATOR', jinghu)
      .whenGet(path)
      .thenStatus(200, { ...documentOf(mediationList.view, opened, consented), id: mediationId, revision: 1 })
      .andHeader('etag', '"1"'));
  it('of another district is not there', () =>
    after()
      .as('MEDIATOR', jiujiang)
      .whenGet(path)
      .thenProblem(404, 'mediation.unknown')
      .thenSameAs(givenNothing().as('MEDIATOR', jiujiang).whenGet(path)));
  it('is open to its own roles only', () => onlyFor(readers, (role) => after().as(role, jinghu).whenGet(path)));
});

describe('who complains', () => {
  const name = '张某';
  const withName = async () => {
    const personId = await persons.identify('phone', '13900000001');
    const complainantName = await persons.seal(personId, `item-${header!.itemId}`, 'complainant.name', name);
    return { ...opened, data: { ...opened.data, header: { ...header!, personId, complainantName } } };
  };
  const seenBy = async (role: string) => {
    const there = givenStreams({ [stream]: [await withName()] });
    return (await there.as(role, jinghu).whenGet(path)).body['complainant'];
  };
  it.each(['MEDIATOR', 'HANDLER', 'STATION_OFFICER'])('is seen by a %s, who mediates', async (role) =>
    expect(await seenBy(role)).toStrictEqual({ name }),
  );
  it.each(['ORG_HEAD', 'SUPERVISION_OFFICER'])('is hidden from a %s', async (role) =>
    expect(await seenBy(role)).toStrictEqual({ name: '***' }),
  );
  it('is gone when the person was forgotten', async () => {
    const known = await withName();
    await persons.destroy(known.data.header.personId);
    const { body } = await givenStreams({ [stream]: [known] })
      .as('MEDIATOR', jinghu)
      .whenGet(path);
    expect(body['complainant']).toStrictEqual({ name: '已删除' });
  });
});

describe('the list of mediations', () => {
  const about = <E extends { readonly data: object }>(event: E, mediationId: string, more: object = {}): E => ({
    ...event,
    data: { ...event.data, mediationId, ...more },
  });
  const until = (dueOn: string) => ({ period: { ...opened.data.period, dueOn } });
  const several = givenStreams({
    'mediation-a': [about(opened, 'a', until('2026-07-05'))],
    'mediation-b': [
      about(opened, 'b', until('2026-07-03')),
      about(consented, 'b'),
      about(consented, 'b', { side: 'CONSUMER' }),
    ],
    'mediation-c': [about(opened, 'c', until('2026-07-04')), about(refused, 'c')],
    'mediation-e': [about(opened, 'e', until('2026-07-02')), about(terminated, 'e')],
    'mediation-f': [about(opened, 'f', until('2026-07-06')), about(agreed, 'f')],
    'mediation-g': [about(opened, 'g', until('2026-07-07')), about(agreed, 'g'), about(performed, 'g')],
    'mediation-h': [about(opened, 'h', until('2026-07-08')), about(agreed, 'h'), about(events.AgreementBreached, 'h')],
    'mediation-s': [about(local, 's', { header: { ...local.data.header, complainantName: null } })],
    'mediation-d': [about(opened, 'd', { organisation: jiujiang, ...until('2026-07-01') })],
  });

  it('begins with the one that ends first', () =>
    several
      .as('SUPERVISION_OFFICER', centre)
      .whenGet('/mediations')
      .thenItems('s', 'd', 'e', 'b', 'c', 'a', 'f', 'g', 'h'));
  it('holds for a district its own', () =>
    several.as('MEDIATOR', jinghu).whenGet('/mediations').thenItems('s', 'e', 'b', 'c', 'a', 'f', 'g', 'h'));
  it('holds for a station its own', () => several.as('STATION_OFFICER', station).whenGet('/mediations').thenItems('s'));
  it.each([
    ['AWAITING_CONSENT', ['s', 'd', 'a']],
    ['READY', ['b']],
    ['REFUSED', ['c']],
    ['TERMINATED', ['e']],
    ['AGREED', ['f']],
    ['PERFORMED', ['g']],
    ['BREACHED', ['h']],
  ])('is asked for by the status %s', (status, ids) =>
    several
      .as('ORG_HEAD', centre)
      .whenGet(`/mediations?status=${status}`)
      .thenItems(...ids),
  );
  it.each([
    ['kind=STATION', ['s']],
    [`organisation=${jiujiang}`, ['d']],
    ['number=340200C01202605060001C1', ['s']],
    [`complaintId=${local.data.complaintId}&kind=STATION`, ['s']],
  ])('is asked for by %s', (query, ids) =>
    several
      .as('ORG_HEAD', centre)
      .whenGet(`/mediations?${query}`)
      .thenItems(...ids),
  );
  it('is not asked for by a status that there is not', () =>
    several.as('ORG_HEAD', centre).whenGet('/mediations?status=SOON').thenProblem(422, 'query.invalid'));
  it('is open to its own roles only', () =>
    onlyFor(readers, (role) => several.as(role, jinghu).whenGet('/mediations')));
});
