'use client';
import type { ReactNode, RefObject } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

/** Props of {@link AlertDialog}. */
export type AlertDialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  /** The consequence: what will be gone, and what remains. */
  readonly description: ReactNode;
  /** A verb: "Remove email". */
  readonly confirmLabel: ReactNode;
  readonly cancelLabel: ReactNode;
  /** Called at each press of the confirming button. The dialog stays open until `open` says otherwise. */
  readonly onConfirm: () => void;
  readonly busy?: boolean | undefined;
  /** `danger` for what destroys. */
  readonly tone?: 'danger' | 'primary' | undefined;
  readonly confirmDisabled?: boolean | undefined;
  readonly returnFocusRef?: RefObject<HTMLElement | null> | undefined;
  readonly className?: string | undefined;
  /** Between the consequence and the buttons: a typed confirmation, a problem. */
  readonly children?: ReactNode;
};

/** Asks before something is done that cannot be undone. Focus starts on the way back, unless there is a field. */
export function AlertDialog(props: AlertDialogProps) {
  const { open, onOpenChange, busy = false, tone = 'danger', onConfirm } = props;
  return (
    <Dialog
      role="alertdialog"
      size="sm"
      className={props.className}
      open={open}
      onOpenChange={onOpenChange}
      title={props.title}
      description={props.description}
      busy={busy}
      returnFocusRef={props.returnFocusRef}
      footer={
        <>
          <Button disabled={busy} onClick={() => onOpenChange(false)}>
            {props.cancelLabel}
          </Button>
          <Button variant={tone} busy={busy} disabled={props.confirmDisabled} onClick={onConfirm}>
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
