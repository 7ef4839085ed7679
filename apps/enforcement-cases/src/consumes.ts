import { intakeEvents, routingEvents, samplingEvents } from '@12315/contracts';
import { lead } from '@12315/domain-enforcement-cases';
import { consumes, uuid5 } from '@12315/platform';

/** 诉转案: signs of a breach found in a complaint, by the organ, a station or an association. */
export const fromIntake = consumes('enforcement-cases.from-intake.v1', intakeEvents, lead, {
  'intake.enforcement-lead-raised.v1': (raised) => {
    const { leadId, complaintId, organisation, facts, discoveredAt, source = 'COMPLAINT', respondentName } = raised;
    const found = { leadId, source, sourceId: complaintId, organisation, facts, discoveredAt };
    const respondent = respondentName === undefined ? {} : { respondent: { name: respondentName } };
    return [{ to: leadId, command: { type: 'RegisterLead', data: { ...found, ...respondent } } }];
  },
});

/** 举报: verified by the organ it was dispatched to, from its receipt there. Who reported stays in intake. */
export const fromRouting = consumes('enforcement-cases.from-routing.v1', routingEvents, lead, {
  'routing.report-dispatched.v1': ({ reportId, target, facts, respondentName, receivedAt }) => {
    const leadId = uuid5(reportId, 'lead');
    const found = { leadId, source: 'REPORT', sourceId: reportId, organisation: target } as const;
    const data = { ...found, facts, discoveredAt: receivedAt, respondent: { name: respondentName } };
    return [{ to: leadId, command: { type: 'RegisterLead', data } }];
  },
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
