export type { FakeClock } from './clock.ts';
export type { FakeContext } from './context.ts';
export type {
  ApplicationSpec,
  Control,
  SignInSpec,
  TenantHandles,
  TenantPatch,
  UserSpec,
} from './control.ts';
export { RECORDER_ID, RECORDER_SPA_ID } from './control.ts';
export type { FakeLogto, FakeLogtoOptions } from './fake-logto.ts';
export { createFakeLogto } from './fake-logto.ts';
export type { Fault, Faults } from './http/faults.ts';
export type { LoggedRequest, RequestLog } from './http/request-log.ts';
export type { FakeRelease, Features } from './releases.ts';
export { knownRelease, newestRelease, releases } from './releases.ts';
export type { Scenario, SignedInUser } from './scenarios.ts';
export {
  emailOnlyUser,
  everythingReadOnly,
  freshUser,
  fullUser,
  socialOnlyUser,
  thirdPartyClient,
} from './scenarios.ts';
export { demoBridge } from './seeds/demo-applications.ts';
export { DEMO_APP_ID, demoTenant } from './seeds/demo-tenant.ts';
export { seedDemo } from './seeds/seed-demo.ts';
export { userAgents } from './seeds/user-agents.ts';
export type { ConnectorSpec } from './state/connectors.ts';
export type { Application } from './state/oidc-model.ts';
export type { OidcStore } from './state/oidc-store.ts';
export type { Outbox, OutboxMessage } from './state/outbox.ts';
export type { RecordStore } from './state/records.ts';
export type { Sentinel, SentinelPolicy } from './state/sentinel.ts';
export type { SocialCodes } from './state/social-codes.ts';
export type { TenantStore } from './state/tenant.ts';
export type {
  AccountCenterSettings,
  AccountField,
  EmailBlocklistPolicy,
  FieldControl,
  ManagementCredentials,
  PasswordPolicy,
  SignInExperience,
  SignInMethod,
  SocialConnector,
  SocialConnectorSpec,
  TrustedDevicePolicy,
  UsernamePolicy,
} from './state/tenant-model.ts';
export type { Uploads } from './state/uploads.ts';
export type {
  BackupCodeFactor,
  Factor,
  JsonObject,
  MfaFactor,
  NewUser,
  PersonalAccessToken,
  ProviderTokenSet,
  SocialIdentity,
  SsoIdentity,
  StoredUser,
  TotpFactor,
  TrustedDevice,
  UserAddress,
  UserLogtoConfig,
  UserProfile,
  WebAuthnFactor,
  WebAuthnTransport,
} from './state/user-model.ts';
export type { UserStore } from './state/users.ts';
