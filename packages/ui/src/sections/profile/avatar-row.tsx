'use client';
import { type ReactNode, useRef } from 'react';
import { useLanguage, useMessages } from '../../i18n/use-messages.tsx';
import { useControlled } from '../../lib/use-controlled.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { Avatar } from '../../primitives/avatar.tsx';
import { Button } from '../../primitives/button.tsx';
import { Confirm, preloadConfirm } from '../../primitives/confirm.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { IconButton } from '../../primitives/icon-button.tsx';
import { TrashIcon } from '../../primitives/icons/trash-icon.tsx';
import { Row } from '../../primitives/row.tsx';
import { profileMessages } from './profile.messages.ts';

/** Props of `AvatarRow`. */
export type AvatarRowProps = {
  /** As it is stored; anything but a web address is not shown. */
  readonly url: string | null;
  /** Whose initials stand in for a missing picture. */
  readonly name: string | undefined;
  /** Why it cannot be changed, in words. */
  readonly lock: string | undefined;
  /** The card says for all rows why they cannot be changed. */
  readonly quiet?: boolean | undefined;
  /** The form, when it is open. */
  readonly form: ReactNode;
  readonly removing: boolean;
  /** Whether it is asked if it is to be removed; kept here when absent. */
  readonly isConfirming?: boolean | undefined;
  readonly onConfirmingChange?: ((isConfirming: boolean) => void) | undefined;
  readonly onEdit: () => void;
  readonly onIntent: () => void;
  readonly onRemove: () => void;
};

/** The user's picture, with what changes and what removes it. */
export const AvatarRow = (props: AvatarRowProps) => {
  const { url, name, lock, quiet, form, onIntent } = props;
  const t = useMessages(profileMessages);
  const { locale } = useLanguage();
  const [isConfirming, setConfirming] = useControlled(
    props.isConfirming,
    false,
    props.onConfirmingChange,
  );
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = Boolean(form);
  useReturnFocus(isOpen, button);

  const actions = (
    <>
      <Button
        ref={button}
        size="sm"
        onClick={props.onEdit}
        onPointerEnter={onIntent}
        onFocus={onIntent}
      >
        {url ? t('changeAvatar') : t('addAvatar')}
      </Button>
      {url ? (
        <IconButton
          icon={<TrashIcon />}
          label={t('removeAvatar')}
          size="sm"
          busy={props.removing}
          data-task="avatar.remove"
          onPointerEnter={preloadConfirm}
          onFocus={preloadConfirm}
          onClick={() => setConfirming(true)}
        />
      ) : null}
    </>
  );
  return (
    <>
      <Row
        label={t('avatar')}
        value={
          <Avatar
            src={url}
            name={name}
            locale={locale}
            size="xl"
            alt={url ? t('avatar') : t('noAvatar')}
          />
        }
        hint={lock && !quiet ? <Hint>{lock}</Hint> : undefined}
        actions={lock !== undefined || isOpen ? undefined : actions}
        className="ac-profile-row"
      >
        {form}
      </Row>
      <Confirm
        open={isConfirming}
        onOpenChange={setConfirming}
        title={t('removeAvatarTitle')}
        description={t('removeAvatarBody')}
        confirmLabel={t('removeAvatar')}
        cancelLabel={t('cancel')}
        onConfirm={() => {
          props.onRemove();
          setConfirming(false);
        }}
      />
    </>
  );
};
