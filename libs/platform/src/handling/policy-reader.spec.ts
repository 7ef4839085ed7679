import { type Decider, inMemoryStore, type Message, nothing, type Policy, reject, Rejection } from '@12315/kernel';
import { at, eventMeta } from '@12315/kernel/spec';
import type { Incoming } from '../reader';
import { handles, reacts } from '../service';
import { inSpan } from '../telemetry/spans';
import { startTelemetry } from '../telemetry/start';
import { handlerOf } from './handle';
import { policyReader } from './policy-reader';
import { uuid5 } from './uuid5';

type LeadEvent = Message<'FilingDecided', { caseId: string }> | Message<'FilingDeclined'>;
type CaseCommand = Message<'FileCase', { caseId: string }>;
type CaseEvent = Message<'CaseFiled', { caseId: string }>;
const lead: Decider<Message<'DecideFiling'>, LeadEvent, null> = {
  category: 'lead',
  initial: null,
  decide: { DecideFiling: nothing },
  evolve: { FilingDecided: () => null, FilingDeclined: () => null },
  holder: () => null,
};
const aCase: Decider<CaseCommand, CaseEvent, number> = {
  category: 'case',
  initial: 0,
  decide: {
    FileCase: ({ caseId }) =>
      caseId === 'bad' ? reject('conflict', 'case.bad') : [{ type: 'CaseFiled', data: { caseId } }],
  },
  evolve: { CaseFiled: (_, n) => n + 1 },
  holder: () => null,
};
const policy: Policy<LeadEvent, CaseCommand> = {
  name: 'enforcement-cases.case-filing.v1',
  react: {
    FilingDecided: ({ caseId }) => [{ to: caseId, command: { type: 'FileCase', data: { caseId } } }],
    FilingDeclined: nothing,
  },
};
const eventId = '5f0c7f6e-3b1d-4c58-9b0e-0d7a3f1e2a10';
const decided = (caseId: string): Incoming => ({
  event: { type: 'FilingDecided', data: { caseId } },
  meta: eventMeta({
    id: eventId,
    stream: 'lead-1',
    occurredAt: at('2026-05-04T01:00:00Z'),
    trace: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    correlation: 'item-4',
  }),
});
const clock = { now: () => at('2026-05-06T01:00:00Z') };
const setUp = () => {
  const store = inMemoryStore();
  const reader = policyReader(reacts(policy, lead, aCase), handlerOf(handles(aCase), store, 'spec'), clock);
  return { store, reader };
};

describe('a policy', () => {
  it('brings its order to the other aggregate, as a process, at the time of the fact', async () => {
    const { store, reader } = setUp();
    await reader.apply([decided('c-1')]);
    const id = uuid5(uuid5(eventId, 'enforcement-cases.case-filing.v1/0'), '0');
    expect((await store.read('case-c-1')).map(({ event, meta }) => ({ event, meta }))).toEqual([
      {
        event: { type: 'CaseFiled', data: { caseId: 'c-1' } },
        meta: {
          id,
          stream: 'case-c-1',
          revision: 0,
          occurredAt: at('2026-05-04T01:00:00Z'),
          recordedAt: at('2026-05-06T01:00:00Z'),
          actor: { id: 'enforcement-cases.case-filing.v1', role: 'SYSTEM', organisation: '340202D01' },
          ruleSet: 'C2026',
          correlation: 'item-4',
          causation: eventId,
          trace: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
        },
      },
    ]);
  });
  it('may begin a history of its own, which names nothing it goes back to', async () => {
    const store = inMemoryStore();
    const apart: typeof policy = {
      ...policy,
      react: {
        ...policy.react,
        FilingDecided: ({ caseId }) => [
          { to: caseId, command: { type: 'FileCase', data: { caseId } }, correlation: 'its-own' },
        ],
      },
    };
    const stop = startTelemetry('spec', null);
    const reader = policyReader(reacts(apart, lead, aCase), handlerOf(handles(aCase), store, 'spec'), clock);
    const { trace } = decided('c-1').meta;
    await inSpan('spec.policy', {}, () => reader.apply([decided('c-1')]), trace);
    await stop();
    const [filed] = await store.read('case-c-1');
    expect(filed!.meta).toMatchObject({ correlation: 'its-own', causation: null });
    expect(JSON.stringify(filed)).not.toMatch(/item-4|0af7651916cd43dd8448eb211c80319c/);
    expect(JSON.stringify(filed)).not.toContain(eventId);
  });
  it('that hears a fact again changes nothing', async () => {
    const { store, reader } = setUp();
    await reader.apply([decided('c-1')]);
    await reader.apply([decided('c-1')]);
    expect(await store.read('case-c-1')).toHaveLength(1);
  });
  it('passes a refusal on', async () => {
    const { reader } = setUp();
    const failure = await reader.apply([decided('bad')]).catch((error: unknown) => error);
    expect(failure).toEqual(new Rejection('conflict', 'case.bad'));
  });
  it('refuses a fact that it does not know', async () => {
    const { reader } = setUp();
    const unknown = { ...decided('c-1'), event: { type: 'Renamed', data: {} } };
    const failure = await reader.apply([unknown]).catch((error: unknown) => error);
    expect(failure).toEqual(new Rejection('invalid', 'message.unknown-type', 'Renamed'));
  });
});
