/** `polite` waits until the reader has finished, `assertive` interrupts (errors alone). */
export type Politeness = 'polite' | 'assertive';

/** A message on its way to assistive technology. */
export type Announcement = {
  readonly id: number;
  readonly message: string;
  readonly politeness: Politeness;
};

/** Takes messages from anywhere and gives them to the live regions of the root. */
export type Announcer = {
  readonly announce: (message: string, politeness?: Politeness | undefined) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => readonly Announcement[];
};

/** How long a message stays in the page, in ms: long enough to be read, too short to be found again. */
const lifetime = 7000;

/** Makes an {@link Announcer}. Each call of `announce` is read out once, also when the words are the same. */
export function createAnnouncer(): Announcer {
  let messages: readonly Announcement[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();

  const replace = (next: readonly Announcement[]) => {
    messages = next;
    for (const listener of listeners) listener();
  };

  return {
    announce: (message, politeness = 'polite') => {
      if (!message) return;
      lastId += 1;
      const id = lastId;
      replace([...messages, { id, message, politeness }]);
      setTimeout(() => replace(messages.filter((entry) => entry.id !== id)), lifetime);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => messages,
  };
}
