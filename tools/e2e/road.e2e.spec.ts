import { escalationRoad } from './roads/escalation';
import { filingRoads } from './roads/filing';
import { firstLife } from './roads/first-life';
import { leadRoads } from './roads/leads';
import { mediationExpires, mediationRoads } from './roads/mediation';
import { otherRoads } from './roads/other-roads';
import { acceptanceInTime } from './roads/time';
import { roadsOn } from './roads/world';

/** One platform, on which business time only goes on: the order is the calendar's. */
const roads = roadsOn('road');
beforeAll(roads.begin);
afterAll(roads.end);

describe('the first life of a complaint', () => firstLife(roads));
describe('other roads', () => otherRoads(roads));
describe('a sign of a breach', () => leadRoads(roads));
describe('a mediation without agreement', () => mediationRoads(roads));
describe('a complaint from a station to the authority', () => escalationRoad(roads));
describe('when time passes', () => acceptanceInTime(roads));
describe('a lead', () => filingRoads(roads));
describe('a mediation whose period passes', () => mediationExpires(roads));
