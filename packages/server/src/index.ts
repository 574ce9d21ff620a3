export type {
  AccountBackendOptions,
  AccountDeletion,
  BackendLimits,
} from './account-backend-options.ts';
export {
  type AccountBackend,
  type ConnectionInfo,
  createAccountBackend,
} from './create-account-backend.ts';
export { DeletionRefusedError } from './deletion-refused-error.ts';
export type { BackendErrorCode } from './error-catalog.ts';
export {
  type NodeHandler,
  type NodeRequest,
  type NodeResponse,
  toNodeHandler,
} from './http/to-node-handler.ts';
export type { BackendLogEntry } from './log-entry.ts';
export type { Fetch } from './logto/fetch-logto.ts';
export {
  createOpenApiDocument,
  type JsonObject,
  type OpenApiDocument,
  type OpenApiOptions,
} from './openapi/openapi-document.ts';
export type { AccountProxyOptions } from './proxy/account-proxy-options.ts';
export { type AccountProxy, createAccountProxy } from './proxy/create-account-proxy.ts';
export type { SessionToken, TokenOfUser } from './proxy/session-token.ts';
export type { BackendStore, RateLimit, StoreClaim } from './store/backend-store.ts';
export { createMemoryStore } from './store/memory-store.ts';
export {
  createRedisStore,
  type IoRedisClient,
  type NodeRedisClient,
  type RedisClient,
  type RedisStoreOptions,
} from './store/redis-store.ts';
