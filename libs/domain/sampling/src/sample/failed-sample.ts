import { type Instant, type Message, reject } from '@12315/kernel';
import {
  cite,
  type Deadline,
  deadline,
  type Duty,
  instrumentAt,
  isOverdue,
  legalDateOf,
  limitFor,
  publishedCalendar,
} from '@12315/law';
import type { NoticeRecipient, SampleEvent } from './sample.events';
import type { Sample } from './sample';

export type NotifyFailure = Message<'NotifyFailure', { sampleId: string; to: readonly NoticeRecipient[] }>;
export type OrderOffShelf = Message<
  'OrderOffShelf',
  { sampleId: string; quantity: number; unit: string; words: string }
>;
export type CloseFailedSample = Message<'CloseFailedSample', { sampleId: string; reason: string | null }>;
export type CheckDeadline = Message<'CheckDeadline', { id: string }>;

type Failed = Extract<Sample, { status: 'tested' | 'closed' }>;
const failed = (state: Sample, sampleId: string): Failed => {
  if (state.status === 'none') return reject('not-found', 'sample.unknown', sampleId);
  if (state.status === 'drawn') return reject('conflict', 'sample.not-tested', sampleId);
  return state.result === 'PASS' ? reject('conflict', 'sample.not-failed', sampleId) : state;
};

/** 食品, 烟、酒和饮料, 保健品: a retest is asked for by the rules on food. */
const food = ['101', '103', '105'];
const isFood = ({ productCode }: Failed): boolean => food.includes(productCode.slice(0, 3));

/** Where the law of that day gives no period, nothing is to be waited for. */
const objectionTo = (state: Failed, notifiedAt: Instant): Deadline | null => {
  const duty: Duty = isFood(state) ? 'FOOD_RETEST_REQUEST' : 'PRODUCT_OBJECTION';
  return limitFor(duty, legalDateOf(notifiedAt)) === null
    ? null
    : deadline({ calendar: publishedCalendar, duty, startedAt: notifiedAt });
};

/** SQ2020 art 35 (2020-01-01): of what was bought online the platform and the maker on the label are told as well. */
const checkRecipients = (state: Failed, { sampleId, to }: NotifyFailure['data'], at: Instant): void => {
  if (!to.includes('TRADER')) reject('invalid', 'sample.trader-not-told', sampleId);
  if (state.mode !== 'ONLINE' || isFood(state)) return;
  if (instrumentAt('product-sampling', legalDateOf(at)) !== 'SQ2020') return;
  if (!to.includes('PLATFORM') || !to.includes('MAKER'))
    reject('invalid', 'sample.online-recipients', sampleId, cite('SQ2020', '第三十五条'));
};

export const notifyFailure = (command: NotifyFailure['data'], sample: Sample, at: Instant): readonly SampleEvent[] => {
  const { sampleId } = command;
  const state = failed(sample, sampleId);
  const to = [...new Set(command.to)].sort();
  if (state.told !== null)
    return state.told.join() === to.join() ? [] : reject('conflict', 'sample.already-notified', sampleId);
  checkRecipients(state, command, at);
  const { organisation } = state;
  const objection = objectionTo(state, at);
  return [{ type: 'FailureNotified', data: { sampleId, organisation, to, objection, notifiedAt: at } }];
};

export const checkObjection = (sampleId: string, state: Sample, at: Instant): readonly SampleEvent[] => {
  const due = objectionDue(state);
  if (state.status === 'none' || due === null || !isOverdue({ dueAt: due }, at)) return [];
  return [{ type: 'ObjectionWaived', data: { sampleId, organisation: state.organisation, waivedAt: due } }];
};

/** When the silence of those who were told becomes their consent; null where nothing runs. */
export const objectionDue = (state: Sample): Instant | null =>
  state.status === 'tested' && !state.waived ? (state.objection?.dueAt ?? null) : null;

export const orderOffShelf = (command: OrderOffShelf['data'], sample: Sample, at: Instant): readonly SampleEvent[] => {
  const { sampleId, quantity, unit, words } = command;
  const { status, organisation, offShelf } = failed(sample, sampleId);
  if (offShelf !== null)
    return offShelf.quantity === quantity && offShelf.unit === unit
      ? []
      : reject('conflict', 'sample.already-ordered-off-shelf', sampleId);
  if (status === 'closed') return reject('conflict', 'sample.closed', sampleId);
  if (!(quantity >= 0)) return reject('invalid', 'sample.quantity-negative', String(quantity));
  if (unit.trim() === '') return reject('invalid', 'sample.unit-missing', sampleId);
  if (words.trim() === '') return reject('invalid', 'sample.words-missing', sampleId);
  return [{ type: 'OffShelfOrdered', data: { sampleId, organisation, quantity, unit, words, orderedAt: at } }];
};

const checkSettled = (sampleId: string, { told, objection, waived }: Failed): void => {
  if (told === null) reject('conflict', 'sample.not-notified', sampleId);
  if (objection !== null && !waived) reject('conflict', 'sample.objection-open', sampleId, objection.article);
};

/** Told, not contested, and its goods off the shelves or none left: then, and only then, nothing more is to be done. */
export const closeFailed = (
  { sampleId, reason }: CloseFailedSample['data'],
  sample: Sample,
  at: Instant,
): readonly SampleEvent[] => {
  if (sample.status === 'closed') return [];
  const state = failed(sample, sampleId);
  checkSettled(sampleId, state);
  const { organisation, offShelf } = state;
  const why = (reason ?? '').trim();
  if (offShelf === null && why === '') return reject('conflict', 'sample.goods-on-shelf', sampleId);
  const data = { sampleId, organisation, closedAt: at };
  return [{ type: 'SampleClosed', data: why === '' ? data : { ...data, reason: why } }];
};
