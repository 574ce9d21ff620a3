'use client';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useMessages } from '../i18n/use-messages.tsx';
import { resendWait } from '../lib/resend-wait.ts';
import { useClock } from '../lib/use-clock.ts';
import { CodeInput } from '../primitives/code-input.tsx';
import { Field } from '../primitives/field.tsx';
import { LinkButton } from '../primitives/link-button.tsx';
import { Notice } from '../primitives/notice.tsx';
import { useAnnounce } from '../primitives/use-announce.ts';
import { VisuallyHidden } from '../primitives/visually-hidden.tsx';
import { usePart } from '../theme/use-part.ts';
import { codeFormMessages } from './code-form.messages.ts';
import type { FormResult } from './form-result.ts';

/** Props of `CodeForm`. */
export type CodeFormProps = {
  /** Where the code went, as it is to be shown. */
  readonly address: string;
  /** When it was sent, in milliseconds since the epoch. */
  readonly sentAt: number;
  readonly onCheck: (code: string) => Promise<FormResult>;
  readonly onResend: () => Promise<FormResult>;
  /** Another way on, beside "Send again": for example to another address. */
  readonly aside?: ReactNode;
  /** The buttons under the boxes, given whether a check is under way. */
  readonly footer: (busy: boolean) => ReactNode;
};

const codeLength = 6;

/** Takes a six-digit code: sends itself at the sixth digit, says what is wrong, and sends again after a minute. */
export const CodeForm = ({ address, sentAt, onCheck, onResend, aside, footer }: CodeFormProps) => {
  const t = useMessages(codeFormMessages);
  const part = usePart();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [notice, setNotice] = useState<string>();
  const [checking, setChecking] = useState(false);
  const [sending, setSending] = useState(false);
  const now = useClock(true);
  const seconds = resendWait(sentAt, now);

  const show = (result: FormResult) => {
    if (result.status !== 'failed') return;
    if (result.field === 'code') setError(result.message);
    else setNotice(result.message);
  };

  const check = async (typed: string) => {
    if (checking) return;
    if (typed.length < codeLength) {
      setError(t('incomplete'));
      input.current?.focus();
      return;
    }
    setError(undefined);
    setNotice(undefined);
    setChecking(true);
    const result = await onCheck(typed);
    setChecking(false);
    if (result.status === 'failed' && result.field === 'code') setCode('');
    show(result);
    if (result.status === 'failed') input.current?.focus();
  };

  const resend = async () => {
    setError(undefined);
    setNotice(undefined);
    setSending(true);
    const result = await onResend();
    setSending(false);
    show(result);
    if (result.status === 'done') {
      setCode('');
      announce(t('sentAgain'));
      input.current?.focus();
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        // A dialog's events bubble through React to the form that it was opened from.
        event.stopPropagation();
        void check(code);
      }}
      {...part('code-form')}
    >
      {notice ? <Notice tone="danger">{notice}</Notice> : null}
      <p {...part('code-form-sent')}>
        {t.rich('sent', { address: <bdi key="address">{address}</bdi> })}
      </p>
      <Field label={t('code')} labelHidden error={error}>
        <CodeInput
          ref={input}
          value={code}
          onChange={(typed) => {
            setCode(typed);
            setError(undefined);
          }}
          onComplete={(typed) => void check(typed)}
          busy={checking}
          autoFocus
        />
      </Field>
      <div {...part('code-form-again')}>
        <LinkButton onClick={() => void resend()} disabled={seconds > 0 || checking || sending}>
          {seconds > 0 ? (
            <>
              {/* The clock is drawn; a screen reader hears the button's name once, without it. */}
              <span aria-hidden="true">{t('sendAgainIn', { seconds })}</span>
              <VisuallyHidden>{t('sendAgain')}</VisuallyHidden>
            </>
          ) : (
            t('sendAgain')
          )}
        </LinkButton>
        {aside}
      </div>
      {footer(checking)}
    </form>
  );
};
