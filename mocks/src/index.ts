export type { FakeClock } from './clock.ts';
export type {
  ApplicationSpec,
  SignInSpec,
  TenantHandles,
  TenantPatch,
  UserSpec,
} from './control.ts';
export { RECORDER_ID, RECORDER_SPA_ID } from './control.ts';
export type { FakeLogto, FakeLogtoOptions } from './fake-logto.ts';
export { createFakeLogto } from './fake-logto.ts';
export type { FakeVersion } from './features.ts';
export type { Fault } from './http/faults.ts';
export type { LoggedRequest } from './http/request-log.ts';
export type { SignedInUser } from './scenarios.ts';
export { freshUser } from './scenarios.ts';
export type { OutboxMessage } from './state/outbox.ts';
