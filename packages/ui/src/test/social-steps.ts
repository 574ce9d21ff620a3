import { screen, waitFor } from '@testing-library/react';
import { expect, type Mock, vi } from 'vitest';
import { postResponse } from '../core/social/popup-channel.ts';
import { responseFromUrl } from '../core/social/social-link-flow.ts';
import type { RenderedAccount } from './render-account.tsx';

/** A window that a page has opened, as far as the page can tell. */
export type OpenedWindow = {
  closed: boolean;
  /** Where it was sent; the empty page at first. */
  address: string;
  readonly focus: Mock<() => void>;
  readonly close: () => void;
  readonly document: Document;
  readonly location: { readonly replace: (address: string) => void };
};

/** Lets the page open windows, which are all in the list that it gives. */
export const allowWindows = (): OpenedWindow[] => {
  const opened: OpenedWindow[] = [];
  vi.spyOn(window, 'open').mockImplementation(() => {
    const fresh: OpenedWindow = {
      closed: false,
      address: 'about:blank',
      focus: vi.fn(),
      close: () => {
        fresh.closed = true;
      },
      document: document.implementation.createHTMLDocument(),
      location: {
        replace: (address) => {
          fresh.address = address;
        },
      },
    };
    opened.push(fresh);
    return fresh as unknown as Window;
  });
  return opened;
};

/** Lets the browser block every window. */
export const blockWindows = (): void => {
  vi.spyOn(window, 'open').mockReturnValue(null);
};

/** The address of the provider's page, once the last window is there. */
export const providerPage = async (opened: readonly OpenedWindow[]): Promise<string> => {
  await waitFor(() => expect(opened.at(-1)?.address).toMatch(/^http/));
  return opened.at(-1)?.address ?? '';
};

/**
 * Does on the provider's page what a user does there, and gives the address to which the provider sends the browser.
 * Without an account the user cancels.
 */
export const answerOf = async (
  { logto }: Pick<RenderedAccount, 'logto'>,
  page: string,
  account: string | undefined,
): Promise<string> => {
  const form = new URL(page).searchParams;
  form.set(...((account ? ['account', account] : ['action', 'cancel']) as [string, string]));
  const { origin, pathname } = new URL(page);
  const response = await logto.fetch(`${origin}${pathname}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    redirect: 'manual',
  });
  const location = response.headers.get('location');
  if (!location) throw new Error(`The provider answered ${response.status}`);
  return location;
};

/** What the page in the window does with the address that it was sent back to. */
export const reportFromWindow = (address: string): Promise<boolean> =>
  postResponse(responseFromUrl(address));

/** Chooses an account in the provider's window, which reports back; without an account the user cancels there. */
export const chooseInWindow = async (
  account: RenderedAccount,
  opened: readonly OpenedWindow[],
  chosen: string | undefined,
): Promise<void> => {
  const page = await providerPage(opened);
  await screen.findByText(/window\./);
  expect(await reportFromWindow(await answerOf(account, page, chosen))).toBe(true);
};
