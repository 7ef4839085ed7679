export { type Demonstration, type Outcome, playDemo, type Receipt } from './demo';
export { beginning } from './plan';
export { progressOn } from './progress';
