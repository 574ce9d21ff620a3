'use client';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useMessages } from '../i18n/use-messages.tsx';
import { typedCode } from '../lib/typed-code.ts';
import { useSingleFlight } from '../lib/use-single-flight.ts';
import { CodeInput } from '../primitives/code-input.tsx';
import { Field } from '../primitives/field.tsx';
import { Notice } from '../primitives/notice.tsx';
import { useAnnounce } from '../primitives/use-announce.ts';
import { usePart } from '../theme/use-part.ts';
import { codeFormMessages } from './code-form.messages.ts';
import type { FormResult } from './form-result.ts';
import { ResendButton } from './resend-button.tsx';

/** Props of `CodeForm`. */
export type CodeFormProps = {
  /** Names the form for assistive technology. */
  readonly label?: string | undefined;
  /** Where the code went, as it is to be shown. */
  readonly address: string;
  /** When it was sent, in milliseconds since the epoch. */
  readonly sentAt: number;
  readonly onCheck: (code: string) => Promise<FormResult>;
  readonly onResend: () => Promise<FormResult>;
  /** Another way on, beside "Send again": for example to another address. Given whether a check is under way. */
  readonly aside?: ((busy: boolean) => ReactNode) | undefined;
  /** The buttons under the boxes, given whether a check is under way. */
  readonly footer: (busy: boolean) => ReactNode;
};

const codeLength = 6;

/** Takes a six-digit code: sends itself at the sixth digit, says what is wrong, and sends again after a minute. */
export const CodeForm = (props: CodeFormProps) => {
  const { label, address, sentAt, onCheck, onResend, aside, footer } = props;
  const t = useMessages(codeFormMessages);
  const part = usePart();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const sentId = useId();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [notice, setNotice] = useState<string>();
  const [checking, setChecking] = useState(false);
  const [sending, setSending] = useState(false);

  const show = (result: FormResult) => {
    if (result.status !== 'failed') return;
    if (result.field === 'code') setError(result.message);
    else setNotice(result.message);
  };

  // A check and a new code exclude each other, and both are for one press.
  const once = useSingleFlight();
  const check = async (typed: string) => {
    if (typed.length < codeLength) {
      setError(t('incomplete'));
      input.current?.focus();
      return;
    }
    setCode(typed);
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
      aria-label={label}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        // A dialog's events bubble through React to the form that it was opened from.
        event.stopPropagation();
        void once(() => check(typedCode(input.current, codeLength)));
      }}
      {...part('code-form')}
    >
      {notice ? <Notice tone="danger">{notice}</Notice> : null}
      <p {...part('code-form-sent')} id={sentId}>
        {t.rich('sent', { address: <bdi key="address">{address}</bdi> })}
      </p>
      <Field label={t('code')} labelHidden error={error}>
        <CodeInput
          ref={input}
          name="code"
          value={code}
          onChange={(typed) => {
            setCode(typed);
            setError(undefined);
          }}
          onComplete={(typed) => void once(() => check(typed))}
          busy={checking}
          autoFocus
          aria-describedby={sentId}
        />
      </Field>
      <div {...part('code-form-again')}>
        <ResendButton
          key={sentAt}
          sentAt={sentAt}
          disabled={checking || sending}
          onResend={() => void once(resend)}
        />
        {aside?.(checking)}
      </div>
      {footer(checking)}
    </form>
  );
};
