'use client';
import type { Lock } from './section-state.ts';
import { useAccount } from './use-account.ts';
import { useFreshSignIn } from './use-fresh-sign-in.ts';

/** Why the signed-in user can change nothing through the backend: there is no way to verify, nor a sign-in in its place. */
export const useBackendLock = (): Lock => {
  const { data } = useAccount();
  const freshSignIn = useFreshSignIn();
  const canVerify = data?.hasSecurityVerificationMethod !== false;
  return canVerify || freshSignIn ? undefined : 'no_method';
};
