'use client';
import {
  type AccountClient,
  isApiError,
  type PasskeyCredential,
  type PasskeyProof,
  type PendingPasskey,
} from '@account-center/client';
import { useCallback, useEffect, useRef } from 'react';
import type { AccountCore } from '../../core/account-core.ts';
import { useAccountCore } from '../../core/account-provider.tsx';
import { PasskeyError } from '../../core/passkey-error.ts';
import type { Problem } from '../../core/problem.ts';
import { thirdPartyCode } from '../../core/problem-codes.ts';
import { queryKeys } from '../../core/query-keys.ts';
import { useAccount } from '../../data/use-account.ts';
import { type ActionResult, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useUserState } from '../../data/use-user-state.ts';
import { stopwatch } from '../../lib/stopwatch.ts';
import { useLatest } from '../../lib/use-latest.ts';
import type { MadePasskey } from './passkey-ceremony.lazy.ts';
import { passkeyCeremony } from './passkey-ceremony.ts';

/** A passkey that was made and proved, and waits for its name. */
export type PasskeyDraft = Pick<MadePasskey, 'provider' | 'synced' | 'device'>;

/** How saving ended. `isOver`: the server will never take this passkey, so the draft is gone. */
export type SaveResult =
  | Exclude<ActionResult, { status: 'failed' }>
  | (Extract<ActionResult, { status: 'failed' }> & { readonly isOver: boolean });

/** Adding a passkey: the browser makes it, the server checks it, the user names it, then it is added. */
export type UseAddPasskeyResult = {
  /** Gets everything ready ahead of the press: on pointer-over and focus. May be called as often as one likes. */
  readonly prepare: () => void;
  /**
   * Lets the browser make a passkey. Call it in the handler of a press, because Safari wants that. Ends as `cancelled`
   * when the user said no.
   */
  readonly create: () => Promise<ActionResult>;
  /** The browser is at it. */
  readonly isCreating: boolean;
  readonly draft: PasskeyDraft | undefined;
  /** Adds the passkey. Asks for step-up when the server wants it; when that is cancelled, the draft stays. */
  readonly save: (name: string) => Promise<SaveResult>;
  readonly isSaving: boolean;
  /** Drops the draft, and lets the password manager forget it where it can. */
  readonly discard: () => void;
};

/** Options for a new passkey, for whom they are, and for how long they have been there. */
type Prepared = {
  readonly pending: PendingPasskey;
  readonly age: () => number;
  readonly owner: string | undefined;
};
type Draft = PasskeyDraft & {
  readonly pending: PendingPasskey;
  readonly credential: PasskeyCredential;
  readonly proof: PasskeyProof;
  /** An attempt was made whose answer was lost: the server may have it. */
  mayBeStored: boolean;
};

/** Milliseconds. A record lives ten minutes: five of them are left for the ceremony and the name. */
const freshFor = 300_000;

/** Milliseconds. */
const focusIsBackWithin = 1000;

const fetchOptions = async (
  client: AccountClient,
  owner: string | undefined,
): Promise<Prepared> => {
  const age = stopwatch();
  const [pending] = await Promise.all([
    client.verifications.startPasskey(),
    passkeyCeremony.load(),
  ]);
  return { pending, age, owner };
};

const isGood = (prepared: Prepared | undefined, owner: string | undefined): boolean =>
  prepared?.owner === owner && prepared !== undefined && prepared.age() < freshFor;

/** Options for a new passkey, fetched ahead. Each is good for one passkey. */
const usePrepared = ({ client, forbid }: AccountCore, owner: string | undefined) => {
  const prepared = useRef<Prepared>(undefined);
  const fetching = useRef<Promise<void>>(undefined);
  const prepare = useCallback(() => {
    if (isGood(prepared.current, owner) || fetching.current) return;
    fetching.current = fetchOptions(client, owner)
      .then(
        (next) => {
          prepared.current = next;
        },
        (error: unknown) => {
          // Everything else is met again, and told, when the user presses.
          if (isApiError(error, thirdPartyCode)) forbid(error);
        },
      )
      .finally(() => {
        fetching.current = undefined;
      });
  }, [client, forbid, owner]);
  /** For a press that comes before they are there: those that are on their way, or new ones. */
  const fetchNow = useCallback(async (): Promise<Prepared> => {
    await fetching.current;
    const arrived = prepared.current;
    prepared.current = undefined;
    return arrived && isGood(arrived, owner) ? arrived : fetchOptions(client, owner);
  }, [client, owner]);
  const take = useCallback((): Prepared | undefined => {
    const taken = prepared.current;
    prepared.current = undefined;
    return isGood(taken, owner) ? taken : undefined;
  }, [owner]);
  const keep = useCallback((next: Prepared) => {
    prepared.current = next;
  }, []);
  return { prepare, take, keep, fetchNow };
};

/** Some browsers refuse without a word what does not begin in a press. */
const isPressOver = (): boolean => navigator.userActivation?.isActive === false;

const isStored = async (client: AccountClient, { credential }: Draft): Promise<boolean> => {
  const { isKnownPasskey } = await passkeyCeremony.load();
  return isKnownPasskey(client, credential);
};

const addOnce = async (client: AccountClient, draft: Draft, name: string): Promise<void> => {
  // The server would take the same passkey twice.
  if (draft.mayBeStored && (await isStored(client, draft))) return;
  draft.mayBeStored = false;
  try {
    await client.passkeys.add({ proof: draft.proof, name });
  } catch (error) {
    if (!isApiError(error)) draft.mayBeStored = true;
    throw error;
  }
};

/** Refusals after which the server will never take this passkey. */
const isFinal = ({ messageKey, reason }: Problem): boolean =>
  reason !== undefined || messageKey === 'passkeyFailed' || messageKey === 'factorOff';

const forget = async ({ pending, credential, mayBeStored }: Draft): Promise<void> => {
  if (mayBeStored) return;
  const { signalUnknownPasskey } = await passkeyCeremony.load();
  await signalUnknownPasskey(pending.registrationOptions, credential);
};

/** Adds a passkey. */
export const useAddPasskey = (): UseAddPasskeyResult => {
  const core = useAccountCore();
  const owner = useAccount().data?.id;
  const { prepare, take, keep, fetchNow } = usePrepared(core, owner);
  const ended = useRef(Number.NEGATIVE_INFINITY);
  const [draft, setDraft] = useUserState<Draft>();
  const isBusy = useRef(false);

  const creation = useAccountMutation<Prepared | undefined, Draft>({
    action: 'verifications.checkPasskey',
    // No `await` before the ceremony when everything is ready: it has to begin in the press.
    write: async (account, ready) => {
      const start = ready ?? (await fetchNow());
      if (!ready && isPressOver()) {
        keep(start);
        throw new PasskeyError('late');
      }
      const { pending } = start;
      const { createPasskey } = passkeyCeremony.peek() ?? (await passkeyCeremony.load());
      const { credential, ...facts } = await createPasskey(pending.registrationOptions).catch(
        (error: unknown) => {
          // Nothing was made of them.
          keep(start);
          throw error;
        },
      );
      const proof = await account.verifications.checkPasskey(pending, { credential });
      return { ...facts, pending, credential, proof, mayBeStored: false };
    },
  });
  const adding = useAccountMutation<{ readonly draft: Draft; readonly name: string }, void>({
    action: 'passkeys.add',
    write: (account, input) => addOnce(account, input.draft, input.name),
    invalidates: [queryKeys.mfa, queryKeys.mfaConfigs],
    event: 'passkey.added',
    field: 'passkey',
  });

  const once = async <Result>(
    work: () => Promise<Result>,
  ): Promise<Result | { readonly status: 'cancelled' }> => {
    // A second press comes before the page has drawn that the first one works.
    if (isBusy.current) return { status: 'cancelled' };
    isBusy.current = true;
    try {
      return await work();
    } finally {
      isBusy.current = false;
    }
  };

  const create = () =>
    once(async (): Promise<ActionResult> => {
      const result = await creation.run(take());
      if (result.status !== 'done') {
        prepare();
        return result;
      }
      setDraft(result.data);
      return { status: 'done', data: undefined };
    });

  const save = (name: string) =>
    once(async (): Promise<SaveResult> => {
      if (!draft) return { status: 'cancelled' };
      const result = await adding.run({ draft, name });
      const isOver = result.status === 'failed' && isFinal(result.problem);
      if (isOver) void forget(draft);
      if (isOver || result.status === 'done') {
        ended.current = performance.now();
        setDraft(undefined);
        // Options that were fetched ahead do not know of this passkey.
        take();
      }
      return result.status === 'failed' ? { ...result, isOver } : result;
    });

  const discard = () => {
    if (draft && !isBusy.current) void forget(draft);
    ended.current = performance.now();
    setDraft(undefined);
    take();
  };

  const left = useLatest(draft);
  useEffect(
    () => () => {
      // What was not named when the page was left has not been added.
      if (left.current && !isBusy.current) void forget(left.current);
    },
    [left],
  );

  // The focus that comes back to the button when one is done with is no wish for another.
  const prepareNext = useCallback(() => {
    const isBack = performance.now() - ended.current < focusIsBackWithin;
    ended.current = Number.NEGATIVE_INFINITY;
    if (!isBack) prepare();
  }, [prepare]);

  return {
    prepare: prepareNext,
    create,
    isCreating: creation.isPending,
    draft,
    save,
    isSaving: adding.isPending,
    discard,
  };
};
