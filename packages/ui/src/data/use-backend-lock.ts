'use client';
import type { Lock } from './section-state.ts';
import { useAccount } from './use-account.ts';
import { useIsThirdParty } from './use-is-third-party.ts';
import { useReauthentication } from './use-reauthentication.ts';

/**
 * Why the signed-in user can change nothing through the backend: there is no way to verify, nor a sign-in in its place, or
 * this app may not let users verify.
 */
export const useBackendLock = (): Lock => {
  const { data } = useAccount();
  const reauthentication = useReauthentication();
  const isThirdParty = useIsThirdParty();
  const canVerify = data?.hasSecurityVerificationMethod !== false;
  if (canVerify && isThirdParty) return 'third_party_client';
  return canVerify || reauthentication ? undefined : 'no_method';
};
