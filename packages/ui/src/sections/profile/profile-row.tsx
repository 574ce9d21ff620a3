'use client';
import { type ReactNode, useRef } from 'react';
import { useLanguage, useMessages } from '../../i18n/use-messages.tsx';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { Button } from '../../primitives/button.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { Row } from '../../primitives/row.tsx';
import { entryText, labelOf } from './fields/field-text.ts';
import { profileMessages } from './profile.messages.ts';
import type { ProfileEntry } from './profile-entry.ts';

/** Props of `ProfileRow`. */
export type ProfileRowProps = {
  readonly entry: ProfileEntry;
  /** Why it cannot be changed, in words. */
  readonly lock: string | undefined;
  /** The card says for all rows why they cannot be changed. */
  readonly quiet?: boolean | undefined;
  /** The form, when it is open. */
  readonly form: ReactNode;
  readonly onEdit: () => void;
  readonly onIntent: () => void;
};

/** One field of the profile: what is there, and a button to edit it. */
export const ProfileRow = ({ entry, lock, quiet, form, onEdit, onIntent }: ProfileRowProps) => {
  const t = useMessages(profileMessages);
  const language = { t, locale: useLanguage().locale };
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = Boolean(form);
  useReturnFocus(isOpen, button);
  const label = labelOf(entry, language);
  const text = entryText(entry, language);
  const action = (
    <Button
      ref={button}
      size="sm"
      onClick={onEdit}
      onPointerEnter={onIntent}
      onFocus={onIntent}
      aria-label={t('editField', { field: label })}
    >
      {t('edit')}
    </Button>
  );
  return (
    <Row
      label={label}
      value={text === '' ? t('notSet') : <bdi>{text}</bdi>}
      muted={text === ''}
      hint={lock && !quiet ? <Hint>{lock}</Hint> : undefined}
      actions={lock !== undefined || isOpen ? undefined : action}
      className="ac-profile-row"
    >
      {form}
    </Row>
  );
};
