import { startingOrganisations } from '@12315/domain-routing';
import type { Instant, Message, Meta } from '@12315/kernel';
import { type Aggregates, uuid5 } from '@12315/platform';

/** The city's organisations, recorded as events at the first start; the decider makes every later start change nothing. */
export const registerOrganisations = async ({ organisation }: Aggregates, now: () => string): Promise<void> => {
  for (const data of startingOrganisations) {
    const at = now() as Instant;
    const command: Message = { type: 'RegisterOrganisation', data };
    await organisation!.handle(data.code, command, metaOf(data.code, at));
  }
};

const namespace = '8d5f1a34-3c0e-4b4f-9a55-0f6d5f0b12a7';
const metaOf = (code: string, at: Instant): Meta => ({
  id: uuid5(namespace, code),
  occurredAt: at,
  recordedAt: at,
  actor: { id: 'routing.starting', role: 'SYSTEM', organisation: '' },
  ruleSet: 'C2026',
  correlation: code,
  causation: null,
});
