'use client';
import { useState } from 'react';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import { useProblemText } from '../../forms/use-form-result.ts';
import { isLocking } from '../../frame/use-feedback.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { Button } from '../../primitives/button.tsx';
import { FormActions } from '../../primitives/form-actions.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { usePart } from '../../theme/use-part.ts';
import { AccountCodesSheet } from './account-codes-sheet.tsx';
import { backupCodesMessages } from './backup-codes.messages.ts';
import { BackupCodesDialog } from './backup-codes-dialog.tsx';
import { useGenerateBackupCodes } from './use-generate-backup-codes.ts';

/** Props of `BackupCodesGenerator`. */
export type BackupCodesGeneratorProps = {
  /** The sets that are replaced: their ids, and how many of their codes are unused. */
  readonly former: { readonly ids: readonly string[]; readonly remaining: number } | null;
  /** The server refuses it for good. */
  readonly onEnd: (result: ActionResult) => void;
  readonly onClose: () => void;
};

/** Makes backup codes: says what it means, makes them, shows them. Loaded when it is wanted. */
export const BackupCodesGenerator = ({ former, onEnd, onClose }: BackupCodesGeneratorProps) => {
  const t = useMessages(backupCodesMessages);
  const part = usePart();
  const text = useProblemText();
  // What was there when this opened: once it is replaced, the section shows the next.
  const [replaced] = useState(former);
  const { state, isPending, generate, retry } = useGenerateBackupCodes(replaced?.ids ?? []);
  const [notice, setNotice] = useState<string>();
  const [madeAt] = useState(Date.now);

  const start = async () => {
    setNotice(undefined);
    const result = await generate();
    if (result.status !== 'failed') return;
    if (isLocking(result.problem)) onEnd(result);
    else setNotice(text(result.problem));
  };

  const intro = () => {
    if (!replaced) return t('intro');
    const { remaining } = replaced;
    return remaining === 0 ? t('replaceUsedIntro') : t('replaceIntro', { count: remaining });
  };

  return (
    <>
      <div {...part('backup-codes-panel')}>
        {notice && state.status === 'none' ? <Notice tone="danger">{notice}</Notice> : null}
        <p {...part('backup-codes-text')}>{intro()}</p>
        <FormActions>
          <Button onClick={onClose} disabled={isPending}>
            {t('cancel')}
          </Button>
          <Button variant="primary" busy={isPending} onClick={() => void start()}>
            {replaced ? t('regenerate') : t('generate')}
          </Button>
        </FormActions>
      </div>
      {state.status === 'none' ? null : (
        <BackupCodesDialog
          status={state.status}
          problem={state.status === 'unsaved' && state.problem ? text(state.problem) : undefined}
          busy={isPending}
          onRetry={() => void retry()}
          onClose={onClose}
        >
          <AccountCodesSheet
            codes={state.codes.map((code) => ({ code, used: false }))}
            madeAt={madeAt}
          />
        </BackupCodesDialog>
      )}
    </>
  );
};
