export { documentOf, serviceSpec } from './service-spec';
