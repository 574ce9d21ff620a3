'use client';
import { useAccountCore } from '../../core/account-provider.tsx';
import type { Lock, SectionState } from '../../data/section-state.ts';
import { useAccount } from '../../data/use-account.ts';
import { useBackendLock } from '../../data/use-backend-lock.ts';
import { useTenantSettings } from '../../data/use-tenant-settings.ts';
import { confirmationPhrase } from './confirmation-phrase.ts';
import { deletionPage } from './deletion-page.ts';

/** The end of the account without a look. `hidden` without a backend for it and without a page of the tenant. */
export type DeletionOptionsState = SectionState<{
  /** What the user types to confirm: username, email, phone, name or id, the first that there is and that can be typed. */
  readonly name: string;
  /** Where it is done instead, when this app cannot do it: an address of http or https. */
  readonly page: string | undefined;
  /** Why it cannot be done. */
  readonly lock: Lock;
}>;

/** Whether and where the account can be deleted; `useDeleteAccount` does it. */
export const useDeletionOptions = (): DeletionOptionsState => {
  const { client } = useAccountCore();
  const { status, settings } = useTenantSettings();
  const account = useAccount();
  const lock = useBackendLock();
  const isOffered = client.hasBackend && settings?.backend?.deletion !== false;
  const page = deletionPage(settings?.accountCenter.deleteAccountUrl);

  if (status === 'loading') return { status: 'loading' };
  if (!isOffered && page === undefined) return { status: 'hidden' };
  if (account.status === 'error') {
    return { status: 'error', problem: account.problem, refetch: account.refetch };
  }
  if (account.status !== 'ready') return { status: 'loading' };
  return {
    status: 'ready',
    name: confirmationPhrase(account.data),
    page: isOffered ? undefined : page,
    lock: isOffered ? lock : undefined,
  };
};
