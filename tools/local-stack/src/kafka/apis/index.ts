import type { Api } from '../api';
import { errors, type ErrorCode } from '../errors';
import type { Writer } from '../wire';
import { fetch } from './fetch';
import { describeGroups, findCoordinator, heartbeat, joinGroup, leaveGroup, listGroups, syncGroup } from './groups';
import { listOffsets, offsetCommit, offsetFetch } from './offsets';
import { initProducerId } from './producer-id';
import { produce } from './produce';
import { createTopics, deleteTopics, metadata } from './topics';

/** Names every API with the versions spoken: clients take the newest that both know. */
export const versions = (response: Writer, error: ErrorCode): Writer =>
  response.i16(error).array([...apis.values()], ({ key, min, max }) => response.i16(key).i16(min).i16(max));

const apiVersions: Api = {
  key: 18,
  min: 0,
  max: 2,
  answer: (_request, response, { version }) => {
    versions(response, errors.NONE);
    return version >= 1 ? response.i32(0) : response;
  },
};

/**
 * What kafkajs 2.2.4 and librdkafka 2.0 need. One version of each wherever both clients know it, from before the protocol's
 * "flexible" versions; what a newer version would add (transactions, static members, fetch sessions) is not here.
 */
export const apis: ReadonlyMap<number, Api> = new Map(
  [
    apiVersions,
    metadata,
    createTopics,
    deleteTopics,
    produce,
    fetch,
    listOffsets,
    initProducerId,
    findCoordinator,
    joinGroup,
    syncGroup,
    heartbeat,
    leaveGroup,
    offsetCommit,
    offsetFetch,
    describeGroups,
    listGroups,
  ].map((api) => [api.key, api]),
);
