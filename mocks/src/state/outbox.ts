import type { FakeClock } from '../clock.ts';
import { storedPhone } from '../rules/phone.ts';

/** A message that a connector would have sent; `type` is the template, `sentAt` in milliseconds. */
export type OutboxMessage = { recipient: string; code: string; type: string; sentAt: number };

const SENDS = 10;
const WINDOW_MS = 600_000;

const normalized = (recipient: string) =>
  recipient.includes('@') ? recipient.trim().toLowerCase() : (storedPhone(recipient) ?? recipient);

/** Where sent messages end up. It also counts them: ten a recipient within ten minutes. */
export const createOutbox = (clock: FakeClock) => {
  const messages: OutboxMessage[] = [];
  const to = (recipient: string) =>
    messages.filter((message) => normalized(message.recipient) === normalized(recipient));

  return {
    send(message: Omit<OutboxMessage, 'sentAt'>): void {
      messages.push({ ...message, sentAt: clock.now() });
    },
    /** Whether one more message would exceed the cap of a recipient. */
    isFull: (recipient: string): boolean =>
      to(recipient).filter(({ sentAt }) => sentAt > clock.now() - WINDOW_MS).length >= SENDS,
    /** Messages, oldest first; all of them or those to a recipient, regardless of spelling. */
    list: (recipient?: string): OutboxMessage[] =>
      recipient === undefined ? [...messages] : to(recipient),
    last: (recipient: string): OutboxMessage | undefined => to(recipient).at(-1),
    reset(): void {
      messages.length = 0;
    },
  };
};

/** The store that {@link createOutbox} makes. */
export type Outbox = ReturnType<typeof createOutbox>;
