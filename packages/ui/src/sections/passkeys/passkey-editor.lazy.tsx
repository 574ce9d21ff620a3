'use client';
import { useState } from 'react';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import { useFormResult } from '../../forms/use-form-result.ts';
import { useFormEnd } from '../../frame/use-form-end.ts';
import { uniqueName } from '../../lib/unique-name.ts';
import { PasskeyForm } from './passkey-form.tsx';
import type { PasskeyDraft, SaveResult } from './use-add-passkey.ts';

/** Props of `NewPasskeyEditor`. */
export type NewPasskeyEditorProps = {
  readonly draft: PasskeyDraft;
  /** What it may be called. */
  readonly suggestion: string;
  /** Names of those that are there. */
  readonly taken: readonly string[];
  readonly onSave: (name: string) => Promise<SaveResult>;
  /** The passkey is added, or the server will never take it. */
  readonly onEnd: (result: ActionResult) => void;
  readonly onDiscard: () => void;
};

/** Names a passkey that was just made and adds it. Loaded when it is wanted. */
export const NewPasskeyEditor = (props: NewPasskeyEditorProps) => {
  const { draft, suggestion, taken, onSave, onEnd, onDiscard } = props;
  const toResult = useFormResult();
  const [defaultName] = useState(() => uniqueName(suggestion, taken));
  return (
    <PasskeyForm
      made={draft}
      defaultName={defaultName}
      onSubmit={async (name) => {
        const result = await onSave(name);
        if (result.status === 'done' || (result.status === 'failed' && result.isOver)) {
          onEnd(result);
        }
        return toResult(result);
      }}
      onCancel={onDiscard}
    />
  );
};

/** Props of `PasskeyNameEditor`. */
export type PasskeyNameEditorProps = {
  readonly current: string;
  readonly onRename: (name: string) => Promise<ActionResult>;
  /** The passkey is renamed, or the server refuses that for good. */
  readonly onEnd: (result: ActionResult) => void;
  readonly onClose: () => void;
};

/** Renames a passkey. Loaded when it is wanted. */
export const PasskeyNameEditor = (props: PasskeyNameEditorProps) => {
  const { current, onRename, onEnd, onClose } = props;
  const { finish } = useFormEnd(onEnd);
  return (
    <PasskeyForm
      defaultName={current}
      onSubmit={async (name) => finish(await onRename(name))}
      onCancel={onClose}
    />
  );
};
