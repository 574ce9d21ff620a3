'use client';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { activeElement } from '../lib/active-element.ts';
import { usePart } from '../theme/use-part.ts';
import { usePortalContainer } from './portal.ts';
import { ToastItem } from './toast-item.tsx';
import type { Toast, ToastStore } from './toast-store.ts';
import { useAnnounce } from './use-announce.ts';

/** Props of {@link Toaster}. */
export type ToasterProps = {
  readonly store: ToastStore;
  /** Names the region, for example "Messages". */
  readonly label: string;
  readonly dismissLabel: string;
};

const none: readonly Toast[] = [];

/**
 * The stack of toasts. Pointing at it or focusing it stops the time; Escape closes the toast that has focus. The focus
 * goes back to where it came from.
 */
export function Toaster({ store, label, dismissLabel }: ToasterProps) {
  const part = usePart();
  const container = usePortalContainer();
  const announce = useAnnounce();
  const announced = useRef<ReadonlySet<string>>(new Set());
  const cameFrom = useRef<HTMLElement>(null);
  const toasts = useSyncExternalStore(store.subscribe, store.getSnapshot, () => none);

  useEffect(() => {
    for (const { id, message, tone } of toasts) {
      if (!announced.current.has(id)) announce(message, tone === 'danger' ? 'assertive' : 'polite');
    }
    announced.current = new Set(toasts.map(({ id }) => id));
  }, [toasts, announce]);

  const dismiss = (id: string) => {
    if (activeElement()?.closest('.ac-toaster')) cameFrom.current?.focus();
    store.dismiss(id);
  };

  if (container === undefined || toasts.length === 0) return null;
  const stack = (
    <section
      {...part('toaster')}
      aria-label={label}
      onPointerEnter={store.pause}
      onPointerLeave={store.resume}
      onFocus={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) {
          cameFrom.current = relatedTarget instanceof HTMLElement ? relatedTarget : null;
        }
        store.pause();
      }}
      onBlur={store.resume}
    >
      {toasts.map((toast) => (
        <ToastItem
          key={toast.id}
          toast={toast}
          dismissLabel={dismissLabel}
          onDismiss={() => dismiss(toast.id)}
        />
      ))}
    </section>
  );
  return container ? createPortal(stack, container) : stack;
}
