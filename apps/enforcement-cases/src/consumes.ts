import { intakeEvents, samplingEvents } from '@12315/contracts';
import { lead } from '@12315/domain-enforcement-cases';
import { consumes, uuid5 } from '@12315/platform';

/** 诉转案: signs of a breach found in a complaint. */
export const fromIntake = consumes('enforcement-cases.from-intake.v1', intakeEvents, lead, {
  'intake.enforcement-lead-raised.v1': ({ leadId, complaintId, organisation, facts, discoveredAt }) => [
    {
      to: leadId,
      command: {
        type: 'RegisterLead',
        data: { leadId, source: 'COMPLAINT', sourceId: complaintId, organisation, facts, discoveredAt },
      },
    },
  ],
});

/** A failed sample is a lead of its own: with the sample's id it would be one matter with it wherever ids are gathered. */
export const fromSampling = consumes('enforcement-cases.from-sampling.v1', samplingEvents, lead, {
  'sampling.sample-tested.v1': ({ sampleId, organisation, reportNumber, result, items, reportedAt }) => {
    if (result === 'PASS') return [];
    const failed = items.filter((item) => item.result === 'FAIL').map(({ name }) => name);
    const facts = `检验报告${reportNumber}不合格:${failed.join('、')}`;
    const leadId = uuid5(sampleId, 'lead');
    const found = { leadId, source: 'SAMPLING', sourceId: sampleId } as const;
    const data = { ...found, organisation, facts, discoveredAt: reportedAt };
    return [{ to: leadId, command: { type: 'RegisterLead', data } }];
  },
});
