export { httpSpec, onlyFor } from './http-spec';
export { wordsOf } from '../letters/testing';
export { documentOf, fixturesOf, serviceSpec } from './service-spec';
