import type { AccountActions } from './endpoints/account.ts';
import type { DeletionActions } from './endpoints/deletion.ts';
import type { TrustedDeviceActions } from './endpoints/devices.ts';
import type { GrantActions } from './endpoints/grants.ts';
import type { EmailActions, PhoneActions, UsernameActions } from './endpoints/identifiers.ts';
import type { IdentityActions } from './endpoints/identities.ts';
import type { MfaActions } from './endpoints/mfa.ts';
import type { PasskeyActions } from './endpoints/passkeys.ts';
import type { PasswordActions } from './endpoints/password.ts';
import type { ProviderTokenActions } from './endpoints/provider-tokens.ts';
import type { SessionActions } from './endpoints/sessions.ts';
import type { SettingsActions } from './endpoints/settings.ts';
import type { AccessTokenActions } from './endpoints/tokens.ts';
import type { VerificationActions } from './endpoints/verifications.ts';
import type { AccountUser } from './user-binding.ts';
import type { VerificationStore } from './verification-store.ts';

/** Everything that users can do with their own account, in groups. Each method takes `{ signal }` as its last argument. */
export type AccountClient = {
  /** Holds the step-up record that is sent along. */
  verification: VerificationStore;
  /** Whether the client knows a backend, which `tokens` and `deletion` need. */
  hasBackend: boolean;
  /** The user whom the client acts for. */
  user: AccountUser;
  account: AccountActions;
  username: UsernameActions;
  password: PasswordActions;
  email: EmailActions;
  phone: PhoneActions;
  identities: IdentityActions;
  providerTokens: ProviderTokenActions;
  mfa: MfaActions;
  passkeys: PasskeyActions;
  sessions: SessionActions;
  grants: GrantActions;
  devices: TrustedDeviceActions;
  verifications: VerificationActions;
  settings: SettingsActions;
  tokens: AccessTokenActions;
  deletion: DeletionActions;
};
