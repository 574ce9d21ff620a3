'use client';
import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages.tsx';
import { useControlled } from '../../lib/use-controlled.ts';
import { Card } from '../../primitives/card.tsx';
import { Confirm } from '../../primitives/confirm.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { RowList } from '../../primitives/row-list.tsx';
import { usePart } from '../../theme/use-part.ts';
import { socialMessages } from './social.messages.ts';
import { type ShownSocialAccount, SocialRow, type SocialRowProps } from './social-row.tsx';

/** Props of `SocialView`. Pure: everything comes in, everything goes out. */
export type SocialViewProps = Pick<SocialRowProps, 'onLink' | 'onUnlink' | 'onIntent'> & {
  /** The linked ones first. When nothing can be changed, those alone are shown. */
  readonly accounts: readonly ShownSocialAccount[];
  /** True when this app may not see which accounts are linked. */
  readonly hidden?: boolean | undefined;
  /** Why nothing can be changed, in words. */
  readonly lock?: string | undefined;
  /** What went wrong, in words. */
  readonly notice?: string | undefined;
  /** The target of the account that it is asked about if it is to be unlinked, `null` for none; kept here when absent. */
  readonly confirming?: string | null | undefined;
  readonly onConfirmingChange?: ((target: string | null) => void) | undefined;
};

/** The social providers, each in a row, with the accounts that are linked there. */
export const SocialView = ({
  accounts,
  hidden,
  lock,
  notice,
  onUnlink,
  confirming,
  onConfirmingChange,
  ...row
}: SocialViewProps) => {
  const t = useMessages(socialMessages);
  const part = usePart();
  const [target, setTarget] = useControlled<string | null>(confirming, null, onConfirmingChange);
  const account = accounts.find((one) => one.target === target);
  // The words stay while the dialog goes.
  const [last, setLast] = useState(account);
  if (account && account.target !== last?.target) setLast(account);
  const asked = account ?? last;
  const locked = lock !== undefined;
  const shown = locked ? accounts.filter(({ linked }) => linked) : accounts;

  return (
    <>
      <Card title={t('title')} description={t('description')}>
        {notice ? <Notice tone="danger">{notice}</Notice> : null}
        {shown.length > 0 ? (
          <RowList label={t('title')}>
            {shown.map((one) => (
              <SocialRow
                key={one.target}
                {...row}
                account={one}
                locked={locked}
                onUnlink={setTarget}
              />
            ))}
          </RowList>
        ) : (
          <p {...part('social-empty')}>{hidden ? t('hidden') : t('empty')}</p>
        )}
        {lock ? <Hint>{lock}</Hint> : null}
      </Card>
      <Confirm
        open={account !== undefined}
        onOpenChange={() => setTarget(null)}
        title={t('disconnectTitle', { name: asked?.name ?? '' })}
        description={
          <>
            {t.rich('disconnectBody', { account: <bdi key="account">{asked?.linked?.title}</bdi> })}{' '}
            {asked?.remaining}
          </>
        }
        confirmLabel={t('disconnectConfirm')}
        cancelLabel={t('cancel')}
        onConfirm={() => {
          // Closed as well: if the server wants a verification, its dialog opens over the row, not over this one.
          if (account) onUnlink(account.target);
          setTarget(null);
        }}
      />
    </>
  );
};
