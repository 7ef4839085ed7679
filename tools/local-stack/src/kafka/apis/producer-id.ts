import type { Api } from '../api';
import { errors } from '../errors';

/** For idempotent producers. There are no transactions here: a transactional id is not authorised for anyone. */
export const initProducerId: Api = {
  key: 22,
  min: 0,
  max: 0,
  answer: async (request, response, { broker }) => {
    const transactional = request.nullableString() !== null;
    if (transactional) return response.i32(0).i16(errors.TRANSACTIONAL_ID_AUTHORIZATION_FAILED).i64(-1).i16(-1);
    return response
      .i32(0)
      .i16(errors.NONE)
      .i64(await broker.metadata.newProducerId())
      .i16(0);
  },
};
