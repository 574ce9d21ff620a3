export {
  type AccountBackend,
  type AccountBackendOptions,
  createAccountBackend,
} from './create-account-backend.ts';
export type { BackendErrorCode } from './json-answer.ts';
export {
  type NodeHandler,
  type NodeRequest,
  type NodeResponse,
  toNodeHandler,
} from './to-node-handler.ts';
