import type { Api } from '../api';
import { errors } from '../errors';

export const findCoordinator: Api = {
  key: 10,
  min: 0,
  max: 0,
  answer: (_request, response, { broker }) => response.i16(errors.NONE).i32(0).string(broker.host).i32(broker.port),
};

export const joinGroup: Api = {
  key: 11,
  min: 0,
  max: 1,
  answer: async (request, response, { broker, version, clientId, clientHost }) => {
    const id = request.string();
    const sessionTimeout = request.i32();
    const joined = await broker.group(id).join({
      sessionTimeout,
      rebalanceTimeout: version >= 1 ? request.i32() : sessionTimeout,
      memberId: request.string(),
      protocolType: request.string(),
      protocols: request.array(() => ({ name: request.string(), metadata: request.bytes() })),
      clientId,
      clientHost,
    });
    return response
      .i16(joined.error)
      .i32(joined.generation)
      .string(joined.protocol)
      .string(joined.leader)
      .string(joined.memberId)
      .array(joined.members, (member) => response.string(member.id).bytes(member.metadata));
  },
};

export const syncGroup: Api = {
  key: 14,
  min: 0,
  max: 0,
  answer: async (request, response, { broker }) => {
    const group = broker.group(request.string());
    const generation = request.i32();
    const memberId = request.string();
    const assignments = request.array(() => ({ memberId: request.string(), assignment: request.bytes() }));
    const { error, assignment } = await group.sync(memberId, generation, assignments);
    return response.i16(error).bytes(assignment);
  },
};

export const heartbeat: Api = {
  key: 12,
  min: 0,
  max: 0,
  answer: (request, response, { broker }) => {
    const group = broker.group(request.string());
    const generation = request.i32();
    return response.i16(group.heartbeat(request.string(), generation));
  },
};

export const leaveGroup: Api = {
  key: 13,
  min: 0,
  max: 0,
  answer: (request, response, { broker }) => response.i16(broker.group(request.string()).leave(request.string())),
};

export const describeGroups: Api = {
  key: 15,
  min: 0,
  max: 0,
  answer: (request, response, { broker }) =>
    response.array(request.array(request.string), (id) => {
      const known = broker.groupIds().includes(id);
      const { state, protocolType, protocol, members } = broker.group(id).describe();
      response
        .i16(errors.NONE)
        .string(id)
        .string(known ? state : 'Dead')
        .string(protocolType)
        .string(protocol)
        .array(members, (member) =>
          response
            .string(member.id)
            .string(member.clientId)
            .string(member.clientHost)
            .bytes(member.metadata)
            .bytes(member.assignment),
        );
    }),
};

export const listGroups: Api = {
  key: 16,
  min: 0,
  max: 0,
  answer: (_request, response, { broker }) =>
    response.i16(errors.NONE).array(broker.groupIds(), (id) => response.string(id).string('consumer')),
};
