'use client';
import type { Lock } from './section-state.ts';
import { useAccount } from './use-account.ts';
import { useFreshSignIn } from './use-fresh-sign-in.ts';
import { useIsThirdParty } from './use-is-third-party.ts';

/**
 * Why the signed-in user can change nothing through the backend: there is no way to verify, nor a sign-in in its place, or
 * this app may not let users verify.
 */
export const useBackendLock = (): Lock => {
  const { data } = useAccount();
  const freshSignIn = useFreshSignIn();
  const isThirdParty = useIsThirdParty();
  const canVerify = data?.hasSecurityVerificationMethod !== false;
  if (canVerify && isThirdParty) return 'third_party_client';
  return canVerify || freshSignIn ? undefined : 'no_method';
};
