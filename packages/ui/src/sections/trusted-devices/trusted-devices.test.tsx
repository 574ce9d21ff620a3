import { accountScopes } from '@account-center/client';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AccountCenter } from '../../account-center/account-center.tsx';
import { announced, requestsTo, verifyWithPassword } from '../../test/account-steps.ts';
import { passMinutes, stopClock } from '../../test/clock.ts';
import {
  type RenderAccountOptions,
  type RenderedAccount,
  renderAccount,
} from '../../test/render-account.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { withPolicy } from '../../test/with-policy.ts';
import { TrustedDevicesSection } from './index.ts';

const path = '/api/my-account/trusted-devices';
const title = 'Trusted devices';
const tenant = withPolicy(
  { trustedDevice: 'Edit' },
  { signInExperience: { trustedDevice: { enabled: true } } },
);
/** Logto 1.43 gives the list in pages, and has it in development builds alone. */
const paged = withPolicy(
  { trustedDevice: 'Edit' },
  {
    release: '1.43',
    devFeatures: true,
    signInExperience: { trustedDevice: { enabled: true } },
  },
);
const scenario = signedInAs({
  username: 'alice',
  password: 'Corr3ct-Horse!battery',
  scopes: accountScopes,
});
const day = 86_400_000;

const trust =
  (count: number): NonNullable<RenderAccountOptions['before']> =>
  (logto, { user }) => {
    const now = logto.clock.now();
    logto.state.users.update(user.id, {
      trustedDevices: Array.from({ length: count }, (_, index) => ({
        id: `device-${index}`,
        secret: `secret-${index}`,
        userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/${index}.0`,
        country: 'FR',
        city: `City ${index}`,
        createdAt: now - index * day,
        lastUsedAt: now - index * day,
        expiresAt: now + 30 * day,
      })),
    });
  };

const open = async (options: RenderAccountOptions = {}): Promise<RenderedAccount> => {
  const account = await renderAccount(<TrustedDevicesSection />, {
    scenario,
    tenant,
    ...options,
  });
  await account.user.click(await screen.findByRole('button', { name: 'Verify it’s you' }));
  await verifyWithPassword(account);
  await waitFor(() => expect(screen.queryByText(/^See the devices that skip/)).toBeNull());
  return account;
};

const rows = () =>
  within(screen.getByRole('list', { name: title }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));

describe('trusted devices', () => {
  it('are shown with place, last use and how long they are trusted', async () => {
    await open({ before: trust(1) });
    await screen.findByRole('list', { name: title });
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toMatch(
      /^Firefox on WindowsCity 0, France · Used now · Trusted until .* 20\d\dRemove$/,
    );
  });

  it('are not there and not asked for when the settings do not know them', async () => {
    const account = await renderAccount(<TrustedDevicesSection />, {
      tenant: withPolicy({}),
    });
    await waitFor(() => expect(screen.queryByRole('region', { name: title })).toBeNull());
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(requestsTo(account, path)).toEqual([]);
  });

  it.each([
    ['the tenant lets no one trust any', { trustedDevice: 'Edit' }, false],
    ['the field is off', { trustedDevice: 'Off' }, true],
  ] as const)('are neither there nor asked for when %s', async (_, fields, enabled) => {
    const policy = { enabled, durationDays: 30 };
    const account = await renderAccount(
      <AccountCenter sections={(all) => all.filter(({ group }) => group === 'access')} />,
      {
        scenario,
        tenant: withPolicy(fields, {
          devFeatures: true,
          signInExperience: { trustedDevice: policy },
        }),
        before: trust(2),
      },
    );
    await account.user.click(
      (await screen.findAllByRole('button', { name: 'Verify it’s you' }))[0] ?? document.body,
    );
    await verifyWithPassword(account);
    await waitFor(() => expect(screen.queryByText(/^See the devices/)).toBeNull());
    expect(screen.queryByText(title)).toBeNull();
    expect(requestsTo(account, path)).toEqual([]);
  });

  it('are all there at once when the server has no pages', async () => {
    await open({
      before: (logto, signedIn) => {
        trust(45)(logto, signedIn);
        const answer = logto.fetch.bind(logto);
        Object.assign(logto, {
          fetch: async (input: string, init?: RequestInit) => {
            const url = new URL(input);
            if (url.pathname !== path) return answer(input, init);
            url.search = '?page=1&page_size=100';
            const response = await answer(url.href, init);
            // Read by a list without the headers that count.
            return response.ok ? Response.json(await response.json()) : response;
          },
        });
      },
    });
    await waitFor(() => expect(rows()).toHaveLength(45));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    expect(screen.queryByText(/ of 45$/)).toBeNull();
  });

  it('tell for how long a device would be trusted', async () => {
    await open({
      before: trust(0),
      tenant: {
        ...tenant,
        signInExperience: { trustedDevice: { enabled: true, durationDays: 14 } },
      },
    });
    expect(await screen.findByText(/you can trust a device for 14 days\.$/)).toBeVisible();
  });

  it('are not there when the server does not know them and no settings say so', async () => {
    const account = await renderAccount(<TrustedDevicesSection />, {
      tenant: withPolicy({ trustedDevice: 'Edit' }, { release: '1.42' }),
      withoutSettings: true,
    });
    await waitFor(() => expect(requestsTo(account, path)).toEqual(['GET 404']));
    await waitFor(() => expect(screen.queryByRole('region', { name: title })).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('say so when there are none', async () => {
    await open({ before: trust(0) });
    expect(await screen.findByText('No trusted devices')).toBeVisible();
  });

  it('come in pages', async () => {
    const { user } = await open({ tenant: paged, before: trust(45) });
    await waitFor(() => expect(rows()).toHaveLength(20));
    expect(screen.getByText('20 of 45')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(rows()).toHaveLength(40));
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(rows()).toHaveLength(45));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('come in pages beyond the hundred that the server gives at once', async () => {
    const { user } = await open({ tenant: paged, before: trust(130) });
    await waitFor(() => expect(rows()).toHaveLength(20));
    for (const count of [40, 60, 80, 100, 120, 130]) {
      await user.click(screen.getByRole('button', { name: 'Show more' }));
      await waitFor(() => expect(rows()).toHaveLength(count));
    }
    expect(new Set(rows()).size).toBe(130);
  });

  it('ask for verification before more of them are shown when it has run out', async () => {
    stopClock();
    const account = await open({ tenant: paged, before: trust(25) });
    await waitFor(() => expect(rows()).toHaveLength(20));
    await passMinutes(11);
    await account.user.click(screen.getByRole('button', { name: 'Show more' }));
    await verifyWithPassword(account);
    await waitFor(() => expect(rows()).toHaveLength(25));
  });

  it('can be removed, after a confirmation that says what it means', async () => {
    const account = await open({ before: trust(2) });
    await screen.findByRole('list', { name: title });
    // Two of the same kind: their places and dates tell them apart.
    const named = /^Remove Firefox on Windows \(City 0, France, .* 20\d\d\)$/;
    await account.user.click(screen.getByRole('button', { name: named }));
    const dialog = await screen.findByRole('alertdialog', { name: /^Remove .*City 0, .*\?$/ });
    expect(dialog).toHaveAccessibleDescription(/asks for the second step/);
    await account.user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    await waitFor(() => expect(account.events.at(-1)?.type).toBe('device.removed'));
    expect(announced('polite')).toContain('Firefox on Windows is no longer trusted.');
  });

  it('say what went wrong and stay', async () => {
    const account = await open({ before: trust(1) });
    await screen.findByRole('list', { name: title });
    account.logto.faults.add({ method: 'DELETE', path: /trusted-devices/, status: 500 });
    await account.user.click(screen.getByRole('button', { name: 'Remove Firefox on Windows' }));
    const dialog = await screen.findByRole('alertdialog');
    await account.user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Something went wrong on the server',
    );
    expect(rows()).toHaveLength(1);
  });
});
