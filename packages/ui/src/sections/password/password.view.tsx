'use client';
import { type ReactNode, useRef } from 'react';
import { actionMessages } from '../../i18n/action.messages.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { Button } from '../../primitives/button.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { KeyIcon } from '../../primitives/icons/key-icon.tsx';
import { RowSection } from '../../primitives/row-section.tsx';
import { passwordMessages } from './password.messages.ts';

/** Props of `PasswordView`. Pure: everything comes in, everything goes out. */
export type PasswordViewProps = {
  /** `undefined` when this app may not see it. */
  readonly hasPassword: boolean | undefined;
  /** Why it cannot be changed, in words. */
  readonly lock?: string | undefined;
  /** The open form, if it is open. */
  readonly form?: ReactNode;
  readonly onEdit: () => void;
  /** The pointer or the focus came near the button: time to load the form. */
  readonly onIntent: () => void;
};

/** The password in one row, with its form below when it is open. */
export const PasswordView = ({ hasPassword, lock, form, onEdit, onIntent }: PasswordViewProps) => {
  const t = useMessages(passwordMessages);
  const action = useMessages(actionMessages);
  const button = useRef<HTMLButtonElement>(null);
  useReturnFocus(Boolean(form), button);
  const none = hasPassword === undefined ? t('hidden') : t('empty');
  return (
    <RowSection
      title={t('title')}
      icon={<KeyIcon />}
      value={hasPassword ? t('isSet') : none}
      muted={!hasPassword}
      hint={lock ? <Hint>{lock}</Hint> : undefined}
      actions={
        lock !== undefined || form ? undefined : (
          <Button
            ref={button}
            size="sm"
            onClick={onEdit}
            onPointerEnter={onIntent}
            onFocus={onIntent}
            aria-label={hasPassword ? t('change') : t('add')}
          >
            {hasPassword ? action('change') : action('set')}
          </Button>
        )
      }
    >
      {form}
    </RowSection>
  );
};
