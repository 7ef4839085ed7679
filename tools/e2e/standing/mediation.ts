import { jinghu } from '../bodies';
import { eventually } from '../waiting';
import type { World } from './world';

/** What the routes of mediation are asked about, beside the matters that every service has. */
export interface MediationMatters {
  /** Both sides consent, nothing else happened; its business was advised. */
  readonly readyMediation: string;
  readonly advice: string;
  readonly scheduledMediation: string;
  readonly scheduledSession: string;
  readonly metMediation: string;
  readonly toAppraise: string;
  readonly appraisedMediation: string;
  readonly agreedMediation: string;
  /** Its paper will be a record; its advice was answered. */
  readonly agreedForRecord: string;
  readonly answeredAdvice: string;
  readonly toTerminate: string;
}

export const mediators = [{ id: 'mediator-3', name: '王调解', body: '镜湖区市场监督管理局' }];
export const session = { at: '2026-06-08T01:00:00.000Z', place: '镜湖区调解室', mode: 'ONSITE', kind: 'JOINT' };
export const minutes = {
  attendance: ['CONSUMER', 'BUSINESS'],
  offers: [{ side: 'BUSINESS', words: '愿意换新并退还差价' }],
};
export const agreement = {
  remedies: [{ kind: 'REFUND', words: '退还差价' }],
  cashAmount: 20_000,
  inKindValue: 9_900,
};
export const appraisal = { body: '芜湖市质量检验所', subject: '电热水壶的绝缘', costBy: 'BUSINESS' };
export const advice = { opinions: ['明示退换货条件', '完善进货查验记录'] };

export const standMediation = async ({ as, acceptedOf }: World): Promise<MediationMatters> => {
  const mediator = as('MEDIATOR', jinghu);
  const act = <T>(id: string, what: string, body?: object): Promise<T> =>
    mediator.post<T>(`/api/mediation/mediations/${id}/${what}`, body);

  const readyOf = async (): Promise<string> => {
    const id = await acceptedOf();
    await eventually(() => act(id, 'consents', { side: 'CONSUMER', consents: true }));
    await act(id, 'consents', { side: 'BUSINESS', consents: true });
    return id;
  };
  const scheduledOf = async () => {
    const id = await readyOf();
    await act(id, 'mediators', { mediators });
    const { sessionId } = await act<{ sessionId: string }>(id, 'sessions', session);
    return { id, sessionId };
  };
  const metOf = async (): Promise<string> => {
    const { id, sessionId } = await scheduledOf();
    await act(id, `sessions/${sessionId}/minutes`, minutes);
    return id;
  };
  const agreedOf = async (): Promise<string> => {
    const id = await metOf();
    await act(id, 'agreement', agreement);
    return id;
  };
  const advisedOf = async (id: string) => (await act<{ adviceId: string }>(id, 'advice', advice)).adviceId;

  const readyMediation = await readyOf();
  const { id: scheduledMediation, sessionId: scheduledSession } = await scheduledOf();
  const appraisedMediation = await readyOf();
  await act(appraisedMediation, 'appraisal', appraisal);
  const agreedForRecord = await agreedOf();
  const answeredAdvice = await advisedOf(agreedForRecord);
  await act(agreedForRecord, 'advice-answer', { adviceId: answeredAdvice, answer: '已经整改' });
  return {
    readyMediation,
    advice: await advisedOf(readyMediation),
    scheduledMediation,
    scheduledSession,
    metMediation: await metOf(),
    toAppraise: await readyOf(),
    appraisedMediation,
    agreedMediation: await agreedOf(),
    agreedForRecord,
    answeredAdvice,
    toTerminate: await readyOf(),
  };
};
