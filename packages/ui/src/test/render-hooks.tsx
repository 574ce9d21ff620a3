import type { AccountClientOptions } from '@account-center/client';
import {
  createFakeLogto,
  type FakeLogto,
  freshUser,
  type Scenario,
  type SignedInUser,
  type TenantPatch,
} from '@account-center/mocks';
import { act, type RenderHookResult, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { type Mock, vi } from 'vitest';
import type { AccountCore } from '../core/account-core.ts';
import type { AccountEvent } from '../core/account-event.ts';
import {
  AccountProvider,
  type AccountProviderProps,
  useAccountCore,
} from '../core/account-provider.tsx';
import { readSettings } from './read-settings.ts';

type OwnProps = Partial<
  Omit<AccountProviderProps, 'client' | 'children'> &
    Pick<AccountClientOptions, 'endpoint' | 'getAccessToken' | 'backend' | 'fetch'>
>;

/** Hooks of the account center that run for a signed-in user of a fake Logto, with nothing drawn. */
export type RenderedHooks<Hooks> = Omit<RenderHookResult<Hooks, unknown>, 'result'> & {
  readonly hooks: () => Hooks;
  readonly core: () => AccountCore;
  readonly logto: FakeLogto;
  readonly signedIn: SignedInUser;
  /** What the host was told, in its order. */
  readonly events: AccountEvent['type'][];
  readonly errors: unknown[];
  readonly onReauthenticate: Mock<() => void>;
  /** Waits until an action asks the user to verify. */
  readonly asked: () => Promise<void>;
  /** The user verifies with the password. */
  readonly verify: () => Promise<void>;
  /** Method and path of the requests so far, settings aside. */
  readonly requests: () => string[];
  /** Renders again with other props of the provider. */
  readonly setProps: (props: OwnProps) => void;
};

/** Options of `renderHooks`. */
export type RenderHooksOptions = {
  readonly scenario?: Scenario;
  readonly tenant?: TenantPatch;
  /** Changes the fake before anything is rendered: faults, further users. */
  readonly before?: (logto: FakeLogto, signedIn: SignedInUser) => void;
  readonly props?: OwnProps;
  readonly withoutSettings?: boolean;
  readonly reactStrictMode?: boolean;
  /** Nothing that could ask the user is mounted. */
  readonly withoutDialog?: boolean;
};

/** Runs hooks below an `AccountProvider`; the test itself answers requests for step-up. */
export const renderHooks = async <Hooks,>(
  useHooks: () => Hooks,
  options: RenderHooksOptions = {},
): Promise<RenderedHooks<Hooks>> => {
  const { scenario = freshUser, tenant, reactStrictMode } = options;
  const logto = createFakeLogto({ latency: 1 });
  const signedIn = await scenario(logto, tenant);
  const events: AccountEvent['type'][] = [];
  const errors: unknown[] = [];
  const onReauthenticate = vi.fn<() => void>();
  const settings = options.withoutSettings ? undefined : await readSettings(logto);
  if (options.withoutSettings) logto.faults.add({ path: /^\/api\/\.well-known\//, network: true });
  logto.requests.clear();
  options.before?.(logto, signedIn);

  let ownProps: OwnProps = options.props ?? {};
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <AccountProvider
      endpoint={logto.endpoint}
      getAccessToken={signedIn.getAccessToken}
      fetch={(input, init) => logto.fetch(input, init)}
      settings={settings}
      onEvent={({ type }) => events.push(type)}
      onError={(error) => errors.push(error)}
      onReauthenticate={onReauthenticate}
      {...ownProps}
    >
      {children}
    </AccountProvider>
  );
  const { result, ...rendered } = renderHook(
    () => ({ hooks: useHooks(), core: useAccountCore() }),
    reactStrictMode === undefined ? { wrapper } : { wrapper, reactStrictMode },
  );
  const core = () => result.current.core;
  if (!options.withoutDialog) core().stepUp.attach();

  return {
    ...rendered,
    hooks: () => result.current.hooks,
    core,
    logto,
    signedIn,
    events,
    errors,
    onReauthenticate,
    asked: () =>
      vi.waitFor(() => {
        if (!core().stepUp.pending()) throw new Error('No one asks the user to verify.');
      }),
    verify: () =>
      act(async () => {
        const password = signedIn.password ?? '';
        core().stepUp.complete(await core().client.verifications.password({ password }));
      }),
    requests: () =>
      logto.requests
        .filter(({ path }) => !path.startsWith('/api/.well-known/'))
        .map(({ method, path }) => `${method} ${path}`),
    setProps(next) {
      ownProps = { ...ownProps, ...next };
      rendered.rerender();
    },
  };
};
