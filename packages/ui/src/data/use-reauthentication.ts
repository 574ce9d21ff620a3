'use client';
import { useCallback } from 'react';
import { useHostOptions } from '../core/host-options.ts';
import type { Reauthentication } from '../core/reauthentication.ts';
import { useAccount } from './use-account.ts';
import { useTenantSettings } from './use-tenant-settings.ts';

/**
 * The host's way to sign in again, for a user who has nothing to verify with, where the backend takes that as proof;
 * `undefined` for everyone else.
 */
export const useReauthentication = (): Reauthentication | undefined => {
  const { reauthentication } = useHostOptions();
  const { settings } = useTenantSettings();
  const { data } = useAccount();
  const isTaken = settings?.backend?.reauthentication === true;
  return isTaken && data?.hasSecurityVerificationMethod === false ? reauthentication : undefined;
};

/**
 * Gives what goes with a write to the backend: the ID token of the last sign-in, for users who can prove themselves by it
 * alone. Whether it is fresh enough is for the backend to say.
 */
export const useReauthenticationProof = (): (() => Promise<{
  readonly idToken?: string | undefined;
}>) => {
  const reauthentication = useReauthentication();
  return useCallback(
    async () =>
      reauthentication ? { idToken: (await reauthentication.getIdToken()) ?? undefined } : {},
    [reauthentication],
  );
};
