'use client';
import { actionMessages } from '../../i18n/action.messages.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { MailIcon } from '../../primitives/icons/mail-icon.tsx';
import { IdentifierRow, type IdentifierRowProps } from '../../primitives/identifier-row.tsx';
import { emailMessages } from './email.messages.ts';

/** Props of `EmailView`. Pure: everything comes in, everything goes out. */
export type EmailViewProps = Omit<
  IdentifierRowProps,
  'icon' | 'value' | 'texts' | 'consequence'
> & {
  /** `null` when there is none, `undefined` when this app may not see it. */
  readonly email: string | null | undefined;
  /** What the user can still sign in with after a removal, in words. */
  readonly remaining: string;
};

/** The email in one row, with its form below when it is open. */
export const EmailView = ({ email, remaining, ...row }: EmailViewProps) => {
  const t = useMessages(emailMessages);
  const action = useMessages(actionMessages);
  return (
    <IdentifierRow
      {...row}
      removeTask="email.remove"
      icon={<MailIcon />}
      value={email ?? null}
      texts={{
        title: t('title'),
        empty: email === undefined ? t('hidden') : t('empty'),
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
          {t.rich('removeBody', { email: <bdi key="email">{email}</bdi> })} {remaining}
        </>
      }
    />
  );
};
