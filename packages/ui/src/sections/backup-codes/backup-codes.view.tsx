'use client';
import { type ReactNode, useId, useRef } from 'react';
import { useMessages } from '../../i18n/use-messages.tsx';
import { useControlled } from '../../lib/use-controlled.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { Button } from '../../primitives/button.tsx';
import { Confirm, preloadConfirm } from '../../primitives/confirm.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { BackupCodesIcon } from '../../primitives/icons/backup-codes-icon.tsx';
import { RefreshIcon } from '../../primitives/icons/refresh-icon.tsx';
import { TrashIcon } from '../../primitives/icons/trash-icon.tsx';
import { MenuButton } from '../../primitives/menu-button.tsx';
import type { MenuItem } from '../../primitives/menu-item.ts';
import { Notice } from '../../primitives/notice.tsx';
import { RowSection } from '../../primitives/row-section.tsx';
import { backupCodesMessages } from './backup-codes.messages.ts';

/** Props of `BackupCodesView`. Pure: everything comes in, everything goes out. */
export type BackupCodesViewProps = {
  /** How many codes are unused; `null` when there are none at all, `undefined` when this app may not see it. */
  readonly remaining: number | null | undefined;
  /** Why nothing can be changed, in words. */
  readonly lock: string | undefined;
  /** Whether the codes themselves can be shown. */
  readonly readable: boolean;
  /** Whether the tenant offers them: else those that are there can only be removed. */
  readonly offered: boolean;
  /** Nothing else is set up: new ones are refused, and those that are there are of no use. */
  readonly alone: boolean;
  /** What is open below: the codes, or how new ones are made. */
  readonly panel: ReactNode;
  /** What went wrong, in words. */
  readonly notice: string | undefined;
  readonly removing: boolean;
  /** Whether it is asked if they are to be removed; kept here when absent. */
  readonly isConfirming?: boolean | undefined;
  readonly onConfirmingChange?: ((isConfirming: boolean) => void) | undefined;
  readonly onShow: () => void;
  readonly onGenerate: () => void;
  /** The pointer or the focus came near a button: time to load what it opens. */
  readonly onIntent: () => void;
  readonly onRemove: () => void;
};

/** The number of codes from which on new ones are recommended. */
const low = 2;

/** Backup codes in one row, with the codes or the making of new ones below. */
export const BackupCodesView = (props: BackupCodesViewProps) => {
  const { remaining, lock, readable, offered, alone, panel, onIntent } = props;
  const t = useMessages(backupCodesMessages);
  const hintId = useId();
  const [isConfirming, setConfirming] = useControlled(
    props.isConfirming,
    false,
    props.onConfirmingChange,
  );
  const mainButton = useRef<HTMLButtonElement>(null);
  const isOpen = Boolean(panel);
  useReturnFocus(isOpen, mainButton);
  const hasCodes = typeof remaining === 'number';
  const isFree = lock === undefined;
  const intent = { onPointerEnter: onIntent, onFocus: onIntent };

  const hint = (): { readonly text: string; readonly warns?: boolean } | undefined => {
    if (lock !== undefined) return lock ? { text: lock } : undefined;
    if (hasCodes && alone) return { text: t('orphaned'), warns: true };
    if (!offered) return { text: t('notOffered') };
    if (alone) return { text: t('alone') };
    if (!hasCodes || remaining > low) return undefined;
    return { text: remaining === 0 ? t('usedUp') : t('low', { count: remaining }), warns: true };
  };
  const shownHint = hint();

  const items: MenuItem[] = [];
  if (hasCodes && isFree && offered && !alone) {
    items.push({
      id: 'regenerate',
      label: t('regenerate'),
      icon: <RefreshIcon />,
      onSelect: props.onGenerate,
    });
  }
  if (hasCodes && isFree) {
    items.push({
      id: 'remove',
      label: t('remove'),
      icon: <TrashIcon />,
      danger: true,
      onSelect: () => {
        preloadConfirm();
        setConfirming(true);
      },
    });
  }

  const actions = hasCodes ? (
    <>
      {readable ? (
        <Button
          ref={mainButton}
          size="sm"
          onClick={props.onShow}
          data-task="backup-codes.view"
          {...intent}
        >
          {t('show')}
        </Button>
      ) : null}
      <MenuButton
        label={t('more')}
        items={items}
        size="sm"
        busy={props.removing}
        task="backup-codes.generate backup-codes.remove"
      />
    </>
  ) : isFree && remaining === null && offered ? (
    <Button
      ref={mainButton}
      size="sm"
      lockedBy={alone ? hintId : undefined}
      onClick={props.onGenerate}
      data-task="backup-codes.generate"
      {...intent}
    >
      {t('generate')}
    </Button>
  ) : undefined;

  return (
    <>
      <RowSection
        title={t('title')}
        icon={<BackupCodesIcon />}
        value={
          hasCodes
            ? remaining === 0
              ? t('allUsed')
              : t('remaining', { count: remaining })
            : t(remaining === null ? 'empty' : 'hidden')
        }
        muted={!hasCodes}
        hint={
          shownHint ? (
            <Hint id={hintId} tone={shownHint.warns ? 'warning' : 'muted'}>
              {shownHint.text}
            </Hint>
          ) : undefined
        }
        notice={props.notice ? <Notice tone="danger">{props.notice}</Notice> : undefined}
        actions={isOpen ? undefined : actions}
      >
        {panel}
      </RowSection>
      <Confirm
        open={isConfirming}
        onOpenChange={setConfirming}
        title={t('removeTitle')}
        description={alone ? t('removeOrphaned') : t('removeBody')}
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
