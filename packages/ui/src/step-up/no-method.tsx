'use client';
import { useState } from 'react';
import type { FormResult } from '../forms/form-result.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { Button } from '../primitives/button.tsx';
import { DialogFooter } from '../primitives/dialog-footer.tsx';
import { Notice } from '../primitives/notice.tsx';
import { usePart } from '../theme/use-part.ts';
import { signInAgainMessages } from './sign-in-again.messages.ts';
import { stepUpMessages } from './step-up.messages.ts';

/** Props of `NoMethod`. */
export type NoMethodProps = {
  readonly onCancel: () => void;
  /** Opens the form for a first password; absent when this page has none. */
  readonly onSetPassword: (() => void) | undefined;
  /** Leaves the page to sign in again; absent where that proves nothing. */
  readonly onSignInAgain: (() => Promise<FormResult>) | undefined;
};

/** What a user without any way to verify can do: sign in again where that counts, or set a password first. */
export const NoMethod = ({ onCancel, onSetPassword, onSignInAgain }: NoMethodProps) => {
  const t = useMessages(stepUpMessages);
  const again = useMessages(signInAgainMessages);
  const part = usePart();
  const [leaving, setLeaving] = useState(false);
  const [notice, setNotice] = useState<string>();

  const leave = async (signInAgain: () => Promise<FormResult>) => {
    setLeaving(true);
    setNotice(undefined);
    const result = await signInAgain();
    // Done is on the way out: the page is about to go.
    if (result.status === 'done') return;
    setLeaving(false);
    if (result.status === 'failed') setNotice(result.message);
  };

  const signInText = [again('text'), ...(onSetPassword ? [again('orPassword')] : [])].join(' ');
  return (
    <>
      {notice ? <Notice tone="danger">{notice}</Notice> : null}
      <p {...part('step-up-text')}>{onSignInAgain ? signInText : t('none')}</p>
      <DialogFooter>
        {/* Two ways out take the line; then the cross and Escape cancel. */}
        {onSetPassword && onSignInAgain ? null : <Button onClick={onCancel}>{t('cancel')}</Button>}
        {onSetPassword ? (
          <Button
            variant={onSignInAgain ? 'secondary' : 'primary'}
            onClick={onSetPassword}
            autoFocus={!onSignInAgain}
          >
            {t('setPassword')}
          </Button>
        ) : null}
        {onSignInAgain ? (
          <Button
            variant="primary"
            onClick={() => void leave(onSignInAgain)}
            busy={leaving}
            autoFocus
          >
            {again('signIn')}
          </Button>
        ) : null}
      </DialogFooter>
    </>
  );
};
