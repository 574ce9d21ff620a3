'use client';
import type { TenantSettings } from '@account-center/client';
import { useGivenSettings } from '../core/account-provider.tsx';
import { settingsQuery } from './account.queries.ts';
import { useAccountQuery } from './use-account-query.ts';

/** The tenant's settings. `none` when no source could be reached: controls are then inferred from the account. */
export type TenantSettingsResult =
  | { readonly status: 'loading'; readonly settings?: undefined }
  | { readonly status: 'ready'; readonly settings: TenantSettings }
  | { readonly status: 'none'; readonly settings?: undefined };

/** The tenant's settings: the host's own, or the server package's, or Logto's public endpoints. */
export const useTenantSettings = (): TenantSettingsResult => {
  const settings = useGivenSettings();
  const query = useAccountQuery<TenantSettings | null>({ ...settingsQuery, enabled: !settings });
  if (settings) return { status: 'ready', settings };
  if (query.status === 'loading') return { status: 'loading' };
  return query.data ? { status: 'ready', settings: query.data } : { status: 'none' };
};
