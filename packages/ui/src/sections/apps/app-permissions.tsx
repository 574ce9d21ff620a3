'use client';
import { useLanguage, useMessages } from '../../i18n/use-messages.tsx';
import { CheckIcon } from '../../primitives/icons/check-icon.tsx';
import { usePart } from '../../theme/use-part.ts';
import { appsMessages } from './apps.messages.ts';
import type { ConnectedApp } from './connected-app.ts';

const scopeKey = (scope: string): keyof typeof appsMessages.texts | undefined => {
  const key = `scope.${scope}`;
  return key in appsMessages.texts ? (key as keyof typeof appsMessages.texts) : undefined;
};

/** What an application may do, in words; a scope that has none is shown as it is. */
export const AppPermissions = ({ app }: { readonly app: ConnectedApp }) => {
  const t = useMessages(appsMessages);
  const { locale } = useLanguage();
  const part = usePart();
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const permissions = [
    ...app.scopes.map((scope) => {
      const key = scopeKey(scope);
      return key ? t(key) : scope;
    }),
    ...app.resources.map(({ indicator, scopes }) =>
      scopes.length > 0
        ? t('resource', { resource: indicator, scopes: list.format(scopes) })
        : t('resourceOnly', { resource: indicator }),
    ),
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
