/** A flow that can be opened from elsewhere: the section's name, a dot, and what to do there. */
export type TaskName =
  | 'password.set'
  | 'email.change'
  | 'phone.change'
  | 'username.change'
  | 'passkeys.add'
  | 'authenticator.set-up'
  | 'backup-codes.generate'
  | 'sessions.sign-out-others'
  | 'tokens.create'
  | 'deletion.confirm';

/** Lets one part of the page open a flow of another without knowing it. */
export type Tasks = {
  /** True when something on the page can open the task, now or after moving to its section. */
  canOpen(task: TaskName): boolean;
  /** Opens a task: brings its section up, then its flow. False when nothing here can. */
  open(task: TaskName): boolean;
  /** A section says how its flow is opened; call the result when the section is gone. */
  handle(task: TaskName, run: () => void): () => void;
  /** The navigation says how a section is brought up, and which it knows. */
  navigate(navigator: TaskNavigator): () => void;
  /** Told, a moment later, when what can be opened may have changed. */
  subscribe(listener: () => void): () => void;
};

/** How a section is brought up. */
export type TaskNavigator = {
  readonly has: (section: string) => boolean;
  readonly show: (section: string) => void;
};

const sectionOf = (task: TaskName): string => task.slice(0, task.indexOf('.'));

/** Creates the tasks of one account center. */
export const createTasks = (): Tasks => {
  const handlers = new Map<TaskName, () => void>();
  let navigator: TaskNavigator | undefined;
  let awaited: TaskName | undefined;
  const listeners = new Set<() => void>();

  // Later, because a section or the navigation that renders again goes and comes back at once.
  const publish = () =>
    queueMicrotask(() => {
      for (const listener of [...listeners]) listener();
    });

  const canOpen = (task: TaskName) =>
    handlers.has(task) || (navigator?.has(sectionOf(task)) ?? false);

  return {
    canOpen,
    open(task) {
      if (!canOpen(task)) return false;
      navigator?.show(sectionOf(task));
      const run = handlers.get(task);
      if (run) run();
      else awaited = task;
      return true;
    },
    handle(task, run) {
      handlers.set(task, run);
      publish();
      if (awaited === task) {
        awaited = undefined;
        run();
      }
      return () => {
        if (handlers.get(task) !== run) return;
        handlers.delete(task);
        publish();
      };
    },
    navigate(next) {
      navigator = next;
      publish();
      return () => {
        if (navigator !== next) return;
        navigator = undefined;
        publish();
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
