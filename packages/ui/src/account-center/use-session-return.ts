'use client';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { type FlowName, parseFlow } from '../core/flows/flow-names.ts';
import { openLinkedTask } from '../core/open-linked-task.ts';
import { useAccount } from '../data/use-account.ts';
import { draftNames } from '../forms/drafts.ts';

/** The form of each draft. Those of a token's new name have none: their token is to be found first. */
const tasks: Readonly<Record<string, FlowName>> = {
  email: 'email.change',
  phone: 'phone.change',
  username: 'username.change',
  avatar: 'avatar.change',
  token: 'token.create',
};

const taskOf = (draft: string): FlowName | undefined => {
  const name = draft.startsWith('profile/')
    ? `profile.edit:${draft.slice('profile/'.length)}`
    : tasks[draft];
  return name && parseFlow(name) ? (name as FlowName) : undefined;
};

/** A user who is back after the session had ended. */
export type SessionReturn = {
  /** Something that was typed is still there. */
  readonly hasDraft: boolean;
  /** Opens the form that it was typed into. */
  readonly resume: (() => void) | undefined;
  readonly dismiss: () => void;
};

/** Tells, once, a user who has had to sign in again what has happened; never another one. */
export const useSessionReturn = (): SessionReturn | undefined => {
  const core = useAccountCore();
  const owner = useAccount().data?.id;
  const returned = useSyncExternalStore(core.subscribe, core.returned, () => undefined);
  const [dismissed, setDismissed] = useState<string>();
  const dismiss = useCallback(() => setDismissed(owner), [owner]);
  if (!owner || returned !== owner || dismissed === owner) return undefined;
  const names = draftNames(owner);
  const task = names.map(taskOf).find((name) => name !== undefined);
  const resume = task
    ? () => {
        dismiss();
        void openLinkedTask(core.flows.open, task);
      }
    : undefined;
  return { hasDraft: names.length > 0, resume, dismiss };
};
