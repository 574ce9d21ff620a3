'use client';
import { type ReactNode, useId, useRef } from 'react';
import { useControlled } from '../lib/use-controlled.ts';
import { useReturnFocus } from '../lib/use-return-focus.ts';
import { Button } from './button.tsx';
import { Confirm, preloadConfirm } from './confirm.tsx';
import { Hint } from './hint.tsx';
import { IconButton } from './icon-button.tsx';
import { TrashIcon } from './icons/trash-icon.tsx';
import { Notice } from './notice.tsx';
import { RowSection } from './row-section.tsx';

/** The words of an {@link IdentifierRow}. */
export type IdentifierRowTexts = {
  readonly title: string;
  readonly empty: string;
  /** The full names of the edit button, and the words that are drawn on it. */
  readonly add: string;
  readonly addShort: string;
  readonly change: string;
  readonly changeShort: string;
  readonly remove: string;
  readonly removeTitle: string;
  readonly removeConfirm: string;
  readonly cancel: string;
};

/** Props of {@link IdentifierRow}. */
export type IdentifierRowProps = {
  readonly icon: ReactNode;
  /** The identifier as it is shown; `null` when there is none. */
  readonly value: string | null;
  readonly texts: IdentifierRowTexts;
  /** What a removal means, in words. */
  readonly consequence: ReactNode;
  /** Why it cannot be changed, in words. */
  readonly lock: string | undefined;
  /** Why it cannot be removed, in words. */
  readonly removeLock: string | undefined;
  /** The open form, if it is open. */
  readonly form: ReactNode;
  /** What went wrong, in words. */
  readonly notice: string | undefined;
  readonly removing: boolean;
  /** The name of the task that removes it: an address leads to the button. */
  readonly removeTask?: string | undefined;
  /** Whether it is asked if it is to be removed; kept here when absent. */
  readonly isConfirming?: boolean | undefined;
  readonly onConfirmingChange?: ((isConfirming: boolean) => void) | undefined;
  readonly onEdit: () => void;
  /** The pointer or the focus came near the edit button: time to load the form. */
  readonly onIntent: () => void;
  readonly onRemove: () => void;
};

/** One identifier in a row: what it is, a button to change it, one to remove it, and its form below. */
export function IdentifierRow(props: IdentifierRowProps) {
  const { value, texts, lock, removeLock, form, onIntent } = props;
  const lockId = useId();
  const [isConfirming, setConfirming] = useControlled(
    props.isConfirming,
    false,
    props.onConfirmingChange,
  );
  const editButton = useRef<HTMLButtonElement>(null);
  const isOpen = Boolean(form);
  useReturnFocus(isOpen, editButton);
  const hint = lock ?? (value === null ? undefined : removeLock);

  const actions = (
    <>
      <Button
        ref={editButton}
        size="sm"
        onClick={props.onEdit}
        onPointerEnter={onIntent}
        onFocus={onIntent}
        aria-label={value === null ? texts.add : texts.change}
      >
        {value === null ? texts.addShort : texts.changeShort}
      </Button>
      {value === null ? null : (
        <IconButton
          icon={<TrashIcon />}
          label={texts.remove}
          size="sm"
          lockedBy={removeLock ? lockId : undefined}
          busy={props.removing}
          data-task={props.removeTask}
          onPointerEnter={preloadConfirm}
          onFocus={preloadConfirm}
          onClick={() => setConfirming(true)}
        />
      )}
    </>
  );

  return (
    <>
      <RowSection
        title={texts.title}
        icon={props.icon}
        value={value === null ? texts.empty : <bdi>{value}</bdi>}
        muted={value === null}
        hint={hint ? <Hint id={lockId}>{hint}</Hint> : undefined}
        notice={props.notice ? <Notice tone="danger">{props.notice}</Notice> : undefined}
        actions={lock === undefined && !isOpen ? actions : undefined}
      >
        {form}
      </RowSection>
      <Confirm
        open={isConfirming}
        onOpenChange={setConfirming}
        title={texts.removeTitle}
        description={props.consequence}
        confirmLabel={texts.removeConfirm}
        cancelLabel={texts.cancel}
        onConfirm={() => {
          // Closed as well: if the server wants a verification, its dialog opens over the row, not over this one.
          props.onRemove();
          setConfirming(false);
        }}
      />
    </>
  );
}
