'use client';
import { useMemo, useState } from 'react';
import * as z from 'zod/mini';
import type { FormResult } from '../../forms/form-result.ts';
import { useAccountForm } from '../../forms/use-account-form.ts';
import { useLanguage, useMessages } from '../../i18n/use-messages.tsx';
import { Button } from '../../primitives/button.tsx';
import { Checkbox } from '../../primitives/checkbox.tsx';
import { Field } from '../../primitives/field.tsx';
import { FormActions } from '../../primitives/form-actions.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { usePart } from '../../theme/use-part.ts';
import { checkEntry } from './fields/check-entry.ts';
import { labelOf } from './fields/field-text.ts';
import {
  type FormBasis,
  type FormValues,
  formName,
  toDraft,
  toFormValues,
  toTypedDraft,
} from './fields/form-values.ts';
import { ProfileInputControl } from './fields/profile-input.tsx';
import { profileMessages } from './profile.messages.ts';
import type { Draft, ProfileEntry } from './profile-entry.ts';

/** Props of `ProfileForm`. Pure: everything comes in, everything goes out. */
export type ProfileFormProps = {
  readonly entry: ProfileEntry;
  /** What stands in the inputs at first. */
  readonly draft: Draft;
  readonly onSubmit: (draft: Draft) => Promise<FormResult>;
  readonly onCancel: () => void;
};

const useEntrySchema = (basis: FormBasis, required: boolean) => {
  const t = useMessages(profileMessages);
  return useMemo(
    () =>
      z.record(z.string(), z.union([z.string(), z.boolean()])).check((context) => {
        const problems = checkEntry(basis, required, toTypedDraft(basis, context.value));
        for (const [index, { key }] of basis.inputs.entries()) {
          const problem = problems.get(key);
          if (!problem) continue;
          const message = t(problem.message, problem.values);
          const path = [formName(index)];
          context.issues.push({ code: 'custom', message, path, input: context.value });
        }
      }),
    [basis, required, t],
  );
};

/** Edits one field of the profile, checked as the tenant has configured it. */
export const ProfileForm = ({ entry, draft, onSubmit, onCancel }: ProfileFormProps) => {
  const t = useMessages(profileMessages);
  const language = { t, locale: useLanguage().locale };
  const part = usePart();
  // What another tab or app writes while the form is open is no answer of this user.
  const [basis] = useState<FormBasis>(() => ({
    inputs: entry.inputs,
    stored: entry.draft,
    locale: language.locale,
  }));
  const { inputs } = basis;
  const form = useAccountForm<FormValues>({
    schema: useEntrySchema(basis, entry.required),
    defaultValues: toFormValues(basis, draft),
    onSubmit: (values) => {
      const typed = toDraft(basis, values);
      const changed = inputs.filter(({ key }) => typed[key] !== basis.stored[key]);
      return onSubmit({
        ...entry.draft,
        ...Object.fromEntries(changed.map(({ key }) => [key, typed[key] ?? ''])),
      });
    },
    onCancel,
    draft: `profile/${entry.name}`,
  });
  const isSingle = inputs.length === 1 && inputs[0]?.key === entry.name;
  const title = labelOf(entry, language);

  const controls = inputs.map((input, index) => {
    const name = formName(index);
    const registration = form.control.register(name);
    const label = labelOf({ label: input.label, name: input.key }, language);
    const error = form.error(name);
    if (input.type === 'Checkbox') {
      return (
        <Checkbox
          key={input.key}
          label={label}
          description={input.description}
          error={error}
          autoFocus={index === 0}
          {...registration}
        />
      );
    }
    return (
      <Field
        key={input.key}
        label={label}
        labelHidden={isSingle}
        description={input.description}
        error={error}
        required={input.required}
        optionalLabel={isSingle || input.required ? undefined : t('optional')}
        className={`ac-profile-part-${input.claim ?? 'other'}`}
      >
        <ProfileInputControl
          input={input}
          stored={String(basis.stored[input.key] ?? '')}
          autoFocus={index === 0}
          {...registration}
        />
      </Field>
    );
  });

  return (
    <form
      onSubmit={form.submit}
      aria-label={t('editField', { field: title })}
      noValidate
      {...part('form')}
    >
      {form.notice ? <Notice tone="danger">{form.notice}</Notice> : null}
      {isSingle || !entry.description ? null : (
        <p {...part('profile-description')}>{entry.description}</p>
      )}
      <div {...part('profile-inputs', { several: !isSingle })}>{controls}</div>
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
