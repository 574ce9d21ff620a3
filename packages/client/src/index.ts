export type { AccessToken, GetAccessToken } from './access-token.ts';
export type { AccountClient } from './account-client.ts';
export type { Groups } from './action-guards.ts';
export { type ActionGuard, actionGuards, type ClientAction } from './action-guards.ts';
export type { KnownBackendErrorCode } from './backend-error-codes.ts';
export { type AccountClientOptions, createAccountClient } from './create-client.ts';
export type { AccountActions, AccountPatch, ProfilePatch } from './endpoints/account.ts';
export type { DeletionActions } from './endpoints/deletion.ts';
export type { TrustedDeviceActions, TrustedDevicePage } from './endpoints/devices.ts';
export type { GrantActions } from './endpoints/grants.ts';
export type { EmailActions, PhoneActions, UsernameActions } from './endpoints/identifiers.ts';
export type { IdentityActions } from './endpoints/identities.ts';
export type { MfaActions, MfaConfigsPatch } from './endpoints/mfa.ts';
export type { PasskeyCredential } from './endpoints/passkey-payload.ts';
export type { PasskeyActions } from './endpoints/passkeys.ts';
export type { PasswordActions } from './endpoints/password.ts';
export type { ProviderTokenActions } from './endpoints/provider-tokens.ts';
export type { SessionActions } from './endpoints/sessions.ts';
export type { SettingsActions } from './endpoints/settings.ts';
export type { AccessTokenActions, ReauthenticationProof } from './endpoints/tokens.ts';
export type { VerificationActions } from './endpoints/verifications.ts';
export type { KnownLogtoErrorCode, LogtoErrorCode } from './error-codes.ts';
export {
  AccountError,
  type AccountErrorInit,
  ApiError,
  type ApiErrorInit,
  isAccountError,
  isApiError,
  isNetworkError,
  isReauthenticationRequired,
  isResponseShapeError,
  isStepUpRequired,
  isTimeoutError,
  isUnauthenticatedError,
  isUserChanged,
  NetworkError,
  ResponseShapeError,
  type ResponseShapeErrorInit,
  TimeoutError,
  UnauthenticatedError,
  UserChangedError,
} from './errors.ts';
export type {
  Branded,
  CodeChannel,
  IdentifierProof,
  PasskeyProof,
  Pending,
  PendingPasskey,
  PendingProofCode,
  PendingPurpose,
  PendingRecordId,
  PendingSocial,
  PendingStepUpCode,
  ProofId,
  SocialProof,
  StepUpRecord,
  StepUpRecordId,
} from './records.ts';
export type { CallOptions } from './request.ts';
export type { Account, Profile, SocialIdentity, UploadedAvatar } from './schemas/account.ts';
export type { EnterpriseIdentity, ProviderToken, UserInfo } from './schemas/identities.ts';
export type {
  BackupCodes,
  MfaConfigs,
  MfaFactor,
  MfaFactorType,
  MfaSettings,
  NewBackupCodes,
  TotpSecret,
} from './schemas/mfa.ts';
export type { OpenString } from './schemas/open-text.ts';
export type {
  ProfileField,
  ProfileFieldPart,
  ProfileFieldRules,
  ProfileFieldType,
} from './schemas/profile-field.ts';
export type { Grant, Session, TrustedDevice } from './schemas/sessions.ts';
export type {
  AccountCenterSettings,
  AccountField,
  BackendFeatures,
  FieldControl,
  TenantSettings,
} from './schemas/settings.ts';
export type {
  EnterpriseConnector,
  Extras,
  MfaPolicy,
  PasswordPolicy,
  SignInExperience,
  SignInIdentifier,
  SocialConnector,
  UsernamePolicy,
} from './schemas/sign-in-experience.ts';
export type { NewPersonalAccessToken, PersonalAccessToken } from './schemas/tokens.ts';
export type { PasskeyCreationOptions, PasskeyTransport } from './schemas/verifications.ts';
export { accountScopes } from './scopes.ts';
export { serverNow } from './server-clock.ts';
export type { AccountUser } from './user-binding.ts';
export {
  createVerificationStore,
  type RecordStorage,
  type VerificationStore,
  type VerificationStoreOptions,
} from './verification-store.ts';
