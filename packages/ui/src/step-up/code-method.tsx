'use client';
import { CodeForm } from '../forms/code-form.tsx';
import type { FormResult } from '../forms/form-result.ts';
import { useReadError } from '../forms/use-read-error.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { maskEmail, maskPhone } from '../lib/mask.ts';
import { Button } from '../primitives/button.tsx';
import { DialogFooter } from '../primitives/dialog-footer.tsx';
import { Notice } from '../primitives/notice.tsx';
import { usePart } from '../theme/use-part.ts';
import { stepUpMessages } from './step-up.messages.ts';

/** Props of `CodeMethod`. */
export type CodeMethodProps = {
  readonly method: 'email' | 'phone';
  readonly address: string;
  /** When a code was sent to this address, in milliseconds since the epoch; absent when none was. */
  readonly sentAt: number | undefined;
  /** A code is being sent. */
  readonly sending: boolean;
  /** Why the last code could not be sent. */
  readonly notice: string | undefined;
  readonly onSend: () => Promise<FormResult>;
  readonly onCheck: (code: string) => Promise<FormResult>;
  readonly onCancel: () => void;
};

/** Verifies with a code that is sent to the current email or phone. */
export const CodeMethod = ({
  method,
  address,
  sentAt,
  sending,
  notice,
  onSend,
  onCheck,
  onCancel,
}: CodeMethodProps) => {
  const t = useMessages(stepUpMessages);
  const part = usePart();
  const readError = useReadError();
  const shown = method === 'email' ? maskEmail(address) : maskPhone(address);

  if (sentAt !== undefined) {
    return (
      <CodeForm
        address={shown}
        sentAt={sentAt}
        onCheck={async (code) => {
          const result = await onCheck(code);
          if (result.status === 'failed') readError(result.field, result.message);
          return result;
        }}
        onResend={onSend}
        footer={(busy) => (
          <DialogFooter>
            <Button onClick={onCancel}>{t('cancel')}</Button>
            <Button type="submit" variant="primary" busy={busy}>
              {t('continue')}
            </Button>
          </DialogFooter>
        )}
      />
    );
  }

  return (
    <>
      {notice ? <Notice tone="danger">{notice}</Notice> : null}
      <p {...part('step-up-text')}>
        {t.rich('willSend', { address: <bdi key="address">{shown}</bdi> })}
      </p>
      <DialogFooter>
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button variant="primary" busy={sending} onClick={() => void onSend()} autoFocus>
          {t('send')}
        </Button>
      </DialogFooter>
    </>
  );
};
