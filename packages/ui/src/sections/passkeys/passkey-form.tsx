'use client';
import { useMemo } from 'react';
import * as z from 'zod/mini';
import type { FormResult } from '../../forms/form-result.ts';
import { useAccountForm } from '../../forms/use-account-form.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { hasVisibleText } from '../../lib/visible-text.ts';
import { Button } from '../../primitives/button.tsx';
import { Field } from '../../primitives/field.tsx';
import { FormActions } from '../../primitives/form-actions.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { TextInput } from '../../primitives/text-input.tsx';
import { usePart } from '../../theme/use-part.ts';
import { passkeysMessages } from './passkeys.messages.ts';

/** What is known of a passkey that was just made. */
export type NewPasskeyFacts = {
  readonly provider: string | undefined;
  readonly synced: boolean | undefined;
};

/** Props of `PasskeyForm`. Pure: everything comes in, everything goes out. */
export type PasskeyFormProps = {
  /** A passkey that was just made; absent when one that is there is renamed. */
  readonly made?: NewPasskeyFacts | undefined;
  readonly defaultName: string;
  readonly onSubmit: (name: string) => Promise<FormResult>;
  readonly onCancel: () => void;
};

/** The server has no limit; a list does. */
const maxLength = 64;

const useNameSchema = () => {
  const t = useMessages(passkeysMessages);
  return useMemo(
    () =>
      z.object({
        name: z.string().check(
          z.trim(),
          z.refine((name) => hasVisibleText(name), t('nameRequired')),
          z.maxLength(maxLength, t('nameTooLong', { max: maxLength })),
        ),
      }),
    [t],
  );
};

/** The name of a passkey: of a new one, before it is added, or of one that is there. */
export const PasskeyForm = ({ made, defaultName, onSubmit, onCancel }: PasskeyFormProps) => {
  const t = useMessages(passkeysMessages);
  const part = usePart();
  const form = useAccountForm({
    schema: useNameSchema(),
    defaultValues: { name: defaultName },
    onSubmit: ({ name }) => onSubmit(name),
  });
  return (
    <form
      onSubmit={form.submit}
      aria-label={made ? t('newForm') : t('renameForm')}
      noValidate
      {...part('form')}
    >
      {made ? (
        <div {...part('passkeys-made')} role="status">
          <p {...part('passkeys-made-title')}>
            {made.provider ? t('newTitleIn', { provider: made.provider }) : t('newTitle')}
          </p>
          {made.synced === undefined ? null : (
            <p {...part('passkeys-made-hint')}>{t(made.synced ? 'synced' : 'deviceOnly')}</p>
          )}
        </div>
      ) : null}
      {form.notice ? <Notice tone="danger">{form.notice}</Notice> : null}
      <Field
        label={t('name')}
        description={made ? t('nameHint') : undefined}
        error={form.error('name')}
      >
        <TextInput
          autoComplete="off"
          autoFocus
          onFocus={(event) => event.target.select()}
          {...form.control.register('name')}
        />
      </Field>
      <FormActions>
        <Button onClick={onCancel} disabled={form.busy}>
          {made ? t('discard') : t('cancel')}
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          {made ? t('saveNew') : t('save')}
        </Button>
      </FormActions>
    </form>
  );
};
