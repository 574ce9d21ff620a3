import type { Account, GetAccessToken } from '@account-center/client';
import { LogtoProvider, useLogto } from '@logto/react';
import { type RenderResult, render } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import type { AccountCore } from '../../core/account-core.ts';
import type { AccountEvent } from '../../core/account-event.ts';
import {
  AccountProvider,
  type AccountProviderProps,
  useAccountCore,
} from '../../core/account-provider.tsx';
import { queryKeys } from '../../core/query-keys.ts';
import type { StepUpRules } from '../../core/step-up/step-up.ts';
import { useLogtoAccount } from '../../logto.tsx';
import { sdkClientOf } from './sdk-client.ts';
import { until } from './until.ts';
import { presses } from './wire.ts';
import { type Mode, password, type World } from './world.ts';

/** A tab of the browser: a page with an account center, and what is known of it. */
export type Tab = {
  readonly name: string;
  readonly mode: Mode;
  readonly container: HTMLElement;
  /** What the page was told: events, errors, how often to sign in again. */
  readonly events: AccountEvent[];
  readonly errors: unknown[];
  /** Throws as long as there is no account center on the page. */
  readonly core: () => AccountCore;
  readonly hasCore: () => boolean;
  /** The id of the user whose account the page shows. */
  readonly owner: () => string | undefined;
  /** Does something as the user who sits before it. */
  readonly press: <Result>(work: () => Result) => Result;
  /** Answers what asks for a verification, with the password, as the dialog does. */
  readonly verify: (withPassword?: string) => Promise<void>;
  readonly close: RenderResult['unmount'];
};

/** Options of `renderTab`. */
export type TabOptions = {
  readonly name?: string;
  readonly mode?: Mode;
  readonly stepUp?: StepUpRules;
  /** How long a request may take, in milliseconds. */
  readonly timeout?: number;
};

const Look = ({ see }: { readonly see: (core: AccountCore) => void }) => {
  see(useAccountCore());
  return null;
};

type HostProps = Omit<
  Extract<AccountProviderProps, { readonly endpoint: string }>,
  'getAccessToken' | 'onReauthenticate' | 'onSignOut' | 'reauthentication'
>;

/** A host as the README has it: the account center is there while someone is signed in. */
const LogtoHost = ({ children, endpoint, ...props }: HostProps) => {
  const account = useLogtoAccount({ endpoint, backend: '/backend' });
  return (
    <AccountProvider {...props} {...account}>
      {children}
    </AccountProvider>
  );
};

const Page = (props: HostProps) => {
  const { isAuthenticated } = useLogto();
  return isAuthenticated ? <LogtoHost {...props} /> : <p>Signed out</p>;
};

/** A page whose server has the session: it has written into the page who was signed in when it was loaded. */
const ProxyPage = (props: HostProps) => {
  const { userId } = props;
  const [loadedFor] = useState(userId);
  return (
    <AccountProvider {...props} getAccessToken={null} backend="/proxy/backend" userId={loadedFor} />
  );
};

let count = 0;

/** Opens a tab with something of the account center in it. */
export const renderTab = (world: World, ui: ReactNode, options: TabOptions = {}): Tab => {
  const { name = 'tab 1', mode = 'browser', stepUp, timeout } = options;
  const { browser, settings } = world;
  const events: AccountEvent[] = [];
  const errors: unknown[] = [];
  let core: AccountCore | undefined;
  let presser = 0;
  // Tokens are kept by endpoint; each tab of a browser has its own.
  count += 1;
  const endpoint = mode === 'proxy' ? '/proxy' : `http://tab-${count}.logto.test`;
  const client = sdkClientOf(browser);
  const props = {
    endpoint,
    fetch: world.fetchOf(name, mode),
    settings,
    stepUp,
    timeout,
    socialRedirectUri: `${location.origin}/callback/social`,
    onEvent: (event: AccountEvent) => void events.push(event),
    onError: (error: unknown) => void errors.push(error),
    children: (
      <>
        <Look
          see={(next) => {
            core = next;
          }}
        />
        {ui}
      </>
    ),
  };

  let ownToken: string | undefined;
  const getOwnToken: GetAccessToken = ({ fresh }) => {
    try {
      ownToken = fresh ? browser.issue() : (ownToken ?? browser.issue());
    } catch {
      ownToken = undefined;
    }
    return ownToken;
  };

  const pages: Record<Mode, () => ReactNode> = {
    proxy: () => <ProxyPage {...props} userId={browser.userId()} />,
    'own-tokens': () => (
      <AccountProvider {...props} backend="/backend" getAccessToken={getOwnToken} />
    ),
    browser: () => (
      <LogtoProvider config={{ endpoint, appId: 'app' }} LogtoClientClass={client}>
        <Page {...props} />
      </LogtoProvider>
    ),
  };
  const { container, unmount } = render(pages[mode]());

  const theCore = () => {
    if (!core) throw new Error('The tab shows no account center.');
    return core;
  };
  const owner = () => {
    return core?.queryClient.getQueryData<Account>(queryKeys.account)?.id;
  };
  const press = <Result,>(work: () => Result): Result => {
    presser += 1;
    return presses.run(
      { tab: name, owner: owner(), number: presser, at: world.wire.entries.length },
      work,
    );
  };

  return {
    name,
    mode,
    container,
    events,
    errors,
    core: theCore,
    hasCore: () => core !== undefined,
    owner,
    press,
    async verify(withPassword = password) {
      const { stepUp: asking, client: account } = theCore();
      let isOver = false;
      void press(async () => {
        const finish = asking.beginVerification();
        finish(await account.verifications.password({ password: withPassword }));
      })
        // Whatever came of it shows in what waited for it.
        .catch(() => undefined)
        .finally(() => {
          isOver = true;
        });
      await until(() => isOver, 'the verification is answered');
    },
    close: unmount,
  };
};
