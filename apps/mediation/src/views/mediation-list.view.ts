import type { Instant, LegalDate, View } from '@12315/kernel';
import { explain, type TerminationCode } from '@12315/law';
import { mediation, type MediationEvent, type Side } from '@12315/domain-mediation';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

export interface ListedMediation {
  readonly complaintId: string;
  readonly organisation: string;
  readonly kind: 'ADMIN';
  readonly status: 'AWAITING_CONSENT' | 'READY' | 'REFUSED' | 'TERMINATED';
  readonly acceptedAt: Instant | null;
  readonly dueOn: LegalDate | null;
  readonly outerLimit: LegalDate | null;
  readonly clock: 'RUNNING' | 'DUE_SOON' | 'EXPIRED' | 'STOPPED';
  readonly article: string;
  readonly explained: readonly string[];
  readonly consented: readonly Side[];
  readonly refused: { readonly side: Side; readonly reason: string | null } | null;
  readonly terminated: { readonly ground: TerminationCode; readonly article: string } | null;
}

/** 调解 by its last day. */
const view: View<MediationEvent, ListedMediation> = {
  name: 'mediation.mediation-list.v1',
  key: ({ data }) => data.mediationId,
  initial: {
    complaintId: '',
    organisation: '',
    kind: 'ADMIN',
    status: 'AWAITING_CONSENT',
    acceptedAt: null,
    dueOn: null,
    outerLimit: null,
    clock: 'RUNNING',
    article: '',
    explained: [],
    consented: [],
    refused: null,
    terminated: null,
  },
  evolve: {
    MediationOpened: ({ complaintId, organisation, kind, acceptedAt, period }, doc) => ({
      ...doc,
      complaintId,
      organisation,
      kind,
      acceptedAt,
      dueOn: period.dueOn,
      outerLimit: period.outerLimit,
      article: period.article,
      explained: explain(period),
    }),
    MediationConsented: ({ side }, doc) => {
      const consented = [...doc.consented, side];
      return { ...doc, consented, status: consented.length === 2 ? 'READY' : doc.status };
    },
    MediationRefused: ({ side, reason }, doc) => ({
      ...doc,
      status: 'REFUSED',
      clock: 'STOPPED',
      refused: { side, reason },
    }),
    MediationTerminated: ({ ground, article }, doc) => ({
      ...doc,
      status: 'TERMINATED',
      clock: 'STOPPED',
      terminated: { ground, article },
    }),
    MediationDueSoon: (_, doc) => ({ ...doc, clock: 'DUE_SOON' }),
    MediationPeriodExpired: (_, doc) => ({ ...doc, clock: 'EXPIRED' }),
  },
};

const schema = new Schema<ListedMediation>(
  {
    complaintId: String,
    organisation: String,
    kind: String,
    status: String,
    acceptedAt: String,
    dueOn: String,
    outerLimit: String,
    clock: String,
    article: String,
    explained: [String],
    consented: [String],
    refused: Schema.Types.Mixed,
    terminated: Schema.Types.Mixed,
  },
  { _id: false },
)
  .index({ organisation: 1, dueOn: 1, _id: 1 })
  .index({ organisation: 1, status: 1, dueOn: 1, _id: 1 });

export const mediationList = shows(view, [mediation], schema);
