'use client';
import { type ReactNode, useEffect } from 'react';
import { useMessages } from '../../i18n/use-messages.tsx';
import { Button } from '../../primitives/button.tsx';
import { Dialog } from '../../primitives/dialog.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { backupCodesMessages } from './backup-codes.messages.ts';

/** Props of `BackupCodesDialog`. Pure: everything comes in, everything goes out. */
export type BackupCodesDialogProps = {
  /** `unsaved`: the server has not taken them, and the former ones are gone. */
  readonly status: 'saved' | 'unsaved';
  /** Why the server has not taken them, in words. */
  readonly problem: string | undefined;
  readonly busy: boolean;
  /** The codes. */
  readonly children: ReactNode;
  readonly onRetry: () => void;
  readonly onClose: () => void;
};

/** Asks the browser to hold back a page that is being left. */
const holdBack = (event: BeforeUnloadEvent) => event.preventDefault();

/** New codes, to be taken along before they are closed: nothing but its own buttons closes it. */
export const BackupCodesDialog = (props: BackupCodesDialogProps) => {
  const { status, problem, busy, children, onRetry, onClose } = props;
  const t = useMessages(backupCodesMessages);
  const isUnsaved = status === 'unsaved';

  useEffect(() => {
    if (!isUnsaved) return undefined;
    addEventListener('beforeunload', holdBack);
    return () => removeEventListener('beforeunload', holdBack);
  }, [isUnsaved]);

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      dismissible={false}
      busy={busy}
      title={t('newTitle')}
      description={isUnsaved ? undefined : t('newHint')}
      footer={
        isUnsaved ? (
          <>
            <Button disabled={busy} onClick={onClose}>
              {t('discard')}
            </Button>
            <Button variant="primary" busy={busy} onClick={onRetry}>
              {t('store')}
            </Button>
          </>
        ) : (
          <Button variant="primary" onClick={onClose}>
            {t('saved')}
          </Button>
        )
      }
    >
      {isUnsaved ? (
        <Notice tone="danger" title={t('unsavedTitle')}>
          {t('unsaved')} {problem}
        </Notice>
      ) : null}
      {children}
    </Dialog>
  );
};
