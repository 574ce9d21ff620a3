'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/use-messages.tsx';
import { Button } from '../../primitives/button.tsx';
import { Card } from '../../primitives/card.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { LinkButton } from '../../primitives/link-button.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { usePart } from '../../theme/use-part.ts';
import { deletionMessages } from './deletion.messages.ts';

/** Props of `DeletionView`. Pure: everything comes in, everything goes out. */
export type DeletionViewProps = {
  /** What is lost, in the host's words; in our own when absent. */
  readonly consequences: ReactNode;
  /** The page where it is done instead. */
  readonly page: string | undefined;
  /** Why it cannot be done, in words. */
  readonly lock: string | undefined;
  /** What went wrong, in words. */
  readonly notice: string | undefined;
  /** The last question, while it is open. */
  readonly form: ReactNode;
  readonly onIntent: () => void;
  readonly onOpen: () => void;
};

/** What is lost with the account, and the way to delete it. */
export const DeletionView = (props: DeletionViewProps) => {
  const { consequences, page, lock, notice, form, onIntent, onOpen } = props;
  const t = useMessages(deletionMessages);
  const part = usePart();
  return (
    <Card
      title={t('title')}
      description={t('description')}
      tone="danger"
      footer={
        form || lock !== undefined ? undefined : page === undefined ? (
          <Button
            variant="danger"
            onClick={onOpen}
            data-task="account.delete"
            onPointerEnter={onIntent}
            onFocus={onIntent}
          >
            {t('open')}
          </Button>
        ) : (
          <LinkButton href={page}>{t('open')}</LinkButton>
        )
      }
    >
      {notice ? <Notice tone="danger">{notice}</Notice> : null}
      <div {...part('deletion-lost')}>
        {consequences ?? (page === undefined ? t('lost') : t('elsewhere'))}
      </div>
      {lock ? <Hint>{lock}</Hint> : null}
      {form}
    </Card>
  );
};
