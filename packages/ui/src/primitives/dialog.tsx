'use client';
import { Content, Description, Portal, Root, Title } from 'radix-ui/dialog';
import {
  forwardRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { activeElementAt, rootOf } from '../lib/active-element.ts';
import { allFocusable, firstFocusable } from '../lib/first-focusable.ts';
import { isComposing } from '../lib/is-composing.ts';
import { lockScroll } from '../lib/lock-scroll.ts';
import { rememberFocus } from '../lib/remember-focus.ts';
import { shieldPresses } from '../lib/shield-presses.ts';
import { useMergedRefs } from '../lib/use-merged-refs.ts';
import { usePart } from '../theme/use-part.ts';
import { DialogFooter } from './dialog-footer.tsx';
import { IconButton } from './icon-button.tsx';
import { XIcon } from './icons/x-icon.tsx';
import { usePortalContainer } from './portal.ts';

/** Props of {@link Dialog}. */
export type DialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** Names the button that closes. Without it there is none, and the footer has to offer the way out. */
  readonly closeLabel?: string | undefined;
  readonly footer?: ReactNode;
  /** 400, 480 or 640 px wide; 960 px for a whole page, as high as it may be. */
  readonly size?: 'sm' | 'md' | 'lg' | 'xl' | undefined;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  /** Work is under way that must not be walked away from: nothing closes the dialog. */
  readonly busy?: boolean | undefined;
  /** Whether Escape and a press outside close it, or Escape alone. */
  readonly dismissible?: boolean | 'escape' | undefined;
  /** It has gone from the screen, and the focus is back. */
  readonly onClosed?: (() => void) | undefined;
  /** What gets focus first; else the first control of the body, then of the footer. */
  readonly initialFocusRef?: RefObject<HTMLElement | null> | undefined;
  /** What gets focus afterwards; else what had it before. */
  readonly returnFocusRef?: RefObject<HTMLElement | null> | undefined;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
};

const isToast = (target: EventTarget | null) =>
  target instanceof Element && target.closest('.ac-toaster') !== null;

/** Whether another dialog lies over this one: for a moment after it opened, the keys still come here. */
const isCovered = (panel: HTMLElement | null): boolean => {
  if (!panel) return false;
  const open = rootOf(panel).querySelectorAll('.ac-dialog[data-state="open"]');
  return [...open].at(-1) !== panel;
};

/** Presses of Escape that a covered dialog caught though they were meant for the one over it. */
const meantForCovering = new WeakSet<Event>();

/** What lives exactly as long as the dialog is open. */
const DialogPanel = forwardRef<HTMLDivElement, DialogProps>(function DialogPanel(props, ref) {
  const { title, description, closeLabel, footer, size = 'md', busy = false, children } = props;
  const { initialFocusRef, returnFocusRef, dismissible = true } = props;
  const part = usePart();
  const panelRef = useRef<HTMLDivElement>(null);
  const mergedRef = useMergedRefs(panelRef, ref);
  const [restoreFocus] = useState(rememberFocus);
  const keepOpen = busy || !dismissible;

  const bodyRef = useRef<HTMLDivElement>(null);
  const [scrolledByKeys, setScrolledByKeys] = useState(false);

  useEffect(lockScroll, []);
  useEffect(() => {
    const body = bodyRef.current;
    // Long text without a control in it: the arrow keys have to reach it.
    if (body) setScrolledByKeys(body.scrollHeight > body.clientHeight && !firstFocusable(body));
  });

  const focusFirst = (event: Event) => {
    event.preventDefault();
    const panel = panelRef.current;
    const target =
      initialFocusRef?.current ??
      firstFocusable(panel?.querySelector('.ac-dialog-body')) ??
      firstFocusable(panel?.querySelector('.ac-dialog-footer')) ??
      panel;
    target?.focus();
  };
  const focusBack = (event: Event) => {
    event.preventDefault();
    if (returnFocusRef?.current) returnFocusRef.current.focus();
    else restoreFocus();
    props.onClosed?.();
  };

  const onEscape = (event: globalThis.KeyboardEvent) => {
    const covered = isCovered(panelRef.current);
    if (covered) meantForCovering.add(event);
    // An input method drops what it has with the same key.
    if (keepOpen || covered || isComposing(event)) event.preventDefault();
  };
  // Radix asks the page what has the focus, which sees no further than the host of a shadow root.
  const keepTabInside = (event: KeyboardEvent) => {
    const panel = panelRef.current;
    if (event.key !== 'Tab' || !panel || rootOf(panel) === panel.ownerDocument) return;
    const inside = allFocusable(panel);
    const [first, last] = event.shiftKey ? [inside.at(-1), inside[0]] : [inside[0], inside.at(-1)];
    const focused = activeElementAt(panel);
    if (focused !== last && focused !== panel) return;
    event.preventDefault();
    (first ?? panel).focus();
  };
  // The focus comes a moment before radix listens for Escape: a press in between would be lost.
  const onKeyDown = (event: KeyboardEvent) => {
    keepTabInside(event);
    if (event.key !== 'Escape' || keepOpen || isComposing(event)) return;
    if (isCovered(panelRef.current)) return;
    if (event.defaultPrevented && !meantForCovering.has(event.nativeEvent)) return;
    event.preventDefault();
    meantForCovering.delete(event.nativeEvent);
    props.onOpenChange(false);
  };

  return (
    <Content
      {...part('dialog', { size }, props.className)}
      ref={mergedRef}
      role={props.role ?? 'dialog'}
      aria-modal="true"
      aria-busy={busy || undefined}
      onOpenAutoFocus={focusFirst}
      onCloseAutoFocus={focusBack}
      onEscapeKeyDown={onEscape}
      onKeyDown={onKeyDown}
      onInteractOutside={(event) => {
        if (keepOpen || dismissible === 'escape' || isToast(event.target)) event.preventDefault();
      }}
    >
      <div {...part('dialog-header')}>
        <Title {...part('dialog-title')}>{title}</Title>
        {closeLabel ? (
          <IconButton
            className="ac-dialog-close"
            size="sm"
            icon={<XIcon />}
            label={closeLabel}
            disabled={busy}
            onClick={() => props.onOpenChange(false)}
          />
        ) : null}
      </div>
      <div {...part('dialog-body')} ref={bodyRef} {...(scrolledByKeys ? { tabIndex: 0 } : {})}>
        {description ? (
          <Description asChild>
            <div {...part('dialog-description')}>{description}</div>
          </Description>
        ) : null}
        {children}
      </div>
      {footer ? <DialogFooter>{footer}</DialogFooter> : null}
    </Content>
  );
});

/**
 * A modal dialog; a sheet from below on a narrow screen. It is controlled, takes focus when it opens and
 * gives it back when it closes. Brings radix along, so load it with the flow that needs it.
 */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, busy = false } = props;
  const part = usePart();
  const container = usePortalContainer();
  const hasClosed = useRef(false);
  useEffect(() => {
    if (!open || container === undefined) return;
    hasClosed.current = false;
    return () => {
      hasClosed.current = true;
      // In strict mode, an effect ends and begins again at once.
      queueMicrotask(() => {
        if (hasClosed.current) shieldPresses(container ?? document.body);
      });
    };
  }, [open, container]);
  if (container === undefined) return null;
  return (
    <Root
      open={open}
      onOpenChange={(next) => {
        if (next || !busy) onOpenChange(next);
      }}
    >
      <Portal container={container}>
        <div {...part('dialog-overlay', { state: open ? 'open' : 'closed' })} />
        <DialogPanel {...props} />
      </Portal>
    </Root>
  );
}
