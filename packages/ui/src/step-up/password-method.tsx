'use client';
import { type FormEvent, useRef, useState } from 'react';
import type { FormResult } from '../forms/form-result.ts';
import { useReadError } from '../forms/use-read-error.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { useSingleFlight } from '../lib/use-single-flight.ts';
import { Button } from '../primitives/button.tsx';
import { DialogFooter } from '../primitives/dialog-footer.tsx';
import { Field } from '../primitives/field.tsx';
import { Notice } from '../primitives/notice.tsx';
import { PasswordInput } from '../primitives/password-input.tsx';
import { usePart } from '../theme/use-part.ts';
import { stepUpMessages } from './step-up.messages.ts';

/** Props of `PasswordMethod`. */
export type PasswordMethodProps = {
  /** For password managers: the name under which the password is saved. */
  readonly username: string | undefined;
  readonly onSubmit: (password: string) => Promise<FormResult>;
  readonly onCancel: () => void;
};

/** Verifies with the current password. */
export const PasswordMethod = ({ username, onSubmit, onCancel }: PasswordMethodProps) => {
  const t = useMessages(stepUpMessages);
  const part = usePart();
  const readError = useReadError();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();
  const [notice, setNotice] = useState<string>();
  const [busy, setBusy] = useState(false);

  const once = useSingleFlight();
  const verify = async () => {
    // The input keeps its own value: a password manager may have filled it in without a word to the page.
    const password = input.current?.value ?? '';
    setNotice(undefined);
    if (password === '') {
      setError(t('passwordEmpty'));
      input.current?.focus();
      return;
    }
    setBusy(true);
    const result = await onSubmit(password);
    setBusy(false);
    if (result.status !== 'failed') return;
    readError(result.field, result.message);
    if (result.field === 'password') setError(result.message);
    else setNotice(result.message);
    input.current?.focus();
    input.current?.select();
  };

  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        // A dialog's events bubble through React to the form that it was opened from.
        event.stopPropagation();
        void once(verify);
      }}
      noValidate
      {...part('form')}
    >
      {notice ? <Notice tone="danger">{notice}</Notice> : null}
      <Field label={t('password')} error={error}>
        <PasswordInput
          ref={input}
          name="password"
          autoComplete="current-password"
          showLabel={t('showPassword')}
          hideLabel={t('hidePassword')}
          username={username}
          onChange={() => setError(undefined)}
          autoFocus
        />
      </Field>
      <DialogFooter>
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button type="submit" variant="primary" busy={busy}>
          {t('continue')}
        </Button>
      </DialogFooter>
    </form>
  );
};
