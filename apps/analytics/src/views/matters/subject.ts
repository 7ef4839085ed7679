/**
 * The fields that say whose fact it is, the first that is there: a lead found in a complaint is raised by the complaint, a case
 * is filed by itself, a report hears of its case.
 */
const subjects = [
  'complaintId',
  'mediationId',
  'reportId',
  'consultationId',
  'caseId',
  'leadId',
  'sampleId',
  'batchId',
  'taskId',
  'incidentId',
  'interviewId',
  'assistanceId',
  'hotspotId',
  'itemId',
];

/** The matter a contract tells of; null where it tells of none. A mediation is part of its complaint. */
export const subjectOf = (data: object): string | null => {
  const field = subjects.find((each) => Object.hasOwn(data, each));
  const id: unknown = field === undefined ? null : (data as Readonly<Record<string, unknown>>)[field];
  return typeof id === 'string' ? id : null;
};
