/**
 * The EventStoreDB protocol as the client itself carries it. There is no published package of the `.proto` files, so
 * the server speaks through the stubs that `@eventstore/db-client` generated for its own use. They are an internal
 * path of the client: this is the only file that knows it, and the client's version is pinned.
 */
import * as gossip from '@eventstore/db-client/generated/gossip_pb';
import * as features from '@eventstore/db-client/generated/serverfeatures_pb';
import * as shared from '@eventstore/db-client/generated/shared_pb';
import * as streams from '@eventstore/db-client/generated/streams_pb';

export { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
export { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
export { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
export { Status } from '@eventstore/db-client/generated/status_pb';
export { features, gossip, shared, streams };
