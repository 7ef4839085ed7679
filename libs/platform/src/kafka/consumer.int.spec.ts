import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { inMemoryParking } from '../reading/in-memory';
import { KafkaConsumer } from './consumer';

const topic = 'routing.events';

@Module({})
class Nothing {}

describe('under Nest', () => {
  const starting = async (topics: readonly string[], stop = async () => {}) => {
    const consumer = new KafkaConsumer({
      kafka: { consume: async () => ({ stop }) },
      group: 'intake',
      topics,
      feeds: [{ topic, readers: [{ name: 'r', apply: async () => {} }] }],
      parking: inMemoryParking(),
      logger: { warn: () => {}, error: () => {} } as never,
      failed: () => {},
    });
    const app = await NestFactory.createMicroservice(Nothing, { strategy: consumer, logger: false });
    return { app, consumer };
  };
  it('starts with the application and stops with it', async () => {
    const stop = jest.fn(async () => {});
    const { app, consumer } = await starting([topic], stop);
    await app.listen();
    expect(consumer.current().state).toBe('running');
    await app.close();
    expect(stop).toHaveBeenCalledTimes(1);
  });
  it('does not let the application start without it', async () => {
    const { app } = await starting([topic, 'sampling.events']);
    await expect(app.listen()).rejects.toThrow('no reader for sampling.events');
    await app.close();
  });
});
