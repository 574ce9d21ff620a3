import { createFakeLogto, fullUser } from '@account-center/mocks';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SessionsSection } from '../sections/sessions/index.ts';
import { stepUpDialog, verifyWithPassword } from '../test/account-steps.ts';
import { clockJumps, oddClocks } from '../test/odd/odd-clocks.ts';
import { renderAccount } from '../test/render-account.tsx';
import { StepUpChip } from './step-up-chip.tsx';

const isoDate = (moment: number) => new Date(moment).toUTCString();

/** Renders for a server whose clock is right; the device's is off. */
const renderWithClock = (ahead: number, headers: (now: number) => HeadersInit) => {
  const serverNow = () => Date.now() - ahead;
  const logto = createFakeLogto({ latency: 1, now: serverNow });
  return renderAccount(
    <>
      <StepUpChip />
      <SessionsSection />
    </>,
    {
      logto,
      scenario: fullUser,
      props: {
        fetch: async (url, init) => {
          const response = await logto.fetch(url, init);
          const dated = new Response(response.body, response);
          for (const [name, value] of new Headers(headers(serverNow()))) {
            dated.headers.set(name, value);
          }
          return dated;
        },
      },
    },
  );
};

const openGate = async ({ user }: Awaited<ReturnType<typeof renderWithClock>>) =>
  user.click(await screen.findByRole('button', { name: 'Verify it’s you' }));

const times = () => [...document.querySelectorAll('time')].map(({ textContent }) => textContent);

afterEach(() => {
  vi.useRealTimers();
});

describe('a device whose clock is wrong', () => {
  it.each(Object.entries(oddClocks))('opens the gate without a date: %s', async (_, ahead) => {
    const account = await renderWithClock(ahead, () => ({}));
    await openGate(account);
    await verifyWithPassword(account);
    expect(await screen.findByText('This device')).toBeVisible();
    expect(await screen.findByText(/^Verified, (10:00|9:5\d) left$/)).toBeVisible();
    expect(times().filter((text) => /^in /.test(text ?? ''))).toEqual([]);
  });

  it.each(Object.entries(oddClocks))(
    'opens the gate and is told the time: %s',
    async (_, ahead) => {
      const account = await renderWithClock(ahead, (now) => ({ date: isoDate(now) }));
      await openGate(account);
      await verifyWithPassword(account);
      expect(await screen.findByText('This device')).toBeVisible();
      expect(await screen.findByText(/^Verified, (10:00|9:5\d) left$/)).toBeVisible();
      expect(times().filter((text) => /^in /.test(text ?? ''))).toEqual([]);
      // As on a device whose clock is right.
      expect(times()).toEqual(expect.arrayContaining(['now']));
    },
  );
});

describe('a clock that is set while the page is open', () => {
  const jump = (milliseconds: number) =>
    act(async () => {
      vi.setSystemTime(Date.now() + milliseconds);
    });

  it.each(Object.entries(clockJumps))('makes no wait longer: %s', async (_, milliseconds) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const account = await renderWithClock(0, () => ({}));
    await openGate(account);
    const dialog = await stepUpDialog();
    await account.user.click(await within(dialog).findByRole('button', { name: /^Email a code/ }));
    await within(dialog).findByLabelText('Verification code');
    await jump(milliseconds);
    await act(() => new Promise((resolve) => setTimeout(resolve, 1100)));
    const seconds = Number(/Send again in (\d+)/.exec(dialog.textContent ?? '')?.[1]);
    expect(seconds).toBeLessThan(60);
    expect(seconds).toBeGreaterThan(50);
  });

  it.each(Object.entries(clockJumps))(
    'keeps the verification as long as it lives: %s',
    async (_, by) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
      const account = await renderWithClock(0, () => ({}));
      await openGate(account);
      await verifyWithPassword(account);
      await screen.findByText(/^Verified, (10:00|9:5\d) left$/);
      await jump(by);
      await act(() => new Promise((resolve) => setTimeout(resolve, 1100)));
      expect(screen.getByText(/^Verified, 9:5\d left$/)).toBeVisible();
    },
  );

  it('counts the time that a laptop has slept', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const account = await renderWithClock(0, () => ({}));
    await openGate(account);
    await verifyWithPassword(account);
    await screen.findByText(/^Verified, (10:00|9:5\d) left$/);
    await jump(3_600_000);
    await waitFor(() => expect(screen.queryByText(/^Verified,/)).toBeNull(), { timeout: 3000 });
  });
});
