'use client';
import { useMemo, useState } from 'react';
import * as z from 'zod/mini';
import type { SentIdentifierCode } from '../../data/use-identifier-change.ts';
import { CodeForm } from '../../forms/code-form.tsx';
import type { FormResult } from '../../forms/form-result.ts';
import { useAccountForm } from '../../forms/use-account-form.ts';
import { useLanguage, useMessages } from '../../i18n/use-messages.tsx';
import { readablePhone } from '../../lib/readable-phone.ts';
import { Button } from '../../primitives/button.tsx';
import { FormActions } from '../../primitives/form-actions.tsx';
import { LinkButton } from '../../primitives/link-button.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { usePart } from '../../theme/use-part.ts';
import { phoneMessages } from './phone.messages.ts';
import { PhoneFields } from './phone-fields.tsx';
import { readPhone } from './phone-number.ts';
import { firstPhone, likelyCountry, type PhoneValues } from './phone-values.ts';

/** Props of `PhoneForm`. Pure: everything comes in, everything goes out. Numbers are digits, country code first. */
export type PhoneFormProps = {
  readonly current: string | null;
  /** What is there to begin with. */
  readonly initial?: string | undefined;
  /** The number that a code went to, when one did. */
  readonly sent: SentIdentifierCode | undefined;
  readonly onSend: (phone: string) => Promise<FormResult>;
  readonly onConfirm: (code: string) => Promise<FormResult>;
  /** Back to the first step, to type another number. */
  readonly onBack: () => void;
  readonly onCancel: () => void;
};

const usePhoneSchema = (current: string | null) => {
  const t = useMessages(phoneMessages);
  return useMemo(() => {
    const trouble = ({ phone, country }: PhoneValues) => {
      const read = readPhone(phone, country);
      if (read.status === 'empty') return t('required');
      if (read.status !== 'ok') return t(read.status);
      return read.digits === current ? t('same') : undefined;
    };
    return z
      .object({ country: z.custom<PhoneValues['country']>(), phone: z.string() })
      .check(({ value, issues }) => {
        const message = trouble(value);
        if (message) issues.push({ code: 'custom', input: value.phone, path: ['phone'], message });
      });
  }, [current, t]);
};

/** Adds or changes the phone number in two steps: the new number, then the code that proves it. */
export const PhoneForm = ({
  current,
  initial,
  sent,
  onSend,
  onConfirm,
  onBack,
  onCancel,
}: PhoneFormProps) => {
  const t = useMessages(phoneMessages);
  const part = usePart();
  const { locale } = useLanguage();
  const [begin] = useState(() => firstPhone(initial, likelyCountry(current, locale)));
  const label = current === null ? t('add') : t('change');
  const form = useAccountForm<PhoneValues>({
    schema: usePhoneSchema(current),
    defaultValues: begin,
    onCancel,
    draft: 'phone',
    isStep: true,
    onSubmit: async (values) => {
      const read = readPhone(values.phone, values.country);
      return read.status === 'ok' ? onSend(read.digits) : { status: 'cancelled' };
    },
  });

  if (sent) {
    return (
      <CodeForm
        label={label}
        // In running text: a number that breaks in two is hard to compare.
        address={readablePhone(sent.destination).replaceAll(' ', '\u00a0')}
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
      <PhoneFields form={form} />
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
