'use client';
import { useEffect, useState } from 'react';
import type { DevHintTopic } from './dev-hint-topic.ts';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

type Note = typeof import('./dev-hint-note.lazy.tsx').DevHintNote;

/** Props of `DevHint`. */
export type DevHintProps = {
  /** `undefined` when there is nothing to tell. */
  readonly about: DevHintTopic | undefined;
};

/** Bundlers drop the import, and with it every text, from what users are served. */
const loadNote = (): Promise<{ DevHintNote: Note }> | undefined =>
  process.env.NODE_ENV === 'development' ? import('./dev-hint-note.lazy.tsx') : undefined;

const useNote = (isWanted: boolean): Note | undefined => {
  const [note, setNote] = useState<{ readonly Note: Note }>();
  useEffect(() => {
    if (!isWanted) return undefined;
    let isLive = true;
    loadNote()?.then(
      ({ DevHintNote }) => {
        if (isLive) setNote({ Note: DevHintNote });
      },
      // A hint that does not load is none.
      () => undefined,
    );
    return () => {
      isLive = false;
    };
  }, [isWanted]);
  return note?.Note;
};

const LoadedHint = ({ about }: DevHintProps) => {
  const Note = useNote(about !== undefined);
  return Note && about ? <Note about={about} /> : null;
};

/**
 * Tells the developer, in a development build, what to mend in the set-up. Renders nothing in any other build, on the
 * server, or in a test whose `NODE_ENV` is not `development`, and nothing of it is in a production bundle.
 */
export const DevHint = (props: DevHintProps) =>
  process.env.NODE_ENV === 'development' ? <LoadedHint {...props} /> : null;
