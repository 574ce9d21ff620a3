'use client';
import type { MfaConfigs, MfaFactor } from '@account-center/client';
import { useSyncExternalStore } from 'react';
import { useAccountCore } from '../../core/account-provider.tsx';
import { queryKeys } from '../../core/query-keys.ts';
import { mfaConfigsQuery } from '../../data/mfa.queries.ts';
import type { Lock, SectionState } from '../../data/section-state.ts';
import type { UserIdentifier } from '../../data/sign-in-identifiers.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useAccountQuery } from '../../data/use-account-query.ts';
import { useDeviceReader } from '../../data/use-device-reader.ts';
import { type FactorToRemove, useFactorRemoval } from '../../data/use-factor-removal.ts';
import { useMfaFactors } from '../../data/use-mfa-factors.ts';
import { useMfaOffer } from '../../data/use-mfa-offer.ts';
import { useRemainingMethods } from '../../data/use-remaining-methods.ts';
import { useTenantSettings } from '../../data/use-tenant-settings.ts';
import type { Device } from '../../lib/device.ts';
import { firstVisible, hasVisibleText } from '../../lib/visible-text.ts';
import { canMakePasskeys, signalPasskeys } from './passkey-ceremony.ts';

/** A passkey of the user's. Times are ISO 8601. */
export type Passkey = {
  readonly id: string;
  /** The name that the user gave, if there is one. */
  readonly name: string | undefined;
  /** Where it was made; absent while that is being read, and for those with a name. */
  readonly device: Device | undefined;
  readonly addedAt: string | undefined;
  /** The last sign-in with it. */
  readonly lastUsedAt: string | undefined;
};

/** A new name for a passkey. */
export type PasskeyName = { readonly id: string; readonly name: string };

/** Passkeys without a look. */
export type PasskeysState = SectionState<{
  /** `undefined` when this app may not list them, though it may add some. */
  readonly passkeys: readonly Passkey[] | undefined;
  /** Why none can be renamed or removed. */
  readonly lock: Lock;
  /** Why none can be added. */
  readonly addLock: Lock;
  /** Whether the tenant offers them: else those that are there can only be renamed and removed. */
  readonly offered: boolean;
  /** Whether users sign in with a passkey alone; else it is a second step. */
  readonly isSignIn: boolean;
  /** After the removal of the only passkey no second step is left. */
  readonly isOnlySecondStep: boolean;
  /** What the user can still sign in with without passkeys. */
  readonly remaining: readonly UserIdentifier[];
  /** Whether the sign-in offers to make a passkey; `undefined` where it does not, or where that is not known. */
  readonly prompt: boolean | undefined;
}> & {
  readonly rename: AccountAction<PasskeyName>;
  readonly remove: AccountAction<FactorToRemove>;
  readonly setPrompt: AccountAction<boolean>;
};

const noChange = () => () => undefined;

/** The same action, followed by something that no one waits for. */
const followedBy = <Input>(
  action: AccountAction<Input>,
  next: () => void,
): AccountAction<Input> => ({
  ...action,
  run: async (input) => {
    const result = await action.run(input);
    if (result.status === 'done') next();
    return result;
  },
});

const usePasskeyActions = () => {
  const { client } = useAccountCore();
  const signal = () => void signalPasskeys(client);
  const remove = useFactorRemoval('passkeys', 'passkey.removed');
  const rename = useAccountMutation({
    action: 'passkeys.rename',
    write: (account, passkey: PasskeyName) => account.passkeys.rename(passkey),
    invalidates: [queryKeys.mfa],
    event: 'passkey.renamed',
    field: 'passkey',
  });
  const setPrompt = useAccountMutation<boolean, void>({
    action: 'mfa.updateConfigs',
    write: async (account, isWanted) => {
      await account.mfa.updateConfigs({ passkeySignIn: { skipped: !isWanted } });
    },
    invalidates: [queryKeys.mfaConfigs],
    event: 'passkey.prompt-changed',
    field: 'passkey',
  });
  return { rename: followedBy(rename, signal), remove: followedBy(remove, signal), setPrompt };
};

/** Passkeys: list, rename and remove them; `useAddPasskey` adds one. */
export const usePasskeys = (): PasskeysState => {
  const section = useMfaFactors('passkey');
  const { offers, passkeySignIn: isSignIn } = useMfaOffer();
  const { status: settingsStatus } = useTenantSettings();
  const { remaining } = useRemainingMethods('passkey');
  const canMake = useSyncExternalStore(noChange, canMakePasskeys, () => true);
  const configs = useAccountQuery<MfaConfigs | null>({
    ...mfaConfigsQuery,
    enabled: isSignIn && section.status === 'ready',
  });
  const actions = usePasskeyActions();

  const factors = section.status === 'ready' ? section.factors : undefined;
  const own = factors?.filter(({ type }) => type === 'WebAuthn');
  const readDevice = useDeviceReader(own?.some(({ name }) => !hasVisibleText(name)) ?? false);

  if (section.status !== 'ready') return { ...section, ...actions };
  const { lock } = section;
  const isSecondStep = offers('WebAuthn');
  const offered = isSignIn || isSecondStep;
  // Without settings, passkeys that cannot be listed are most likely switched off.
  const isUnknown = own === undefined && settingsStatus === 'none' && !lock;
  if (isUnknown || (!offered && !own?.length)) return { status: 'hidden', ...actions };

  const isOther = ({ type }: MfaFactor) => type !== 'WebAuthn' && type !== 'BackupCode';
  const skipped = configs.data?.passkeySignIn?.skipped;
  return {
    status: 'ready',
    passkeys: own?.map(({ id, name, agent, createdAt, lastUsedAt }) => ({
      id,
      name: firstVisible(name),
      device: hasVisibleText(name) ? undefined : readDevice?.(agent),
      addedAt: createdAt,
      lastUsedAt: lastUsedAt ?? undefined,
    })),
    lock,
    addLock: lock ?? (canMake ? undefined : 'unsupported_browser'),
    offered,
    isSignIn,
    isOnlySecondStep: isSecondStep && own?.length === 1 && !factors?.some(isOther),
    remaining,
    prompt: isSignIn && skipped !== undefined ? !skipped : undefined,
    ...actions,
  };
};
