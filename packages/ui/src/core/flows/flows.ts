import { hasPress } from '../../lib/has-press.ts';
import type { LockReason } from '../problem-codes.ts';
import { type Flow, type FlowName, parseFlow, waitsForPress } from './flow-names.ts';

/**
 * Why a task cannot be done: the reason of a lock, or one of these.
 *
 * - `not_mounted`: nothing that could show it is on the page.
 * - `not_shown`: the tenant's policy, or the host, leaves its section out.
 * - `not_offered`: the tenant does not offer it.
 * - `already_there`, `not_there`: there is something already, or nothing yet, to do it to.
 * - `not_loaded`: its section could not be read.
 * - `failed`: it was tried and refused; the user has been told.
 */
export type FlowUnavailableReason =
  | LockReason
  | 'not_mounted'
  | 'not_shown'
  | 'not_offered'
  | 'already_there'
  | 'not_there'
  | 'not_loaded'
  | 'failed';

/** How a task ended. `cancelled`: the user closed it, or left it for something else. */
export type FlowResult =
  | { readonly status: 'done' }
  | { readonly status: 'cancelled' }
  | { readonly status: 'unavailable'; readonly reason: FlowUnavailableReason };

/** Whether a task can be opened now; `pending` while that is not known yet. */
export type FlowAvailability = 'free' | 'pending' | FlowUnavailableReason;

/** What a section says about its flows. */
export type FlowHandler = {
  /** `undefined` for flows that it knows nothing about. */
  readonly availability: (task: Flow) => FlowAvailability | undefined;
  readonly run: (task: Flow) => void;
  /** Brings the user to the button of a task, which waits there for a press. */
  readonly point?: ((task: Flow) => void) | undefined;
};

/** How a section is brought up, and whether it can be. */
export type FlowNavigator = {
  readonly availability: (section: string) => FlowAvailability;
  readonly show: (section: string) => void;
};

/** Lets one part of the page, or the host, open a flow of another without knowing it. */
export type Flows = {
  /** True when something on the page can open the task, now or after moving to its section. */
  canOpen(name: FlowName): boolean;
  /**
   * Opens a task: brings its section up, then its flow. Resolves when that has ended, and never rejects. Where the
   * browser says that the user has pressed nothing, it does what `lead` does.
   */
  open(name: FlowName): Promise<FlowResult>;
  /**
   * Leads to a task without acting: brings its section up, then a form that has sent nothing yet, or else the button
   * that the user has to press. Resolves as `open` does, once the user has pressed it and the flow has ended.
   */
  lead(name: FlowName): Promise<FlowResult>;
  /** A section says what it can open; call the result when the section is gone. */
  handle(handler: FlowHandler): () => void;
  /** A flow that a handler runs has ended. */
  end(handler: FlowHandler, result: FlowResult): void;
  /** The navigation says how sections are brought up; the last one counts. */
  navigate(navigator: FlowNavigator): () => void;
  /** Something that is closed, a dialog say, can bring up a navigation. */
  present(presenter: () => void): () => void;
  /** Whether a navigation is on the page. */
  isShown(): boolean;
  /** The user went elsewhere: what has not begun will not. */
  abandon(): void;
  /** What is offered may be something else now. */
  changed(): void;
  /** Told, a moment later, when what can be opened may have changed. */
  subscribe(listener: () => void): () => void;
};

type Attempt = {
  readonly flow: Flow;
  /** The user has pressed for it; else it may act only after a press. */
  readonly isPressed: boolean;
  readonly resolve: (result: FlowResult) => void;
  handler?: FlowHandler;
  /** The navigation was asked for the section, or a presenter for a navigation. */
  shownBy?: FlowNavigator['show'];
};

const cancelled: FlowResult = { status: 'cancelled' };

/** Reading goes on where the policy allows no changes. */
const isReading = ({ id }: Flow): boolean => id === 'backup-codes.view';

/** Adds to a list; the result takes it away again, once. */
const add = <Item>(list: Item[], item: Item, changed: () => void) => {
  list.push(item);
  changed();
  return () => {
    const index = list.indexOf(item);
    if (index < 0) return;
    list.splice(index, 1);
    changed();
  };
};

/** Creates the tasks of one account center. */
export const createFlows = (): Flows => {
  const handlers: FlowHandler[] = [];
  const navigators: FlowNavigator[] = [];
  const presenters: Array<() => void> = [];
  const attempts = new Set<Attempt>();
  const listeners = new Set<() => void>();
  let isScheduled = false;

  const handlerOf = (task: Flow) =>
    handlers.findLast(({ availability }) => availability(task) !== undefined);
  const offerOf = (task: Flow): FlowAvailability => {
    const offer =
      handlerOf(task)?.availability(task) ?? navigators.at(-1)?.availability(task.section);
    if (offer === 'policy_read_only' && isReading(task) && !handlerOf(task)) return 'free';
    return offer ?? (presenters.length > 0 ? 'free' : 'not_mounted');
  };
  const settle = (attempt: Attempt, result: FlowResult) => {
    if (attempts.delete(attempt)) attempt.resolve(result);
  };

  /** Takes an attempt as far as it goes now. */
  const advance = (attempt: Attempt) => {
    const { flow } = attempt;
    if (attempt.handler) {
      if (!handlers.includes(attempt.handler)) settle(attempt, cancelled);
      return;
    }
    const offer = offerOf(flow);
    if (offer === 'pending') return;
    // What was to show it has gone: the user has closed it.
    if (offer === 'not_mounted' && attempt.shownBy) return settle(attempt, cancelled);
    if (offer !== 'free') return settle(attempt, { status: 'unavailable', reason: offer });

    const navigator = navigators.at(-1);
    const handler = handlerOf(flow);
    if (navigator?.availability(flow.section) === 'free' || (navigator && !handler)) {
      if (attempt.shownBy !== navigator.show) navigator.show(flow.section);
      attempt.shownBy = navigator.show;
    }
    if (handler) {
      attempt.handler = handler;
      if (attempt.isPressed || !waitsForPress(flow.id)) handler.run(flow);
      else handler.point?.(flow);
    } else if (!navigator && !attempt.shownBy) {
      attempt.shownBy = () => undefined;
      presenters.at(-1)?.();
    }
  };

  // Later, because a section or the navigation that renders again goes and comes back at once.
  const changed = () => {
    if (isScheduled) return;
    isScheduled = true;
    queueMicrotask(() => {
      isScheduled = false;
      for (const attempt of [...attempts]) advance(attempt);
      for (const listener of [...listeners]) listener();
    });
  };

  const begin = (name: FlowName, isPressed: boolean): Promise<FlowResult> => {
    const task = parseFlow(name);
    if (!task) return Promise.resolve({ status: 'unavailable', reason: 'not_offered' });
    return new Promise((resolve) => {
      const attempt: Attempt = { flow: task, isPressed, resolve };
      attempts.add(attempt);
      // At once: what the browser allows in a click alone must happen in it.
      advance(attempt);
    });
  };

  return {
    canOpen(name) {
      const task = parseFlow(name);
      if (!task) return false;
      const offer = offerOf(task);
      // Its section is being read, and opening it waits for that: no banner comes and goes meanwhile.
      const isOnItsWay =
        offer === 'pending' && navigators.at(-1)?.availability(task.section) === 'free';
      return offer === 'free' || isOnItsWay;
    },
    open: (name) => begin(name, hasPress()),
    lead: (name) => begin(name, false),
    handle: (handler) => add(handlers, handler, changed),
    end(handler, result) {
      for (const attempt of [...attempts]) {
        if (attempt.handler === handler) settle(attempt, result);
      }
    },
    navigate: (navigator) => add(navigators, navigator, changed),
    present: (presenter) => add(presenters, presenter, changed),
    isShown: () => navigators.length > 0,
    abandon() {
      for (const attempt of [...attempts]) {
        if (!attempt.handler) settle(attempt, cancelled);
      }
    },
    changed,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
