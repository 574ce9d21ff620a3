'use client';
import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages.tsx';
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
};

/** The social providers, each in a row, with the accounts that are linked there. */
export const SocialView = ({
  accounts,
  hidden,
  lock,
  notice,
  onUnlink,
  ...row
}: SocialViewProps) => {
  const t = useMessages(socialMessages);
  const part = usePart();
  const [asked, setAsked] = useState<ShownSocialAccount>();
  const [asking, setAsking] = useState(false);
  const locked = lock !== undefined;
  const shown = locked ? accounts.filter(({ linked }) => linked) : accounts;

  return (
    <>
      <Card title={t('title')} description={t('description')}>
        {notice ? <Notice tone="danger">{notice}</Notice> : null}
        {shown.length > 0 ? (
          <RowList label={t('title')}>
            {shown.map((account) => (
              <SocialRow
                key={account.target}
                {...row}
                account={account}
                locked={locked}
                onUnlink={() => {
                  setAsked(account);
                  setAsking(true);
                }}
              />
            ))}
          </RowList>
        ) : (
          <p {...part('social-empty')}>{hidden ? t('hidden') : t('empty')}</p>
        )}
        {locked ? <Hint>{lock}</Hint> : null}
      </Card>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
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
          // Closed first: if the server wants a verification, its dialog opens over the row, not over this one.
          setAsking(false);
          if (asked) onUnlink(asked.target);
        }}
      />
    </>
  );
};
