'use client';
import { useTenantLinks } from '../data/use-tenant-links.ts';
import { supportMessages } from '../i18n/support.messages.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { PlainLink } from '../primitives/plain-link.tsx';

/** Leads to the tenant's support; nothing where it has none. */
export const SupportLink = () => {
  const t = useMessages(supportMessages);
  const { support } = useTenantLinks();
  return support ? (
    <PlainLink href={support} newTabLabel={t('newTab')}>
      {t('contact')}
    </PlainLink>
  ) : null;
};
