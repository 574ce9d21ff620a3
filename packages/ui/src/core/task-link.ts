import { isRecent } from '../lib/is-recent.ts';
import type { AccountEvent } from './account-event.ts';
import { type FlowId, type FlowName, parseFlow } from './flows/flow-names.ts';
import type { FlowResult } from './flows/flows.ts';
import { type LinkParameters, readPlace } from './link-parameters.ts';
import { linkKey } from './stored-account.ts';

/** The task that a link has led to. */
export type LinkedTask = {
  readonly name: FlowName;
  /** Where the user wants to go back to. Of any origin: see `allowedRedirect`. */
  readonly redirect: string | undefined;
  readonly showSuccess: boolean;
  /** `unavailable`: it cannot be done here. */
  readonly status: 'open' | 'done' | 'unavailable';
};

/** How a link wants the page to look and speak. */
export type LinkAppearance = Pick<LinkParameters, 'locales' | 'theme'>;

/** What the link that led here wants. It says; it never acts. */
export type TaskLink = {
  /** Someone has come by a link to a place. */
  arrive(parameters: LinkParameters): void;
  /** The link is about a task. */
  begin(name: FlowName, parameters: LinkParameters): void;
  /** The task has come to an end, or could not be opened. */
  ended(result: FlowResult): void;
  /** Something was changed: it may be what the link was about. */
  happened(event: AccountEvent['type']): void;
  /** What the form of an identifier is to begin with. */
  prefill(area: string): string | undefined;
  task(): LinkedTask | undefined;
  appearance(): LinkAppearance;
  /** The user is through with the task, or is another one. */
  forget(): void;
  subscribe(listener: () => void): () => void;
};

/** What the host is told when a flow has come to its end. */
const endings: Readonly<Partial<Record<FlowId, readonly AccountEvent['type'][]>>> = {
  'profile.edit': ['profile.changed', 'name.changed'],
  'avatar.change': ['avatar.changed'],
  'avatar.remove': ['avatar.removed'],
  'email.add': ['email.added', 'email.changed'],
  'email.change': ['email.added', 'email.changed'],
  'email.remove': ['email.removed'],
  'phone.add': ['phone.added', 'phone.changed'],
  'phone.change': ['phone.added', 'phone.changed'],
  'phone.remove': ['phone.removed'],
  'username.add': ['username.added', 'username.changed'],
  'username.change': ['username.added', 'username.changed'],
  'username.remove': ['username.removed'],
  'password.set': ['password.added', 'password.changed'],
  'password.change': ['password.added', 'password.changed'],
  'social.link': ['social.linked', 'social.replaced'],
  'social.unlink': ['social.unlinked'],
  'passkey.add': ['passkey.added'],
  'two-step.turn-on': ['two-step.turned-on'],
  'two-step.turn-off': ['two-step.turned-off'],
  'authenticator.set-up': ['authenticator.added', 'authenticator.replaced'],
  'authenticator.replace': ['authenticator.added', 'authenticator.replaced'],
  'authenticator.remove': ['authenticator.removed'],
  'backup-codes.generate': ['backup-codes.added', 'backup-codes.replaced'],
  'backup-codes.remove': ['backup-codes.removed'],
  'sessions.sign-out-others': ['session.revoked', 'sessions.revoked'],
  'token.create': ['token.created'],
};

/** After this long, in milliseconds, no one expects to be brought back. */
const helpsFor = 600_000;

type State = { readonly task?: LinkedTask | undefined; readonly appearance: LinkAppearance };

const readKept = (): State => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(linkKey) ?? '{}');
    const { locales, theme } = readPlace(`?${kept.query ?? ''}`).parameters ?? {};
    const isLate = !isRecent(Number(kept.at), helpsFor);
    const name = typeof kept.task === 'string' && parseFlow(kept.task) ? kept.task : undefined;
    const redirect = typeof kept.redirect === 'string' ? kept.redirect : undefined;
    const showSuccess = kept.showSuccess === true;
    return {
      appearance: { ...(locales && { locales }), ...(theme && { theme }) },
      ...(name && !isLate && { task: { name, redirect, showSuccess, status: 'open' as const } }),
    };
  } catch {
    return { appearance: {} };
  }
};

const keep = ({ task, appearance: { locales, theme } }: State): void => {
  const open = task?.status === 'open' ? task : undefined;
  const query = new URLSearchParams({
    ...(locales && { ui_locales: locales.join(' ') }),
    ...(theme && { theme }),
  }).toString();
  try {
    if (!open && !query) sessionStorage.removeItem(linkKey);
    else {
      const { name, redirect, showSuccess } = open ?? {};
      const kept = { query, at: Date.now(), task: name, redirect, showSuccess };
      sessionStorage.setItem(linkKey, JSON.stringify(kept));
    }
  } catch {
    // Without a storage it is forgotten when the page is loaded again.
  }
};

/** Creates what remembers the link by which the user came. It is there again after a trip to sign in or to a provider. */
export const createTaskLink = (): TaskLink => {
  const listeners = new Set<() => void>();
  let identifier: { readonly area: string; readonly value: string } | undefined;
  // Read when it is asked for: a server that renders has no storage, and no link.
  let state: State | undefined;
  const now = (): State => {
    state ??= readKept();
    return state;
  };
  const set = (next: State) => {
    state = next;
    keep(next);
    for (const listener of [...listeners]) listener();
  };
  const setStatus = (status: LinkedTask['status']) => {
    const { task, appearance } = now();
    if (task?.status === 'open') set({ appearance, task: { ...task, status } });
  };

  return {
    arrive({ locales, theme }) {
      const { task, appearance } = now();
      const next = { ...appearance, ...(locales && { locales }), ...(theme && { theme }) };
      const isNews =
        String(next.locales) !== String(appearance.locales) || next.theme !== appearance.theme;
      if (isNews) set({ task, appearance: next });
    },
    begin(name, { identifier: value, redirect, showSuccess = false }) {
      identifier = value ? { area: name.slice(0, name.indexOf('.')), value } : undefined;
      const { appearance } = now();
      set({ appearance, task: { name, redirect, showSuccess, status: 'open' } });
    },
    ended({ status }) {
      identifier = undefined;
      if (status === 'unavailable') setStatus('unavailable');
    },
    happened(event) {
      const { task } = now();
      const flow = task && parseFlow(task.name)?.id;
      if (!flow || !endings[flow]?.includes(event)) return;
      identifier = undefined;
      setStatus('done');
    },
    prefill: (area) => (identifier?.area === area ? identifier.value : undefined),
    task: () => now().task,
    appearance: () => now().appearance,
    forget() {
      identifier = undefined;
      const { task, appearance } = now();
      if (task) set({ appearance });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
