import { type Message, type Meta, RevisionConflict } from '@12315/kernel';
import { metaAt } from '@12315/kernel/spec';
import { acting } from './acting';
import type { Aggregate } from './aggregates';

type DoorCommand =
  | Message<'Open', { doorId: string }>
  | Message<'Paint', { doorId: string; colour: string }>
  | Message<'CheckDeadline', { id: string }>;
const meta = metaAt('2026-05-06T01:00:00Z', { id: 'c0ffee00-0000-4000-8000-000000000001' });
const acted = acting('doorId');

const given = () => {
  const heard: [string, DoorCommand, Meta, number | undefined][] = [];
  const doors: Aggregate<DoorCommand, string> = {
    handle: async (id, command, with_, expected) => {
      heard.push([id, command, with_, expected]);
      if (expected === 7) throw new RevisionConflict(`door-${id}`, 7, 8);
      return { stream: `door-${id}`, events: [], revision: 4 };
    },
    load: async () => ({ state: 'shut', revision: 3 }),
  };
  return { doors, heard };
};

describe('an act on an aggregate', () => {
  const paint = { type: 'Paint', data: { doorId: 'front', colour: 'red' } } as const;

  it('gives it the command under the id that it names, with what accompanies it and the revision that was seen', async () => {
    const { doors, heard } = given();
    await acted(doors, paint, { meta, expected: 3 });
    expect(heard).toEqual([['front', paint, meta, 3]]);
  });
  it('is answered with the id under its own name and the new revision', async () => {
    const { doors } = given();
    expect(await acted(doors, paint, { meta })).toEqual({ doorId: 'front', revision: 4 });
  });
  it('begins something at whatever revision', async () => {
    const { doors, heard } = given();
    await acted(doors, { type: 'Open', data: { doorId: 'back' } }, { meta });
    expect(heard.map(([, , , expected]) => expected)).toEqual([undefined]);
  });
  it('fails as the command does', async () => {
    const { doors } = given();
    await expect(acted(doors, paint, { meta, expected: 7 })).rejects.toThrow(RevisionConflict);
  });
  it('knows an aggregate’s commands, and that they bear the id', () => {
    const { doors } = given();
    // @ts-expect-error No door is locked.
    const unknown = () => acted(doors, { type: 'Lock', data: { doorId: 'front' } }, { meta });
    // @ts-expect-error Without its colour.
    const incomplete = () => acted(doors, { type: 'Paint', data: { doorId: 'front' } }, { meta });
    // @ts-expect-error A door's id is called otherwise.
    const misnamed = () => acting('gateId')(doors, paint, { meta });
    // @ts-expect-error The clock's, which no person sends.
    const unnamed = () => acted(doors, { type: 'CheckDeadline', data: { id: 'front' } }, { meta });
    expect([unknown, incomplete, misnamed, unnamed]).toHaveLength(4);
  });
});
