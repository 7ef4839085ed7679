import { mongo } from 'mongoose';
import { isUnavailable, Unavailable } from './unavailable';

const { MongoClientClosedError, MongoNetworkError, MongoOperationTimeoutError, MongoServerError } = mongo;
/** The driver does not export its own subclass. */
class PoolClearedOnNetworkError extends MongoNetworkError {
  override get name() {
    return 'PoolClearedOnNetworkError' as never;
  }
}

describe('what is away, not wrong', () => {
  it.each([
    ['a dependency that did not answer', new Unavailable('kafka', 'no answer')],
    ['a lost connection', new MongoNetworkError('closed')],
    ['a lost connection inside a bulk write', new MongoServerError(new MongoNetworkError('closed') as never)],
    ['a pool that a lost connection emptied', new PoolClearedOnNetworkError('cleared')],
    ['an answer that did not come in time', new MongoOperationTimeoutError('5000 ms')],
    ['a client that was closed', new MongoClientClosedError()],
    ['a cursor that the server has lost', new MongoServerError({ code: 43 })],
    ['a primary that steps down', new MongoServerError({ code: 10107 })],
    ['a query that took too long', new MongoServerError({ code: 50 })],
    [
      'a connection that broke under a large write',
      Object.assign(new Error('write ECONNRESET'), { code: 'ECONNRESET', syscall: 'write' }),
    ],
    ['a write that nobody took in time', new DOMException('The operation was aborted', 'TimeoutError')],
  ])('%s', (_, error) => expect(isUnavailable(error)).toBe(true));

  it.each([
    ['a duplicate', new MongoServerError({ code: 11000 })],
    ['a bug', new TypeError('undefined is not a function')],
    ['an error of another library with the same number', Object.assign(new Error('denied'), { code: 7 })],
    ['a file that is not there', Object.assign(new Error('open x'), { code: 'ENOENT', syscall: 'open' })],
    ['what a person broke off', new DOMException('The operation was aborted', 'AbortError')],
    ['no error at all', { name: 'MongoNetworkError' }],
  ])('but not %s', (_, error) => expect(isUnavailable(error)).toBe(false));
});
