export { httpSpec, onlyFor } from './http-spec';
export { documentOf, fixturesOf, serviceSpec } from './service-spec';
