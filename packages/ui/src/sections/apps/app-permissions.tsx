'use client';
import { useLanguage, useMessages } from '../../i18n/use-messages.tsx';
import { listFormat } from '../../lib/intl-formatters.ts';
import { CheckIcon } from '../../primitives/icons/check-icon.tsx';
import { usePart } from '../../theme/use-part.ts';
import { appsMessages } from './apps.messages.ts';
import type { AuthorizedApp } from './authorized-app.ts';

/** What Logto writes for the permissions that users have in their organizations: no API, and no one's words. */
const organizations = /^urn:logto:(resource:organizations$|organization:)/;

const scopeKey = (scope: string): keyof typeof appsMessages.texts | undefined => {
  const key = `scope.${scope}`;
  return key in appsMessages.texts ? (key as keyof typeof appsMessages.texts) : undefined;
};

/** What an application may do, in words; a scope that has none is shown as it is. */
export const AppPermissions = ({ app }: { readonly app: AuthorizedApp }) => {
  const t = useMessages(appsMessages);
  const { locale } = useLanguage();
  const part = usePart();
  const list = listFormat(locale, { type: 'unit' });
  const inWords = (scope: string) => {
    const key = (app.readsOnly && scopeKey(`${scope}.read`)) || scopeKey(scope);
    return key ? t(key) : scope;
  };
  const permissions = [
    ...app.scopes.map(inWords),
    ...app.resources.map(({ indicator, scopes }) => {
      const can = { resource: indicator, scopes: list.format(scopes.map(inWords)) };
      if (organizations.test(indicator)) {
        return scopes.length > 0 ? t('organizations', can) : t('organizationsOnly');
      }
      return scopes.length > 0 ? t('resource', can) : t('resourceOnly', can);
    }),
  ];
  if (permissions.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: WebKit drops the list semantics of a list without markers.
    <ul {...part('apps-permissions')} role="list" aria-label={t('permissions', { app: app.name })}>
      {permissions.map((permission) => (
        <li key={permission} {...part('apps-permission')}>
          <CheckIcon size={16} />
          <bdi>{permission}</bdi>
        </li>
      ))}
    </ul>
  );
};
