/** What one consumer has not yet read of one partition. */
export interface Behind {
  readonly topic: string;
  readonly partition: number;
  readonly messages: number;
}

export interface Watched {
  /** Silence after which a consumer with work to do counts as hanging. */
  readonly patience: number;
  readonly now: () => number;
  /** `topic` → the partitions this consumer was given. */
  readonly assigned: () => Readonly<Record<string, readonly number[]>>;
  readonly behind: () => Promise<readonly Behind[]>;
  readonly hung: (error: Error) => void;
}

/**
 * kafkajs can fall silent after a lost connection (tulios/kafkajs#1163) without any event. A consumer that has not fetched and
 * not sent a heartbeat for a while although its partitions hold messages will not wake up again by itself.
 */
export const watchdog = ({ patience, now, assigned, behind, hung }: Watched) => {
  let last = now();
  const mine = ({ topic, partition }: Behind) => assigned()[topic]?.includes(partition) ?? false;
  return {
    sign: (): void => void (last = now()),
    check: async (): Promise<void> => {
      const silence = now() - last;
      if (silence <= patience) return;
      // While the brokers do not answer either, it is they who are away.
      const left = await behind().catch(() => []);
      if (now() - last > patience && left.some((each) => each.messages > 0 && mine(each)))
        hung(new Error(`the consumer has been silent for ${Math.round(silence / 1000)} s with messages to read`));
    },
  };
};
