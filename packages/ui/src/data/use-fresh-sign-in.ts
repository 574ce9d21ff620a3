'use client';
import { useCallback } from 'react';
import { useHostOptions } from '../core/host-options.ts';
import type { HostSignIn } from '../core/host-sign-in.ts';
import { useAccount } from './use-account.ts';
import { useSettings } from './use-settings.ts';

/**
 * The host's way to sign in again, for a user who has nothing to verify with, where the backend takes that as proof;
 * `undefined` for everybody else.
 */
export const useFreshSignIn = (): HostSignIn | undefined => {
  const { freshSignIn } = useHostOptions();
  const { settings } = useSettings();
  const { data } = useAccount();
  const isTaken = settings?.backend?.freshSignIn === true;
  return isTaken && data?.hasSecurityVerificationMethod === false ? freshSignIn : undefined;
};

/**
 * Gives what goes with a write to the backend: the ID token of the last sign-in, for users who can prove themselves by it
 * alone. Whether it is fresh enough is for the backend to say.
 */
export const useSignInProof = (): (() => Promise<{ readonly idToken?: string | undefined }>) => {
  const freshSignIn = useFreshSignIn();
  return useCallback(
    async () => (freshSignIn ? { idToken: (await freshSignIn.getIdToken()) ?? undefined } : {}),
    [freshSignIn],
  );
};
