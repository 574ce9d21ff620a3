'use client';
import { actionMessages } from '../../i18n/action.messages.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { readablePhone } from '../../lib/readable-phone.ts';
import { PhoneIcon } from '../../primitives/icons/phone-icon.tsx';
import { IdentifierRow, type IdentifierRowProps } from '../../primitives/identifier-row.tsx';
import { phoneMessages } from './phone.messages.ts';

/** Props of `PhoneView`. Pure: everything comes in, everything goes out. */
export type PhoneViewProps = Omit<
  IdentifierRowProps,
  'icon' | 'value' | 'texts' | 'consequence'
> & {
  /** Digits, country code first, no `+`; `null` when there is none, `undefined` when this app may not see it. */
  readonly phone: string | null | undefined;
  /** What the user can still sign in with after a removal, in words. */
  readonly remaining: string;
};

/** The phone number in one row, with its form below when it is open. */
export const PhoneView = ({ phone, remaining, ...row }: PhoneViewProps) => {
  const t = useMessages(phoneMessages);
  const action = useMessages(actionMessages);
  const readable = phone ? readablePhone(phone) : null;
  return (
    <IdentifierRow
      {...row}
      removeTask="phone.remove"
      icon={<PhoneIcon />}
      value={readable}
      texts={{
        title: t('title'),
        empty: phone === undefined ? t('hidden') : t('empty'),
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
          {t.rich('removeBody', { phone: <bdi key="phone">{readable}</bdi> })} {remaining}
        </>
      }
    />
  );
};
