'use client';
import { type FormEvent, useRef, useState } from 'react';
import type { FormResult } from '../../forms/form-result.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { typedCode } from '../../lib/typed-code.ts';
import { useSingleFlight } from '../../lib/use-single-flight.ts';
import { Button } from '../../primitives/button.tsx';
import { CodeInput } from '../../primitives/code-input.tsx';
import { CopyButton } from '../../primitives/copy-button.tsx';
import { Field } from '../../primitives/field.tsx';
import { FormActions } from '../../primitives/form-actions.tsx';
import { LinkButton } from '../../primitives/link-button.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { usePart } from '../../theme/use-part.ts';
import { authenticatorMessages } from './authenticator.messages.ts';
import { AuthenticatorQr } from './authenticator-qr.tsx';

/** Props of `AuthenticatorForm`. Pure: everything comes in, everything goes out. */
export type AuthenticatorFormProps = {
  /** Whether there is an app already, which this one is to replace. */
  readonly replaces: boolean;
  readonly secret: { readonly key: string; readonly uri: string };
  readonly onConfirm: (code: string) => Promise<FormResult>;
  readonly onCancel: () => void;
};

const codeLength = 6;

const inFours = (key: string): string => key.match(/.{1,4}/g)?.join(' ') ?? key;

/** The secret as a QR code and as a key, and the code that shows that the app has it. */
export const AuthenticatorForm = (props: AuthenticatorFormProps) => {
  const { replaces, secret, onConfirm, onCancel } = props;
  const t = useMessages(authenticatorMessages);
  const part = usePart();
  const input = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [notice, setNotice] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [didReplace] = useState(replaces);
  // Another tab was faster: the user began with the first one, and would not know what goes.
  const isOvertaken = replaces && !didReplace;

  const once = useSingleFlight();
  const check = async (typed: string) => {
    setCode(typed);
    setError(undefined);
    setNotice(undefined);
    if (typed.length < codeLength) {
      setError(t('incomplete'));
      input.current?.focus();
      return;
    }
    setBusy(true);
    const result = await onConfirm(typed);
    setBusy(false);
    if (result.status !== 'failed') return;
    if (result.field === 'code') {
      setCode('');
      setError(result.message);
    } else {
      setNotice(result.message);
    }
    input.current?.focus();
  };

  return (
    <form
      aria-label={replaces ? t('formReplace') : t('formSetUp')}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void once(() => check(typedCode(input.current, codeLength)));
      }}
      {...part('authenticator-form')}
    >
      {notice ? <Notice tone="danger">{notice}</Notice> : null}
      {isOvertaken && !notice ? <Notice tone="warning">{t('overtaken')}</Notice> : null}
      <div {...part('authenticator-secret')}>
        <AuthenticatorQr text={secret.uri} label={t('qr')} />
        <div {...part('authenticator-steps')}>
          <p {...part('authenticator-text')}>{t('scan')}</p>
          {replaces ? (
            <p {...part('authenticator-text', { muted: true })}>{t('scanOther')}</p>
          ) : null}
          <div {...part('authenticator-manual')}>
            <span {...part('authenticator-text', { muted: true })}>{t('key')}</span>
            <div {...part('authenticator-key-line')}>
              {/* A key reads left to right in every language. */}
              <code {...part('authenticator-key')} dir="ltr">
                {inFours(secret.key)}
              </code>
              <CopyButton
                value={secret.key}
                label={t('copyKey')}
                copiedLabel={t('copied')}
                failedLabel={t('copyFailed')}
                iconOnly
                size="sm"
              />
            </div>
          </div>
          <div {...part('authenticator-open')}>
            <LinkButton href={secret.uri}>{t('open')}</LinkButton>
          </div>
          <Field label={t('code')} error={error}>
            <CodeInput
              ref={input}
              value={code}
              onChange={(typed) => {
                setCode(typed);
                setError(undefined);
              }}
              onComplete={(typed) => void once(() => check(typed))}
              busy={busy}
              autoFocus
            />
          </Field>
        </div>
      </div>
      <FormActions>
        <Button onClick={onCancel} disabled={busy}>
          {t('cancel')}
        </Button>
        <Button type="submit" variant="primary" busy={busy}>
          {t('confirm')}
        </Button>
      </FormActions>
    </form>
  );
};
