import { useEffect, useRef, useState } from 'react';
import { type Message, useMessages } from './use-messages.ts';

const openFor = 30_000;

const purposes: Record<string, string> = {
  SignIn: 'to sign in',
  UserPermissionValidation: 'to verify it’s you',
  BindNewIdentifier: 'for a new address',
};

const people = [
  { name: 'alice', note: 'has everything' },
  { name: 'bob', note: 'has little' },
  { name: 'sam@example.com', note: 'signs in by code' },
];

const Latest = ({ message }: { readonly message: Message }) => (
  <li>
    <span className="outbox-to">
      {message.recipient} <span>{purposes[message.type] ?? message.type}</span>
    </span>
    <code>{message.code}</code>
  </li>
);

const People = () => (
  <div className="outbox-people">
    <p>No messages yet. These can sign in:</p>
    <ul>
      {people.map(({ name, note }) => (
        <li key={name}>
          <code>{name}</code> {note}
        </li>
      ))}
    </ul>
    <p>
      Password: <code>Corr3ct-Horse!battery</code>
    </p>
  </div>
);

/** Open for a while whenever a message arrives; those that are there already make no noise. */
const useOpening = (count: number | undefined) => {
  const [isOpen, setIsOpen] = useState(false);
  const known = useRef(count);
  useEffect(() => {
    const arrived = known.current !== undefined && count !== undefined && count > known.current;
    known.current = count;
    if (!arrived) return undefined;
    setIsOpen(true);
    const timer = setTimeout(() => setIsOpen(false), openFor);
    return () => clearTimeout(timer);
  }, [count]);
  return [isOpen, setIsOpen] as const;
};

/**
 * The inbox of everyone: the emails and texts of the fake Logto. It opens by itself when one arrives, and does not
 * take part in the page's focus and outside clicks, so that a code can be read while a dialog is open.
 */
export const Outbox = () => {
  const messages = useMessages();
  const [isOpen, setIsOpen] = useOpening(messages?.length);
  if (!messages) return null;
  const latest = messages.slice(-3).reverse();
  return (
    <aside
      className="outbox"
      aria-label="Messages of the fake Logto"
      onPointerDown={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        Demo inbox <span className="outbox-count">{messages.length}</span>
      </button>
      {isOpen && messages.length === 0 ? <People /> : null}
      {isOpen && messages.length > 0 ? (
        <ul>
          {latest.map((message, index) => (
            <Latest key={messages.length - index} message={message} />
          ))}
        </ul>
      ) : null}
    </aside>
  );
};
