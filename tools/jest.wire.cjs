/**
 * Servers, processes and browsers take their time, on a crowded machine many times what they usually take. The limit is a seat
 * belt, not a measurement. (A project's own `testTimeout` is ignored by jest.)
 */
jest.setTimeout(300_000);
