'use client';
import { useAccountCore } from '../core/account-provider.tsx';
import { useTenantSettings } from '../data/use-tenant-settings.ts';
import { DevHint } from './dev-hint.tsx';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

const Missing = () => {
  const { client } = useAccountCore();
  const { settings } = useTenantSettings();
  if (client.hasBackend) return null;
  return (
    <>
      <DevHint about={{ kind: 'backend', feature: 'tokens' }} />
      {settings?.accountCenter.deleteAccountUrl ? null : (
        <DevHint about={{ kind: 'backend', feature: 'deletion' }} />
      )}
    </>
  );
};

/** Tells the developer what the page could offer with a backend, and that it has none. Nothing in production. */
export const BackendHint = () => (process.env.NODE_ENV === 'development' ? <Missing /> : null);
