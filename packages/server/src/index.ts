export type {
  AccountBackendOptions,
  AccountDeletion,
  BackendLimits,
} from './account-backend-options.ts';
export {
  type AccountBackend,
  createAccountBackend,
  type RequestOrigin,
} from './create-account-backend.ts';
export { DeletionRefused } from './deletion-refused.ts';
export type { BackendErrorCode } from './error-catalogue.ts';
export {
  type NodeHandler,
  type NodeRequest,
  type NodeResponse,
  toNodeHandler,
} from './http/to-node-handler.ts';
export type { BackendLogEntry } from './log-entry.ts';
export type { Fetch } from './logto/ask-logto.ts';
export type { JsonObject } from './openapi/openapi-document.ts';
export {
  createOpenApiDocument,
  type OpenApiDocument,
  type OpenApiOptions,
} from './openapi/openapi-document.ts';
export type { AccountProxyOptions } from './proxy/account-proxy-options.ts';
export { type AccountProxy, createAccountProxy } from './proxy/create-account-proxy.ts';
export type { SessionToken, TokenOfUser } from './proxy/session-token.ts';
export type { BackendStore, Claim, RateLimit } from './store/backend-store.ts';
export { createMemoryStore } from './store/memory-store.ts';
export type { IoRedisClient, NodeRedisClient } from './store/redis-store.ts';
export { createRedisStore, type RedisClient, type RedisStoreOptions } from './store/redis-store.ts';
