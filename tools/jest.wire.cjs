/** Servers, processes and browsers take their time; the limit is a seat belt, not a measurement. (A project's own `testTimeout` is ignored by jest.) */
jest.setTimeout(60_000);
