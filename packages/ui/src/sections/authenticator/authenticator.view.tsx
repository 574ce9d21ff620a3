'use client';
import { type ReactNode, useRef } from 'react';
import { useDateText } from '../../i18n/use-date-text.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { useControlled } from '../../lib/use-controlled.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { Button } from '../../primitives/button.tsx';
import { Confirm, preloadConfirm } from '../../primitives/confirm.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { IconButton } from '../../primitives/icon-button.tsx';
import { AuthenticatorIcon } from '../../primitives/icons/authenticator-icon.tsx';
import { TrashIcon } from '../../primitives/icons/trash-icon.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { RowSection } from '../../primitives/row-section.tsx';
import { authenticatorMessages } from './authenticator.messages.ts';

/** Props of `AuthenticatorView`. Pure: everything comes in, everything goes out. */
export type AuthenticatorViewProps = {
  /** `null` when there is none, `undefined` when this app may not see it. `addedAt` is ISO 8601. */
  readonly authenticator: { readonly addedAt?: string | undefined } | null | undefined;
  /** Why nothing can be changed, in words. */
  readonly lock: string | undefined;
  /** Whether the tenant offers it: else the present one can only be removed. */
  readonly offered: boolean;
  /** What a removal means beside that the codes no longer work. */
  readonly removal: {
    /** No other second step is left, which the tenant may or may not require. */
    readonly last?: 'optional' | 'required' | undefined;
    readonly hasBackupCodes: boolean;
  };
  /** The open form, if it is open. */
  readonly form: ReactNode;
  /** What went wrong, in words. */
  readonly notice: string | undefined;
  readonly removing: boolean;
  /** Whether it is asked if it is to be removed; kept here when absent. */
  readonly isConfirming?: boolean | undefined;
  readonly onConfirmingChange?: ((isConfirming: boolean) => void) | undefined;
  readonly onSetUp: () => void;
  /** The pointer or the focus came near the button: time to load the form. */
  readonly onIntent: () => void;
  readonly onRemove: () => void;
};

/** The authenticator app in one row, with its form below when it is open. */
export const AuthenticatorView = (props: AuthenticatorViewProps) => {
  const { authenticator, lock, offered, removal, form, onIntent } = props;
  const t = useMessages(authenticatorMessages);
  const date = useDateText();
  const [isConfirming, setConfirming] = useControlled(
    props.isConfirming,
    false,
    props.onConfirmingChange,
  );
  const setUpButton = useRef<HTMLButtonElement>(null);
  const isOpen = Boolean(form);
  useReturnFocus(isOpen, setUpButton);
  const hint = lock ?? (offered ? undefined : t('notOffered'));

  const actions = (
    <>
      {offered ? (
        <Button
          ref={setUpButton}
          size="sm"
          onClick={props.onSetUp}
          data-task={authenticator ? 'authenticator.replace' : 'authenticator.set-up'}
          onPointerEnter={onIntent}
          onFocus={onIntent}
          aria-label={authenticator ? t('formReplace') : t('formSetUp')}
        >
          {authenticator ? t('replace') : t('setUp')}
        </Button>
      ) : null}
      {authenticator ? (
        <IconButton
          icon={<TrashIcon />}
          label={t('remove')}
          size="sm"
          busy={props.removing}
          data-task="authenticator.remove"
          onPointerEnter={preloadConfirm}
          onFocus={preloadConfirm}
          onClick={() => setConfirming(true)}
        />
      ) : null}
    </>
  );

  return (
    <>
      <RowSection
        title={t('title')}
        icon={<AuthenticatorIcon />}
        value={
          authenticator?.addedAt
            ? t('added', { date: date(authenticator.addedAt) })
            : t(authenticator ? 'present' : authenticator === null ? 'empty' : 'hidden')
        }
        muted={!authenticator}
        hint={hint ? <Hint>{hint}</Hint> : undefined}
        notice={props.notice ? <Notice tone="danger">{props.notice}</Notice> : undefined}
        actions={lock === undefined && !isOpen ? actions : undefined}
      >
        {form}
      </RowSection>
      <Confirm
        open={isConfirming}
        onOpenChange={setConfirming}
        title={t('removeTitle')}
        description={[
          t('removeBody'),
          removal.last === 'optional' ? t('removeLast') : '',
          removal.last === 'required' ? t('removeLastRequired') : '',
          removal.last && removal.hasBackupCodes ? t('removeBackupCodes') : '',
        ]
          .filter(Boolean)
          .join(' ')}
        confirmLabel={t('removeConfirm')}
        cancelLabel={t('cancel')}
        onConfirm={() => {
          // Closed as well: if the server wants a verification, its dialog opens over the row, not over this one.
          props.onRemove();
          setConfirming(false);
        }}
      />
    </>
  );
};
