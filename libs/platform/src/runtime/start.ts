import 'reflect-metadata';
import type { Service } from '../service';
import type { Running } from './run-service';

/** See `runService` there. The clients of the engines are loaded only here: whoever reads a table of contents needs none. */
export const runService = (service: Service, running: Running): void =>
  void import('./run-service').then((runtime) => runtime.runService(service, running));
