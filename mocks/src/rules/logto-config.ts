import type { UserLogtoConfig } from '../state/user-model.ts';

const defined = <Part extends object>(part: Part | undefined) =>
  Object.fromEntries(Object.entries(part ?? {}).filter(([, value]) => value !== undefined));

/** Lays a change over what steers a user's sign-in, key by key. */
export const mergeLogtoConfig = (
  config: UserLogtoConfig,
  change: UserLogtoConfig,
): UserLogtoConfig => ({
  mfa: { ...config.mfa, ...defined(change.mfa) },
  passkeySignIn: { ...config.passkeySignIn, ...defined(change.passkeySignIn) },
});

/** The part that users may read. */
export const shownLogtoConfig = ({ mfa, passkeySignIn }: UserLogtoConfig) => ({
  mfa: {
    ...(mfa?.enabled !== undefined && { enabled: mfa.enabled }),
    skipped: mfa?.skipped ?? false,
    skipMfaOnSignIn: mfa?.skipMfaOnSignIn ?? false,
  },
  passkeySignIn: { skipped: passkeySignIn?.skipped ?? false },
});
