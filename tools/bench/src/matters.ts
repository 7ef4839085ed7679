import { randomUUID } from 'node:crypto';
import { complaint, complaintCommandExamples, type ComplaintCommand, type ComplaintEvent } from '@12315/domain-intake';
import { match, type Meta } from '@12315/kernel';
import { instantOf } from '@12315/law';

export const organ = '340202D01';

export const itemBody = {
  channel: 'PHONE',
  complainant: { name: '王秀兰', phone: '13805530001', address: '镜湖区中山路18号' },
  statement: '四月二十日在镜湖区某商行买的电热水壶，用了两周就漏电，商家说没有包装不给退。',
  summary: '消费者反映购买的电热水壶使用两周后漏电，商家拒绝退货。',
};

const metaNow = (correlation: string): Meta => {
  const now = instantOf(new Date().toISOString());
  const actor = { id: 'bench', role: 'SYSTEM', organisation: organ };
  return {
    id: randomUUID(),
    occurredAt: now,
    recordedAt: now,
    actor,
    ruleSet: 'C2026',
    correlation,
    causation: null,
  };
};

export interface Written {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: object;
}
const written = ({ type, data }: ComplaintEvent, { id: _, ...metadata }: Meta): Written => ({
  id: randomUUID(),
  type,
  data,
  metadata,
});

/** A complaint registered and assigned just now: two events, decided by the domain itself. */
export const assignedComplaint = (): { readonly complaintId: string; readonly events: readonly Written[] } => {
  const complaintId = randomUUID();
  const meta = metaNow(complaintId);
  const { RegisterComplaint, NoteAssignment } = complaintCommandExamples;
  const receivedAt = meta.occurredAt;
  const commands: readonly ComplaintCommand[] = [
    { type: 'RegisterComplaint', data: { ...RegisterComplaint.data, complaintId, receivedAt } },
    { type: 'NoteAssignment', data: { ...NoteAssignment.data, complaintId, receivedAt, organisation: organ } },
  ];
  let state = complaint.initial;
  const events = commands.flatMap((command) => {
    const decided = match(complaint.decide, command, state, meta);
    state = decided.reduce((before, event) => match(complaint.evolve, event, before), state);
    return decided;
  });
  return { complaintId, events: events.map((event) => written(event, meta)) };
};
