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
import { webAddress } from './fields/web-address.ts';
import { profileMessages } from './profile.messages.ts';

/** Props of `AvatarUrlForm`. Pure: everything comes in, everything goes out. */
export type AvatarUrlFormProps = {
  readonly onSubmit: (url: string) => Promise<FormResult>;
  readonly onCancel: () => void;
};

/** Takes the address of a picture. The server would take any kind of address; this takes those of the web. */
export const AvatarUrlForm = ({ onSubmit, onCancel }: AvatarUrlFormProps) => {
  const t = useMessages(profileMessages);
  const part = usePart();
  const schema = useMemo(
    () =>
      z.object({
        avatar: z.string().check(
          z.trim(),
          z.minLength(1, t('required')),
          z.maxLength(2048, t('tooLong', { max: 2048 })),
          z.refine((text) => webAddress(text) !== undefined, t('notAnImageUrl')),
        ),
      }),
    [t],
  );
  const form = useAccountForm({
    schema,
    defaultValues: { avatar: '' },
    onCancel,
    draft: 'avatar',
    onSubmit: ({ avatar }) => onSubmit(webAddress(avatar)?.href ?? avatar),
  });

  return (
    <form onSubmit={form.submit} aria-label={t('changeAvatar')} noValidate {...part('form')}>
      <Notice>{t('noUpload')}</Notice>
      {form.notice ? <Notice tone="danger">{form.notice}</Notice> : null}
      <Field label={t('imageUrl')} error={form.error('avatar')}>
        <TextInput
          type="url"
          inputMode="url"
          dir="ltr"
          autoComplete="photo"
          autoCapitalize="none"
          spellCheck={false}
          placeholder="https://"
          autoFocus
          {...form.control.register('avatar')}
        />
      </Field>
      <FormActions>
        <Button onClick={form.cancel} disabled={form.busy}>
          {t('cancel')}
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('useAvatar')}
        </Button>
      </FormActions>
    </form>
  );
};
