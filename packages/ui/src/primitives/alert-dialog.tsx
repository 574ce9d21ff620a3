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
  /**
   * Called at each press of the confirming button, and not by the second click of a double click. The dialog stays open
   * until `open` says otherwise, and takes no more presses while it closes.
   */
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
  const { open, onOpenChange, busy = false, tone = 'danger' } = props;
  const whileOpen = (act: () => void) => () => {
    if (open) act();
  };
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
          <Button disabled={busy} onClick={whileOpen(() => onOpenChange(false))}>
            {props.cancelLabel}
          </Button>
          <Button
            variant={tone}
            busy={busy}
            disabled={props.confirmDisabled}
            onClick={whileOpen(props.onConfirm)}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
