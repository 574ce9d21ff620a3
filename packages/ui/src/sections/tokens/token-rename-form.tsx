'use client';
import { useMemo } from 'react';
import * as z from 'zod/mini';
import type { FormResult } from '../../forms/form-result.ts';
import { useAccountForm } from '../../forms/use-account-form.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { Button } from '../../primitives/button.tsx';
import { Field } from '../../primitives/field.tsx';
import { FormActions } from '../../primitives/form-actions.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { TextInput } from '../../primitives/text-input.tsx';
import { usePart } from '../../theme/use-part.ts';
import { useTokenNameSchema } from './token-name-schema.ts';
import { tokensMessages } from './tokens.messages.ts';

/** Props of `TokenRenameForm`. Pure: everything comes in, everything goes out. */
export type TokenRenameFormProps = {
  readonly current: string;
  /** The names of the other tokens. */
  readonly names: readonly string[];
  readonly onSubmit: (name: string) => Promise<FormResult>;
  readonly onCancel: () => void;
};

/** Another name for a token. */
export const TokenRenameForm = ({ current, names, onSubmit, onCancel }: TokenRenameFormProps) => {
  const t = useMessages(tokensMessages);
  const part = usePart();
  const name = useTokenNameSchema(names);
  const schema = useMemo(
    () => z.object({ name: name.check(z.refine((next) => next !== current, t('nameSame'))) }),
    [name, current, t],
  );
  const form = useAccountForm({
    schema,
    defaultValues: { name: current },
    onSubmit: (values) => onSubmit(values.name),
    onCancel,
    draft: `token/${current}`,
  });
  return (
    <form onSubmit={form.submit} aria-label={t('rename')} noValidate {...part('form')}>
      {form.notice ? <Notice tone="danger">{form.notice}</Notice> : null}
      <Field label={t('name')} error={form.error('name')}>
        <TextInput autoComplete="off" autoFocus {...form.control.register('name')} />
      </Field>
      <FormActions>
        <Button onClick={form.cancel} disabled={form.busy}>
          {t('cancel')}
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('save')}
        </Button>
      </FormActions>
    </form>
  );
};
