import { resolve } from 'node:path';
import { beginning } from '@12315/demo';
import { optionsOf } from './options';

describe('the options of a start', () => {
  const usual = { port: 12315, data: resolve('.data'), demo: false, settableClock: false, clockBeginning: null };

  it('are none usually', () => expect(optionsOf([])).toEqual(usual));

  it('name a port and a directory', () =>
    expect(optionsOf(['--port', '0', '--data', '/tmp/带 空格'])).toEqual({ ...usual, port: 0, data: '/tmp/带 空格' }));

  it('make business time settable', () =>
    expect(optionsOf(['--settable-clock'])).toEqual({ ...usual, settableClock: true }));

  it('let a demonstration begin in its own time', () =>
    expect(optionsOf(['--demo'])).toEqual({ ...usual, demo: true, settableClock: true, clockBeginning: beginning }));

  it.each(['x', '', '-1', '1.5', '1e3', '65536', '123456'])('are wrong with the port %p', (port) =>
    expect(() => optionsOf([`--port=${port}`])).toThrow(new Error(`--port ${port}: a number from 0 to 65535`)),
  );

  it.each([
    [['--prot', '1'], "Unknown option '--prot'"],
    [['--port'], "Option '--port <value>' argument missing"],
    [['12315'], "Unexpected argument '12315'"],
    [['--demo=yes'], "Option '--demo' does not take an argument"],
  ])('are wrong as %j', (args, sentence) => expect(() => optionsOf(args)).toThrow(new Error(sentence)));
});
