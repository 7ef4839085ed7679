import * as analytics from './examples/analytics';
import * as enforcementCases from './examples/enforcement-cases';
import * as intake from './examples/intake';
import * as letters from './examples/letters';
import * as mediation from './examples/mediation';
import * as routing from './examples/routing';
import * as sampling from './examples/sampling';

export { type Example, holderOf } from './example';

const all = [intake, routing, mediation, enforcementCases, sampling, analytics, letters];

/** One for every route there is, by service. */
export const examples = Object.assign({}, ...all.map((each) => each.examples)) as typeof intake.examples;
/** Action → the roles that may. */
export const granted = Object.assign({}, ...all.map((each) => each.granted)) as typeof intake.granted;
