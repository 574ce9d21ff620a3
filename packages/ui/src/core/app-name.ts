'use client';
import { createContext, useContext } from 'react';
import { hasVisibleText } from '../lib/visible-text.ts';

const AppNameContext = createContext<string | undefined>(undefined);

/** Gives the components below the name of the product. */
export const AppNameProvider = AppNameContext.Provider;

/** The host of an address, without its port; `undefined` for what is no address. */
export const hostOf = (address: string | undefined): string | undefined =>
  address !== undefined && URL.canParse(address) ? new URL(address).hostname : undefined;

/**
 * The name under which the account is kept elsewhere: in authenticator apps, in files of backup codes. The host's own
 * name for the product, else where users sign in, else where this page is.
 */
export const useAppName = (): string => {
  const given = useContext(AppNameContext);
  if (hasVisibleText(given)) return given;
  return typeof location === 'undefined' ? '' : location.hostname;
};
