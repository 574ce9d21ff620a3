'use client';
import type { ReactNode } from 'react';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { useDateText } from '../../i18n/use-date-text.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { PasskeyIcon } from '../../primitives/icons/passkey-icon.tsx';
import { PencilIcon } from '../../primitives/icons/pencil-icon.tsx';
import { TrashIcon } from '../../primitives/icons/trash-icon.tsx';
import { MenuButton } from '../../primitives/menu-button.tsx';
import { Row } from '../../primitives/row.tsx';
import { passkeysMessages } from './passkeys.messages.ts';
import type { ShownPasskey } from './shown-passkey.ts';

/** Props of `PasskeyRow`. */
export type PasskeyRowProps = {
  readonly passkey: ShownPasskey;
  readonly busy: boolean;
  /** The open form, if it is open. */
  readonly form: ReactNode;
  /** Absent when nothing can be changed. */
  readonly actions: { readonly onRename: () => void; readonly onRemove: () => void } | undefined;
  /** The pointer or the focus came near the menu: time to load what it opens. */
  readonly onIntent: () => void;
};

/** One passkey: its name, since when, the last use, and a menu. */
export const PasskeyRow = ({ passkey, busy, form, actions, onIntent }: PasskeyRowProps) => {
  const t = useMessages(passkeysMessages);
  const date = useDateText();
  const { name, addedAt, lastUsedAt } = passkey;
  const items = actions
    ? [
        { id: 'rename', label: t('rename'), icon: <PencilIcon />, onSelect: actions.onRename },
        {
          id: 'remove',
          label: t('remove'),
          icon: <TrashIcon />,
          danger: true,
          onSelect: actions.onRemove,
        },
      ]
    : [];
  return (
    <Row
      icon={<PasskeyIcon />}
      label={<bdi>{name}</bdi>}
      hint={
        <>
          {addedAt ? t('added', { date: date(addedAt) }) : null}
          {addedAt && lastUsedAt ? ' · ' : null}
          {lastUsedAt
            ? t.rich('lastUsed', { time: <RelativeTime key="time" at={Date.parse(lastUsedAt)} /> })
            : null}
        </>
      }
      actions={
        items.length > 0 && !form ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: listens to what its button lets through
          <span onPointerEnter={onIntent} onFocus={onIntent}>
            <MenuButton label={t('more', { name })} items={items} size="sm" busy={busy} />
          </span>
        ) : undefined
      }
    >
      {form}
    </Row>
  );
};
