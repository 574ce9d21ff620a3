import { useEffect, useState } from 'react';

/** An email or a text that the fake has "sent". */
export type Message = { readonly recipient: string; readonly code: string; readonly type: string };

const interval = 800;

const read = async (signal: AbortSignal): Promise<readonly Message[]> => {
  const response = await fetch('/demo-outbox', { signal });
  const { messages }: { messages: readonly Message[] } = await response.json();
  return messages;
};

/** The latest messages, oldest first, looked up about once a second while the page is seen; none before the first look. */
export const useMessages = (): readonly Message[] | undefined => {
  const [messages, setMessages] = useState<readonly Message[]>();
  useEffect(() => {
    const controller = new AbortController();
    const look = async () => {
      if (document.hidden) return;
      const latest = await read(controller.signal).catch(() => undefined);
      if (latest)
        setMessages((old) =>
          old?.length === latest.length && old.at(-1)?.code === latest.at(-1)?.code ? old : latest,
        );
    };
    void look();
    const timer = setInterval(look, interval);
    return () => {
      controller.abort();
      clearInterval(timer);
    };
  }, []);
  return messages;
};
