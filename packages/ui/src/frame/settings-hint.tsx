'use client';
import { useTenantSettings } from '../data/use-tenant-settings.ts';
import { DevHint } from './dev-hint.tsx';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

const Unread = () => {
  const { status } = useTenantSettings();
  return <DevHint about={status === 'none' ? { kind: 'settings' } : undefined} />;
};

/** Tells the developer that no source has the tenant's settings. Nothing in production. */
export const SettingsHint = () => (process.env.NODE_ENV === 'development' ? <Unread /> : null);
