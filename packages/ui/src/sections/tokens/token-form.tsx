'use client';
import { useMemo } from 'react';
import * as z from 'zod/mini';
import type { FormResult } from '../../forms/form-result.ts';
import { useAccountForm } from '../../forms/use-account-form.ts';
import { useTyped } from '../../forms/use-typed.ts';
import { useDateText } from '../../i18n/use-date-text.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { serverTime } from '../../lib/server-time.ts';
import { Button } from '../../primitives/button.tsx';
import { Field } from '../../primitives/field.tsx';
import { FormActions } from '../../primitives/form-actions.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { Select } from '../../primitives/select.tsx';
import { TextInput } from '../../primitives/text-input.tsx';
import { usePart } from '../../theme/use-part.ts';
import { dateValue, daysOf, type ExpiryChoice, expiryChoices, expiryOf } from './token-expiry.ts';
import { useTokenNameSchema } from './token-name-schema.ts';
import { tokensMessages } from './tokens.messages.ts';

/** What is in the form for a new token. `date` counts when `expiry` is `date`. */
export type TokenFormValues = {
  readonly name: string;
  readonly expiry: string;
  /** "2026-03-12" */
  readonly date: string;
};

/** Props of `TokenForm`. Pure: everything comes in, everything goes out. */
export type TokenFormProps = {
  /** The names that are taken. */
  readonly names: readonly string[];
  /** The longest that it may live, in milliseconds. */
  readonly maxLifetime: number | undefined;
  readonly onSubmit: (values: TokenFormValues) => Promise<FormResult>;
  readonly onCancel: () => void;
};

const useTokenSchema = (names: readonly string[], maxLifetime: number | undefined) => {
  const t = useMessages(tokensMessages);
  const name = useTokenNameSchema(names);
  return useMemo(() => {
    const dated = (holds: (end: number | undefined) => boolean, message: string) =>
      z.refine<TokenFormValues>(
        (values) =>
          values.expiry !== 'date' || holds(expiryOf(values, maxLifetime, 0) ?? undefined),
        { path: ['date'], error: message },
      );
    const limit = maxLifetime ?? Number.POSITIVE_INFINITY;
    return z.object({ name, expiry: z.string(), date: z.string() }).check(
      dated((end) => end !== undefined, t('dateRequired')),
      dated((end = Number.POSITIVE_INFINITY) => end > serverTime(), t('past')),
      dated((end = 0) => end <= serverTime() + limit, t('tooFar')),
    );
  }, [name, maxLifetime, t]);
};

/** A new token: its name and how long it lives, with the date that comes of it. */
export const TokenForm = ({ names, maxLifetime, onSubmit, onCancel }: TokenFormProps) => {
  const t = useMessages(tokensMessages);
  const part = usePart();
  const dateText = useDateText();
  const choices = expiryChoices(maxLifetime);
  const form = useAccountForm<TokenFormValues>({
    schema: useTokenSchema(names, maxLifetime),
    defaultValues: {
      name: '',
      expiry: choices.includes('30') ? '30' : (choices[0] ?? 'date'),
      date: '',
    },
    onSubmit,
    onCancel,
    draft: 'token',
  });
  const expiry = useTyped(form, 'expiry');
  const date = useTyped(form, 'date');
  const end = expiryOf({ expiry, date }, maxLifetime, serverTime());
  const limit = maxLifetime === undefined ? undefined : serverTime() + maxLifetime;

  const label = (choice: ExpiryChoice): string => {
    const count = daysOf(choice);
    if (count !== undefined) return t('days', { count });
    return t(({ date: 'onDate', never: 'neverChoice' } as const)[choice as string] ?? 'longest');
  };
  const until = end === null ? t('neverHint') : end && t('until', { date: dateText(end) });
  const atMost = limit === undefined ? undefined : t('atMost', { date: dateText(limit) });

  return (
    <form onSubmit={form.submit} aria-label={t('create')} noValidate {...part('form')}>
      {form.notice ? <Notice tone="danger">{form.notice}</Notice> : null}
      <Field label={t('name')} description={t('nameHint')} error={form.error('name')}>
        <TextInput autoComplete="off" autoFocus {...form.control.register('name')} />
      </Field>
      <Field
        label={t('expiry')}
        description={expiry === 'date' ? undefined : until}
        error={form.error('expiry')}
      >
        <Select
          options={choices.map((value) => ({ value, label: label(value) }))}
          {...form.control.register('expiry')}
        />
      </Field>
      {expiry === 'date' ? (
        <Field
          label={t('date')}
          description={[until, atMost].filter(Boolean).join(' ') || undefined}
          error={form.error('date')}
        >
          <TextInput
            type="date"
            min={dateValue(serverTime())}
            max={limit === undefined ? undefined : dateValue(limit)}
            {...form.control.register('date')}
          />
        </Field>
      ) : null}
      <FormActions>
        <Button onClick={form.cancel} disabled={form.busy}>
          {t('cancel')}
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('create')}
        </Button>
      </FormActions>
    </form>
  );
};
