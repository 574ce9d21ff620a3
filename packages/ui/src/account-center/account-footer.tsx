'use client';
import { useTenantLinks } from '../data/use-tenant-links.ts';
import { supportMessages } from '../i18n/support.messages.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { PlainLink } from '../primitives/plain-link.tsx';
import { usePart } from '../theme/use-part.ts';

/**
 * The tenant's terms, privacy policy and support, as far as it has them. `AccountCenter` ends with it; with
 * `footer={false}` it does not, and a host may put it elsewhere below an `AccountRoot`.
 */
export const AccountFooter = () => {
  const t = useMessages(supportMessages);
  const part = usePart();
  const { terms, privacy, support } = useTenantLinks();
  if (!terms && !privacy && !support) return null;
  const link = (href: string | undefined, text: string) =>
    href ? (
      <li>
        <PlainLink href={href} newTabLabel={t('newTab')}>
          {text}
        </PlainLink>
      </li>
    ) : null;
  return (
    <nav aria-label={t('label')} {...part('account-footer')}>
      {/* biome-ignore lint/a11y/noRedundantRoles: WebKit drops the list semantics of a list without markers. */}
      <ul {...part('account-footer-list')} role="list">
        {link(terms, t('terms'))}
        {link(privacy, t('privacy'))}
        {link(support, t('contact'))}
      </ul>
    </nav>
  );
};
