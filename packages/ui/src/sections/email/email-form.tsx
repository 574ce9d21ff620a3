'use client';
import { useMemo } from 'react';
import * as z from 'zod/mini';
import type { SentIdentifierCode } from '../../data/use-identifier-change.ts';
import { CodeForm } from '../../forms/code-form.tsx';
import type { FormResult } from '../../forms/form-result.ts';
import { useAccountForm } from '../../forms/use-account-form.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { foldText } from '../../lib/fold-text.ts';
import { Button } from '../../primitives/button.tsx';
import { Field } from '../../primitives/field.tsx';
import { FormActions } from '../../primitives/form-actions.tsx';
import { LinkButton } from '../../primitives/link-button.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { TextInput } from '../../primitives/text-input.tsx';
import { usePart } from '../../theme/use-part.ts';
import { emailMessages } from './email.messages.ts';
import { readEmail } from './email-text.ts';

/** Props of `EmailForm`. Pure: everything comes in, everything goes out. */
export type EmailFormProps = {
  readonly current: string | null;
  /** What is there to begin with. */
  readonly initial?: string | undefined;
  /** The address that a code went to, when one did. */
  readonly sent: SentIdentifierCode | undefined;
  readonly onSend: (email: string) => Promise<FormResult>;
  readonly onConfirm: (code: string) => Promise<FormResult>;
  /** Back to the first step, to type another address. */
  readonly onBack: () => void;
  readonly onCancel: () => void;
};

const maxLength = 128;

const useEmailSchema = (current: string | null) => {
  const t = useMessages(emailMessages);
  return useMemo(() => {
    const trouble = (typed: string): string | undefined => {
      const read = readEmail(typed);
      if (read.status === 'empty') return t('required');
      if (read.status !== 'ok') return t(read.status);
      if (read.email.length > maxLength) return t('tooLong');
      return current && foldText(read.email) === foldText(current) ? t('same') : undefined;
    };
    return z.object({
      email: z.string().check(({ value, issues }) => {
        const message = trouble(value);
        if (message) issues.push({ code: 'custom', input: value, message });
      }),
    });
  }, [current, t]);
};

/** Adds or changes the email in two steps: the new address, then the code that proves it. */
export const EmailForm = ({
  current,
  initial,
  sent,
  onSend,
  onConfirm,
  onBack,
  onCancel,
}: EmailFormProps) => {
  const t = useMessages(emailMessages);
  const part = usePart();
  const label = current === null ? t('add') : t('change');
  const form = useAccountForm({
    schema: useEmailSchema(current),
    defaultValues: { email: initial ?? '' },
    onSubmit: ({ email }) => {
      const read = readEmail(email);
      return onSend(read.status === 'ok' ? read.email : email);
    },
    onCancel,
    draft: 'email',
    isStep: true,
  });

  if (sent) {
    return (
      <CodeForm
        label={label}
        address={sent.destination}
        sentAt={sent.sentAt}
        onCheck={async (code) => {
          const result = await onConfirm(code);
          if (result.status === 'done') form.dropDraft();
          return result;
        }}
        onResend={() => onSend(sent.destination)}
        aside={(busy) => (
          <LinkButton onClick={onBack} disabled={busy}>
            {t('back')}
          </LinkButton>
        )}
        footer={(busy) => (
          <FormActions>
            <Button onClick={form.cancel} disabled={busy}>
              {t('cancel')}
            </Button>
            <Button type="submit" variant="primary" busy={busy}>
              {t('confirm')}
            </Button>
          </FormActions>
        )}
      />
    );
  }

  return (
    <form onSubmit={form.submit} aria-label={label} noValidate {...part('form')}>
      {form.notice ? <Notice tone="danger">{form.notice}</Notice> : null}
      <Field label={t('newEmail')} description={t('hint')} error={form.error('email')}>
        <TextInput
          // Of the type `email`, the browser would give a domain of another script in the letters that only machines read.
          type="text"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          dir="ltr"
          {...form.control.register('email')}
        />
      </Field>
      <FormActions>
        <Button onClick={form.cancel} disabled={form.busy}>
          {t('cancel')}
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('sendCode')}
        </Button>
      </FormActions>
    </form>
  );
};
