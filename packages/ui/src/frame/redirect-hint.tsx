'use client';
import { useHostOptions } from '../core/host-options.ts';
import { redirectUriFor } from '../core/social/social-redirect.ts';
import { webConnectorOf } from '../data/social-connectors.ts';
import { useTenantSettings } from '../data/use-tenant-settings.ts';
import { DevHint } from './dev-hint.tsx';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Props of `RedirectHint`. */
export type RedirectHintProps = {
  /** The provider that the user is about to go to. */
  readonly target: string;
};

const Address = ({ target }: RedirectHintProps) => {
  const { socialRedirectUri } = useHostOptions();
  const connector = webConnectorOf(useTenantSettings().settings, target);
  if (!connector) return null;
  const uri = redirectUriFor(socialRedirectUri, { target, connectorId: connector.id });
  return <DevHint about={{ kind: 'redirect', uri }} />;
};

/** Tells the developer which address to register at a social provider. Nothing in production. */
export const RedirectHint = (props: RedirectHintProps) =>
  process.env.NODE_ENV === 'development' ? <Address {...props} /> : null;
