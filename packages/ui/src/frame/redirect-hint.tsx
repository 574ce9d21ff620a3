'use client';
import { useHostOptions } from '../core/host-options.ts';
import { DevHint } from './dev-hint.tsx';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

const Address = () => {
  const { socialRedirectUri = '/callback/social' } = useHostOptions();
  return <DevHint about={{ kind: 'redirect', uri: socialRedirectUri }} />;
};

/** Tells the developer which address to register at social providers. Nothing in production. */
export const RedirectHint = () => (process.env.NODE_ENV === 'development' ? <Address /> : null);
