'use client';
import {
  cloneElement,
  type FocusEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactElement,
  useEffect,
  useState,
} from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { returningFrom } from '../core/social-departure.ts';
import { lazyModule } from '../lib/lazy-module.ts';
import { useControlled } from '../lib/use-controlled.ts';
import { useLatest } from '../lib/use-latest.ts';
import type { AccountCenterProps } from './account-center.tsx';

/** What the dialog gives to its trigger. */
export type TriggerProps = {
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
  readonly onPointerEnter?: ((event: PointerEvent) => void) | undefined;
  readonly onFocus?: ((event: FocusEvent) => void) | undefined;
  readonly 'aria-haspopup'?: 'dialog';
  readonly 'aria-expanded'?: boolean;
};

/** Props of `AccountCenterDialog`: those of `AccountCenter`, and when it is open. */
export type AccountCenterDialogProps = AccountCenterProps & {
  /** Kept here when absent. */
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  /** A button that opens it. It has to hand its props on to an element. */
  readonly trigger?: ReactElement<TriggerProps> | undefined;
};

const dialog = lazyModule(() => import('./account-dialog.lazy.tsx'));

/** Loads the dialog ahead of time: on pointer-over, focus or idle. */
export const preloadAccountDialog: () => void = dialog.preload;

/**
 * The whole account center in a dialog; a sheet on a narrow screen. Everything in it arrives with the intent to open it.
 * Tasks that nothing else on the page can show open it too. Needs an `AccountProvider` above.
 */
export const AccountCenterDialog = (props: AccountCenterDialogProps) => {
  const { open, onOpenChange, trigger, ...center } = props;
  const { tasks, report } = useAccountCore();
  const [isOpen, setOpen] = useControlled(open, false, onOpenChange);
  const [loaded, setLoaded] = useState(dialog.peek);
  // Until it has gone from the screen.
  const [isThere, setThere] = useState(isOpen);
  if (isOpen && !isThere) setThere(true);

  const latest = useLatest({ setOpen, report });
  useEffect(
    () =>
      tasks.present(() => {
        dialog.preload();
        latest.current.setOpen(true);
      }),
    [tasks, latest],
  );
  useEffect(() => {
    if (!isOpen || loaded) return;
    dialog.load().then(
      (module) => setLoaded(module),
      (error: unknown) => {
        latest.current.report(error);
        tasks.abandon();
        latest.current.setOpen(false);
      },
    );
  }, [isOpen, loaded, latest, tasks]);
  useEffect(() => {
    // A page of this one's own takes up what came back from a provider; without one, that is done here.
    const timer = setTimeout(() => {
      const isBack = returningFrom(['link', 'replace']) !== undefined;
      if (isBack && !tasks.isShown()) latest.current.setOpen(true);
    });
    return () => clearTimeout(timer);
  }, [tasks, latest]);

  const change = (next: boolean) => {
    if (!next) tasks.abandon();
    setOpen(next);
  };
  return (
    <>
      {trigger &&
        cloneElement(trigger, {
          'aria-haspopup': 'dialog',
          'aria-expanded': isOpen,
          onClick: (event) => {
            trigger.props.onClick?.(event);
            if (!event.defaultPrevented) change(true);
          },
          onPointerEnter: (event) => {
            trigger.props.onPointerEnter?.(event);
            dialog.preload();
          },
          onFocus: (event) => {
            trigger.props.onFocus?.(event);
            dialog.preload();
          },
        })}
      {loaded && isThere ? (
        <loaded.AccountDialog
          {...center}
          open={isOpen}
          onOpenChange={change}
          onClosed={() => setThere(false)}
        />
      ) : null}
    </>
  );
};
