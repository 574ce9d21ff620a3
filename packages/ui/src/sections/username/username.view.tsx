'use client';
import { actionMessages } from '../../i18n/action.messages.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { AtIcon } from '../../primitives/icons/at-icon.tsx';
import { IdentifierRow, type IdentifierRowProps } from '../../primitives/identifier-row.tsx';
import { usernameMessages } from './username.messages.ts';

/** Props of `UsernameView`. Pure: everything comes in, everything goes out. */
export type UsernameViewProps = Omit<
  IdentifierRowProps,
  'icon' | 'value' | 'texts' | 'consequence'
> & {
  /** `null` when there is none, `undefined` when this app may not see it. */
  readonly username: string | null | undefined;
  /** What the user can still sign in with after a removal, in words. */
  readonly remaining: string;
};

/** The username in one row, with its form below when it is open. */
export const UsernameView = ({ username, remaining, ...row }: UsernameViewProps) => {
  const t = useMessages(usernameMessages);
  const action = useMessages(actionMessages);
  return (
    <IdentifierRow
      {...row}
      removeTask="username.remove"
      icon={<AtIcon />}
      value={username ?? null}
      texts={{
        title: t('title'),
        empty: username === undefined ? t('hidden') : t('empty'),
        add: t('add'),
        addShort: action('add'),
        change: t('change'),
        changeShort: action('change'),
        remove: t('remove'),
        removeTitle: t('removeTitle'),
        removeConfirm: t('removeConfirm'),
        cancel: t('cancel'),
      }}
      consequence={
        <>
          {t.rich('removeBody', { username: <bdi key="username">{username}</bdi> })} {remaining}
        </>
      }
    />
  );
};
