import type { Position } from '@12315/kernel';
import type { mongo } from 'mongoose';

/** How far each reader has come; saved only after everything up to there was applied. */
export interface Checkpoints {
  /** null: from the beginning. */
  load(name: string): Promise<Position | null>;
  save(name: string, position: Position): Promise<void>;
  /** The reader begins again. */
  forget(name: string): Promise<void>;
}

export interface Checkpoint {
  _id: string;
  position: Position;
}

export const checkpointsIn = (db: mongo.Db): Checkpoints => {
  const collection = db.collection<Checkpoint>('checkpoints');
  return {
    load: async (name) => (await collection.findOne({ _id: name }))?.position ?? null,
    save: async (name, position) =>
      void (await collection.updateOne({ _id: name }, { $set: { position } }, { upsert: true })),
    forget: async (name) => void (await collection.deleteOne({ _id: name })),
  };
};
