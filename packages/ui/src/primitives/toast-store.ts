import { stopwatch } from '../lib/stopwatch.ts';

/** A short message about a result, with at most one action. */
export type ToastInput = {
  readonly message: string;
  readonly tone?: 'success' | 'info' | 'danger' | undefined;
  readonly action?: { readonly label: string; readonly onAction: () => void } | undefined;
  /** How long it stays, in ms. */
  readonly duration?: number | undefined;
  /** The id of a toast that goes when this one comes. */
  readonly replaces?: string | undefined;
};

/** A toast that is shown. */
export type Toast = {
  readonly id: string;
  readonly message: string;
  readonly tone: 'success' | 'info' | 'danger';
  readonly action: ToastInput['action'];
};

/** The toasts of one root. Time stands still between `pause` and `resume`. */
export type ToastStore = {
  /** Shows a toast and gives its id. */
  readonly add: (toast: ToastInput) => string;
  readonly dismiss: (id: string) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => readonly Toast[];
};

type Clock = {
  remaining: number;
  passed: () => number;
  timer: ReturnType<typeof setTimeout> | undefined;
};

/** How many toasts are shown at once; the oldest gives way. */
const most = 3;

function stay({ duration, action, tone }: ToastInput): number {
  return duration ?? (action || tone === 'danger' ? 10_000 : 5000);
}

/** Makes a {@link ToastStore}. */
export function createToastStore(): ToastStore {
  let toasts: readonly Toast[] = [];
  let lastId = 0;
  let paused = false;
  const clocks = new Map<string, Clock>();
  const listeners = new Set<() => void>();

  const replace = (next: readonly Toast[]) => {
    toasts = next;
    for (const listener of listeners) listener();
  };
  const dismiss = (id: string) => {
    clearTimeout(clocks.get(id)?.timer);
    clocks.delete(id);
    if (clocks.size === 0) paused = false;
    replace(toasts.filter((toast) => toast.id !== id));
  };
  const start = (id: string, clock: Clock) => {
    clock.passed = stopwatch();
    clock.timer = setTimeout(() => dismiss(id), clock.remaining);
  };

  return {
    add: (input) => {
      lastId += 1;
      const id = `toast-${lastId}`;
      const { message, tone = 'success', action } = input;
      const clock: Clock = { remaining: stay(input), passed: stopwatch(), timer: undefined };
      clocks.set(id, clock);
      if (!paused) start(id, clock);
      if (input.replaces) dismiss(input.replaces);
      replace([...toasts, { id, message, tone, action }]);
      for (const old of toasts.slice(0, -most)) dismiss(old.id);
      return id;
    },
    dismiss,
    pause: () => {
      if (paused) return;
      paused = true;
      for (const clock of clocks.values()) {
        clearTimeout(clock.timer);
        clock.remaining -= clock.passed();
      }
    },
    resume: () => {
      if (!paused) return;
      paused = false;
      for (const [id, clock] of clocks) start(id, clock);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => toasts,
  };
}
