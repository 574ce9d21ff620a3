import type { TenantSettings } from '@account-center/client';
import {
  createFakeLogto,
  type FakeLogto,
  freshUser,
  type SignedInUser,
} from '@account-center/mocks';
import { type RenderResult, render } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { AccountRoot } from '../account-center/account-root.tsx';
import type { AccountEvent } from '../core/account-event.ts';
import { AccountProvider, type AccountProviderProps } from '../core/account-provider.tsx';

/** What a test of a section has at hand. */
export type RenderedAccount = RenderResult & {
  readonly logto: FakeLogto;
  readonly signedIn: SignedInUser;
  readonly user: UserEvent;
  readonly events: AccountEvent[];
};

/** Options of `renderAccount`. */
export type RenderAccountOptions = {
  /** Sets up the tenant and the user; by default a user with everything. */
  readonly scenario?: (logto: FakeLogto) => Promise<SignedInUser>;
  readonly logto?: FakeLogto;
  readonly props?: Partial<Omit<AccountProviderProps, 'client' | 'children'>>;
  /** The tenant's settings cannot be read from this origin and none are handed in. */
  readonly withoutSettings?: boolean;
};

const readSettings = async (logto: FakeLogto): Promise<TenantSettings> => {
  const read = async (path: string) =>
    (await logto.fetch(new Request(`${logto.endpoint}/api/.well-known/${path}`))).json();
  return {
    accountCenter: await read('account-center'),
    signInExperience: await read('sign-in-exp'),
  };
};

/** Renders something of the account center for a signed-in user of a fake Logto. */
export const renderAccount = async (
  ui: ReactNode,
  options: RenderAccountOptions = {},
): Promise<RenderedAccount> => {
  const { scenario = freshUser, logto = createFakeLogto(), withoutSettings = false } = options;
  const signedIn = await scenario(logto);
  const events: AccountEvent[] = [];
  const settings = withoutSettings ? undefined : await readSettings(logto);
  logto.requests.clear();
  const rendered = render(
    <AccountProvider
      endpoint={logto.endpoint}
      getAccessToken={signedIn.getAccessToken}
      fetch={(input, init) => logto.fetch(input, init)}
      settings={settings}
      onEvent={(event) => events.push(event)}
      {...options.props}
    >
      <AccountRoot>{ui}</AccountRoot>
    </AccountProvider>,
  );
  return { ...rendered, logto, signedIn, events, user: userEvent.setup() };
};
