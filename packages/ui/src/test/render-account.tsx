import {
  createFakeLogto,
  type FakeLogto,
  freshUser,
  type Scenario,
  type SignedInUser,
  type TenantPatch,
} from '@account-center/mocks';
import { type RenderResult, render } from '@testing-library/react';
import { PointerEventsCheckLevel, type UserEvent, userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { AccountRoot } from '../account-center/account-root.tsx';
import type { AccountEvent } from '../core/account-event.ts';
import { AccountProvider, type AccountProviderProps } from '../core/account-provider.tsx';
import { readSettings } from './read-settings.ts';

/** What a test of a section has at hand. */
export type RenderedAccount = RenderResult & {
  readonly logto: FakeLogto;
  readonly signedIn: SignedInUser;
  readonly user: UserEvent;
  readonly events: AccountEvent[];
  /** What the host was told about what failed. */
  readonly errors: unknown[];
};

/** Options of `renderAccount`. */
export type RenderAccountOptions = {
  /** Sets up the tenant and the user; by default a user with everything. */
  readonly scenario?: Scenario;
  readonly tenant?: TenantPatch;
  readonly logto?: FakeLogto;
  /** Changes the fake before anything is rendered: faults, further users. */
  readonly before?: (logto: FakeLogto, signedIn: SignedInUser) => void;
  readonly props?: Partial<Omit<Extract<AccountProviderProps, { endpoint: string }>, 'children'>>;
  /** The tenant's settings cannot be read from this origin and none are handed in. */
  readonly withoutSettings?: boolean;
  readonly reactStrictMode?: boolean;
};

/** Renders something of the account center for a signed-in user of a fake Logto. */
export const renderAccount = async (
  ui: ReactNode,
  options: RenderAccountOptions = {},
): Promise<RenderedAccount> => {
  const { scenario = freshUser, tenant, reactStrictMode } = options;
  // No server answers before the page has had time for what it left for later.
  const { logto = createFakeLogto({ latency: 1 }) } = options;
  const signedIn = await scenario(logto, tenant);
  const events: AccountEvent[] = [];
  const errors: unknown[] = [];
  const settings = options.withoutSettings ? undefined : await readSettings(logto);
  if (options.withoutSettings) logto.faults.add({ path: /^\/api\/\.well-known\//, network: true });
  logto.requests.clear();
  options.before?.(logto, signedIn);
  const rendered = render(
    <AccountProvider
      endpoint={logto.endpoint}
      getAccessToken={signedIn.getAccessToken}
      fetch={(input, init) => logto.fetch(input, init)}
      settings={settings}
      onEvent={(event) => events.push(event)}
      onError={(error) => errors.push(error)}
      {...options.props}
    >
      <AccountRoot>{ui}</AccountRoot>
    </AccountProvider>,
    reactStrictMode === undefined ? {} : { reactStrictMode },
  );
  // The page has no styles here; what a dialog says about pointers while it opens is none of a test's business.
  const user = userEvent.setup({
    delay: null,
    pointerEventsCheck: PointerEventsCheckLevel.Never,
  });
  return { ...rendered, logto, signedIn, events, errors, user };
};
