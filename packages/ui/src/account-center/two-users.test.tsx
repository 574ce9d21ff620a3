import { createAccountClient } from '@account-center/client';
import { createFakeLogto, freshUser } from '@account-center/mocks';
import { createAccountProxy } from '@account-center/server';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { AccountProvider } from '../core/account-provider.tsx';
import { EmailSection } from '../sections/email/index.ts';
import { ProfileSection } from '../sections/profile/index.ts';
import { stepUpDialog, verifyWithPassword } from '../test/account-steps.ts';
import { editField, saved, saveForm, saveText } from '../test/profile-steps.ts';
import { readSettings } from '../test/read-settings.ts';
import { renderAccount } from '../test/render-account.tsx';
import { signedInAs } from '../test/signed-in-as.ts';
import { AccountRoot } from './account-root.tsx';

const told = () => screen.findByText(/signed in as a different user/, { selector: '.ac-toast *' });

/** Alice's page. Bob signs in, in another tab, when the test says so. */
const alicesPage = async () => {
  const host = { token: '', fresh: '' };
  let bobsId = '';
  const account = await renderAccount(
    <>
      <ProfileSection />
      <EmailSection />
    </>,
    {
      scenario: signedInAs({
        username: 'alice',
        name: 'Alice Liddell',
        password: 'Corr3ct-Horse!battery',
        primaryEmail: 'alice@example.com',
      }),
      before: (logto, alice) => {
        bobsId = logto.createUser({ username: 'bob', name: 'Bob Roberts' }).id;
        host.token = alice.accessToken;
      },
      props: {
        getAccessToken: ({ fresh }) => {
          if (fresh) host.token = host.fresh;
          return host.token;
        },
      },
    },
  );
  await screen.findByText('Alice Liddell');
  return {
    ...account,
    bob: () => account.logto.state.users.find(bobsId),
    /** Her sign-out has ended her token; the SDK of this tab renews by what is stored now, which is his. */
    bobSignsIn: () => {
      host.token = 'over';
      host.fresh = account.logto.signIn({ userId: bobsId }).accessToken;
    },
  };
};

describe('another user signs in, in another tab', () => {
  it('what Alice then saves is not saved to Bob; the page is his, and says so', async () => {
    const account = await alicesPage();
    const form = await editField(account, 'Name');
    const input = within(form).getByLabelText('Name');
    await account.user.clear(input);
    await account.user.type(input, 'Alice Secret');
    account.bobSignsIn();
    await saveForm(account);

    expect(await told()).toBeVisible();
    expect(await screen.findByText('Bob Roberts')).toBeVisible();
    expect(account.bob()?.name).toBe('Bob Roberts');
    expect(document.body.textContent).not.toContain('Alice');
    expect(document.querySelector('form')).toBeNull();
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('Alice');
    expect(JSON.stringify(account.errors)).not.toContain('Secret');
  });

  it('a dialog that asks Alice to verify closes, and what waited for it is not done', async () => {
    const account = await alicesPage();
    await account.user.click(await screen.findByRole('button', { name: 'Remove email' }));
    const confirm = await screen.findByRole('alertdialog');
    await account.user.click(within(confirm).getByRole('button', { name: 'Remove email' }));
    await stepUpDialog();
    account.bobSignsIn();
    await verifyWithPassword(account);

    expect(await told()).toBeVisible();
    await waitFor(() => expect(document.querySelector('[role$="dialog"]')).toBeNull());
    expect(account.signedIn.user.primaryEmail).toBe('alice@example.com');
  });

  it('no toast of Alice offers Bob to undo what she did', async () => {
    const account = await alicesPage();
    await saveText(account, 'Name', 'Alice H.');
    await saved();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
    account.bobSignsIn();
    await saveText(account, 'Name', 'Alice again');
    expect(await told()).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(account.bob()?.name).toBe('Bob Roberts');
  });

  it('is told once', async () => {
    const account = await alicesPage();
    account.bobSignsIn();
    await saveText(account, 'Name', 'Alice H.');
    await told();
    await screen.findByText('Bob Roberts');
    await saveText(account, 'Name', 'Bob R.');
    await saved();
    expect(
      screen.getAllByText(/signed in as a different user/, { selector: '.ac-toast *' }),
    ).toHaveLength(1);
    expect(account.bob()?.name).toBe('Bob R.');
  });
});

describe('behind a proxy, whose cookie becomes Bob’s', () => {
  const APP = 'https://app.example.com';

  const proxiedPage = async (userId?: 'alice') => {
    const logto = createFakeLogto({ latency: 1 });
    const alice = await freshUser(logto);
    const { id } = logto.createUser({ username: 'bob', name: 'Bob Roberts' });
    const bobsToken = logto.signIn({ userId: id }).accessToken;
    const session = { token: alice.accessToken };
    const proxy = createAccountProxy({
      endpoint: logto.endpoint,
      appOrigins: [APP],
      getAccessToken: () => session.token,
      fetch: (url, init) => logto.fetch(url, init),
      timeout: 1000,
    });
    const client = createAccountClient({
      endpoint: `${APP}/api/account`,
      getAccessToken: null,
      ...(userId && { userId: alice.user.id }),
      fetch: (url, init) => {
        const headers = { origin: APP, ...(init.headers as Record<string, string>) };
        return proxy(new Request(url, { ...init, headers }));
      },
    });
    const settings = await readSettings(logto);
    render(
      <AccountProvider client={client} settings={settings}>
        <AccountRoot>
          <ProfileSection />
        </AccountRoot>
      </AccountProvider>,
    );
    const user = userEvent.setup({ delay: null });
    return {
      user,
      bob: () => logto.state.users.find(id),
      becomeBob: () => {
        session.token = bobsToken;
      },
    };
  };

  it('a save is refused, and the page becomes his', async () => {
    const page = await proxiedPage();
    await screen.findByText('Alice Liddell');
    await page.user.click(screen.getByRole('button', { name: 'Edit Name' }));
    const input = await screen.findByLabelText('Name');
    await page.user.clear(input);
    await page.user.type(input, 'Alice Secret');
    page.becomeBob();
    await page.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await told()).toBeVisible();
    expect(await screen.findByText('Bob Roberts')).toBeVisible();
    expect(page.bob()?.name).toBe('Bob Roberts');
    expect(document.body.textContent).not.toContain('Alice');
  });

  it('a return to the window shows his page, and nothing of hers beside it', async () => {
    const page = await proxiedPage();
    await screen.findByText('Alice Liddell');
    page.becomeBob();
    const later = Date.now() + 60_000;
    const { now } = Date;
    Date.now = () => later;
    try {
      await act(async () => {
        window.dispatchEvent(new Event('visibilitychange'));
      });
      expect(await told()).toBeVisible();
    } finally {
      Date.now = now;
    }
    expect(await screen.findByText('Bob Roberts')).toBeVisible();
    expect(document.body.textContent).not.toContain('Alice');
  });
});
