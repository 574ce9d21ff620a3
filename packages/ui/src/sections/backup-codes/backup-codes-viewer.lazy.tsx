'use client';
import { useProblemText } from '../../forms/use-form-result.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { Button } from '../../primitives/button.tsx';
import { FormActions } from '../../primitives/form-actions.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { Spinner } from '../../primitives/spinner.tsx';
import { StepUpGate } from '../../step-up/step-up-gate.tsx';
import { usePart } from '../../theme/use-part.ts';
import { AccountCodesSheet } from './account-codes-sheet.tsx';
import { backupCodesMessages } from './backup-codes.messages.ts';
import { useRevealBackupCodes } from './use-reveal-backup-codes.ts';

/** Props of `BackupCodesViewer`. */
export type BackupCodesViewerProps = {
  /** When the codes were made, ISO 8601. */
  readonly madeAt: string | undefined;
  readonly onClose: () => void;
};

/** The stored backup codes, behind the gate. Loaded when it is wanted. */
export const BackupCodesViewer = ({ madeAt, onClose }: BackupCodesViewerProps) => {
  const t = useMessages(backupCodesMessages);
  const part = usePart();
  const text = useProblemText();
  const reading = useRevealBackupCodes();

  const body = () => {
    switch (reading.status) {
      case 'locked':
        return <StepUpGate purpose="mfa.backupCodes">{t('gate')}</StepUpGate>;
      case 'loading':
        return (
          <div {...part('backup-codes-loading')}>
            <Spinner label={t('loading')} />
          </div>
        );
      case 'error':
        return (
          <Notice
            tone="danger"
            actions={
              <Button size="sm" onClick={() => void reading.reload()}>
                {t('retry')}
              </Button>
            }
          >
            {text(reading.problem)}
          </Notice>
        );
      default:
        return (
          <AccountCodesSheet
            codes={reading.codes.map(({ code, usedAt }) => ({ code, used: Boolean(usedAt) }))}
            madeAt={madeAt}
          />
        );
    }
  };

  return (
    <div {...part('backup-codes-panel')}>
      {body()}
      <FormActions>
        <Button onClick={onClose}>{reading.status === 'ready' ? t('hide') : t('cancel')}</Button>
      </FormActions>
    </div>
  );
};
