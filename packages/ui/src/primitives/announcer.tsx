'use client';
import { useSyncExternalStore } from 'react';
import { usePart } from '../theme/use-part.ts';
import type { Announcement, Announcer as AnnouncerStore, Politeness } from './announcer-store.ts';

/** Props of {@link Announcer}. */
export type AnnouncerProps = { readonly announcer: AnnouncerStore };

const nothing: readonly Announcement[] = [];
const regions: readonly Politeness[] = ['polite', 'assertive'];

/** The two live regions. They stand in the page, empty, before the first message does. */
export function Announcer({ announcer }: AnnouncerProps) {
  const part = usePart();
  const messages = useSyncExternalStore(announcer.subscribe, announcer.getSnapshot, () => nothing);
  return (
    <div {...part('visually-hidden')}>
      {regions.map((politeness) => (
        <div key={politeness} aria-live={politeness} aria-relevant="additions" aria-atomic="false">
          {messages
            .filter((message) => message.politeness === politeness)
            .map(({ id, message }) => (
              <p key={id}>{message}</p>
            ))}
        </div>
      ))}
    </div>
  );
}
