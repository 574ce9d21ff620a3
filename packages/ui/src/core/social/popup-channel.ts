import type { SocialResponse } from './social-link-flow.ts';

/** Names the channel, the storage keys and the messages. */
const name = 'account-center:social';

/** How long the window waits before it tries the storage, and then before it gives up, in milliseconds. */
const timeouts = { messages: 700, storage: 1300 } as const;

const storageKey = (state: string): string => `${name}:${state}`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The answer in a message, if it is one of ours. */
const answerOf = (message: unknown): SocialResponse | undefined => {
  if (!isRecord(message) || message.name !== name || !isRecord(message.answer)) return undefined;
  const isText = Object.values(message.answer).every((value) => typeof value === 'string');
  return isText ? (message.answer as SocialResponse) : undefined;
};

const isReceipt = (message: unknown, state: string): boolean =>
  isRecord(message) && message.name === name && message.received === state;

const openChannel = (): BroadcastChannel | undefined =>
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);

/**
 * Waits for the answer of the window that is at the provider. It can come from this origin alone; only one with the right
 * state is believed, and only the first.
 *
 * @returns ends the wait
 */
export const listenForResponse = (
  state: string,
  onAnswer: (answer: SocialResponse) => void,
): (() => void) => {
  const channel = openChannel();
  const receipt = { name, received: state };
  const listening = new AbortController();

  const stop = () => {
    listening.abort();
    channel?.close();
  };
  const receive = (message: unknown, acknowledge: () => void) => {
    const answer = answerOf(message);
    if (listening.signal.aborted || answer?.state !== state) return;
    acknowledge();
    stop();
    onAnswer(answer);
  };

  const { signal } = listening;
  channel?.addEventListener('message', ({ data }) =>
    receive(data, () => channel.postMessage(receipt)),
  );
  window.addEventListener(
    'storage',
    ({ key, newValue }) => {
      if (key !== storageKey(state) || !newValue) return;
      // Taken away at once, which is the receipt.
      receive(parse(newValue), () => localStorage.removeItem(key));
    },
    { signal },
  );
  return stop;
};

/**
 * Tells the page that opened this window what the provider answered. The window does not know that page, so it is said to
 * everyone of this origin, and, if no one takes it, by storage.
 *
 * @returns whether someone was waiting for it
 */
export const postResponse = async (answer: SocialResponse): Promise<boolean> => {
  const { state = '' } = answer;
  const message = { name, answer };
  const channel = openChannel();
  const listening = new AbortController();
  const { signal } = listening;
  const received = new Promise<boolean>((resolve) => {
    const take = (data: unknown) => {
      if (isReceipt(data, state)) resolve(true);
    };
    channel?.addEventListener('message', ({ data }) => take(data));
    window.addEventListener(
      'storage',
      ({ key, newValue }) => key === storageKey(state) && newValue === null && resolve(true),
      { signal },
    );
  });
  const within = (milliseconds: number) =>
    Promise.race([
      received,
      new Promise<boolean>((resolve) => setTimeout(resolve, milliseconds, false)),
    ]);

  try {
    channel?.postMessage(message);
    return (await within(timeouts.messages)) || (await reportByStorage(message, within));
  } finally {
    listening.abort();
    channel?.close();
  }
};

const reportByStorage = async (
  message: { readonly answer: SocialResponse },
  within: (milliseconds: number) => Promise<boolean>,
): Promise<boolean> => {
  const key = storageKey(message.answer.state ?? '');
  try {
    localStorage.setItem(key, JSON.stringify(message));
  } catch {
    return false;
  }
  const isTaken = await within(timeouts.storage);
  // What no one came for must not lie about.
  localStorage.removeItem(key);
  return isTaken;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
