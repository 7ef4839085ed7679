import { intakeEvents } from '@12315/contracts';
import { hotspot } from '@12315/domain-analytics';
import { consumes } from '@12315/platform';

/** Who looks into hot spots: the command centre of the city in which the complaint was registered. */
const centreOf = (organisation: string): string => `${organisation.slice(0, 4)}00C01`;

/** Every complaint is one more about its object and problem; one without classes is about nothing in particular. */
export const fromIntake = consumes('analytics.from-intake.v1', intakeEvents, hotspot, {
  'intake.complaint-registered.v1': ({ complaintId, organisation, receivedAt, ...codes }) => {
    const [objectCode] = /^\d{3}/.exec(codes.objectCode) ?? [];
    const [problemCode] = /^\d{2}/.exec(codes.problemCode) ?? [];
    if (objectCode === undefined || problemCode === undefined) return [];
    const hotspotId = `${objectCode}-${problemCode}`;
    const about = { hotspotId, complaintId, organisation: centreOf(organisation), objectCode, problemCode, receivedAt };
    // It goes back to many complaints, and to none of their items.
    return [{ to: hotspotId, command: { type: 'NoteComplaint', data: about }, correlation: `hotspot-${hotspotId}` }];
  },
});
