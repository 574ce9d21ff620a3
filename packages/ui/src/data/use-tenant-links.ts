'use client';
import { mailLink, webLink } from '../lib/safe-link.ts';
import { useTenantSettings } from './use-tenant-settings.ts';

/** The tenant's own pages, each where it has one and a link may lead there. */
export type TenantLinks = {
  /** The terms of use. */
  readonly terms: string | undefined;
  /** The privacy policy. */
  readonly privacy: string | undefined;
  /** Where users get help: a page, else a letter (`mailto:`). */
  readonly support: string | undefined;
};

/** The tenant's terms, privacy policy and support, as its sign-in experience names them. */
export const useTenantLinks = (): TenantLinks => {
  const experience = useTenantSettings().settings?.signInExperience;
  return {
    terms: webLink(experience?.termsOfUseUrl),
    privacy: webLink(experience?.privacyPolicyUrl),
    support: webLink(experience?.supportWebsiteUrl) ?? mailLink(experience?.supportEmail),
  };
};
