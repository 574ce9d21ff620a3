'use client';
import { useMessages } from '../../i18n/use-messages.tsx';
import { MailIcon } from '../../primitives/icons/index.ts';
import { IdentifierRow, type IdentifierRowProps } from '../../primitives/identifier-row.tsx';
import { emailMessages } from './email.messages.ts';

/** Props of `EmailView`. Pure: everything comes in, everything goes out. */
export type EmailViewProps = Omit<
  IdentifierRowProps,
  'icon' | 'value' | 'texts' | 'consequence'
> & {
  readonly email: string | null;
  /** What the user can still sign in with after a removal, in words. */
  readonly remaining: string;
};

/** The email in one row, with its form below when it is open. */
export const EmailView = ({ email, remaining, ...row }: EmailViewProps) => {
  const t = useMessages(emailMessages);
  return (
    <IdentifierRow
      {...row}
      icon={<MailIcon />}
      value={email}
      texts={{
        title: t('title'),
        empty: t('empty'),
        add: t('add'),
        change: t('change'),
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
