import { createAccountClient } from '@account-center/client';
import { createFakeLogto, freshUser, fullUser } from '@account-center/mocks';
import { act, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToReadableStream } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InitialAccount } from '../core/initial-account.ts';
import { type PrefetchOptions, prefetchAccount } from '../prefetch.ts';

/** Modules of their own: a server and a browser share neither React's contexts nor the sections that are loaded. */
const freshModules = async () => {
  vi.resetModules();
  const [{ AccountCenter }, { AccountProvider }] = await Promise.all([
    import('./account-center.tsx'),
    import('../core/account-provider.tsx'),
  ]);
  return { AccountCenter, AccountProvider };
};

type Modules = Awaited<ReturnType<typeof freshModules>>;

const container = document.createElement('div');
let unmount = () => {};

afterEach(() => {
  act(() => unmount());
  container.remove();
  vi.unstubAllGlobals();
});

/** A signed-in user, and what a server reads for them. */
const prefetched = async (
  options: Omit<PrefetchOptions, 'client'> = {},
  getToken?: () => undefined,
) => {
  const logto = createFakeLogto();
  const signedIn = await fullUser(logto);
  const { endpoint } = logto;
  const fetch = (url: string, init?: RequestInit) => logto.fetch(url, init);
  const client = createAccountClient({
    endpoint,
    getAccessToken: getToken ?? signedIn.getAccessToken,
    fetch,
  });
  const read = await prefetchAccount({ client, ...options });
  // As it travels in a page.
  const initial = JSON.parse(JSON.stringify(read)) as InitialAccount;
  logto.requests.clear();
  const pageOf = ({ AccountProvider, AccountCenter }: Modules, userId?: string) => (
    <AccountProvider
      endpoint={endpoint}
      getAccessToken={signedIn.getAccessToken}
      fetch={fetch}
      initial={initial}
      userId={userId}
    >
      <AccountCenter />
    </AccountProvider>
  );
  return {
    logto,
    ...signedIn,
    initial,
    html: async () => drawnByServer(pageOf(await freshModules())),
    page: async (userId?: string) => pageOf(await freshModules(), userId),
  };
};

const drawnByServer = async (page: ReactNode): Promise<string> => {
  vi.stubGlobal('window', undefined);
  vi.stubGlobal('document', undefined);
  // In one piece: larger ones come behind the page, and a script that is not run here puts them in their place.
  const stream = await renderToReadableStream(page, { progressiveChunkSize: 1_000_000 });
  await stream.allReady;
  const html = await new Response(stream).text();
  vi.unstubAllGlobals();
  return html;
};

const hydrate = async (html: string, page: ReactNode) => {
  container.innerHTML = html;
  document.body.append(container);
  const recovered: unknown[] = [];
  await act(async () => {
    const root = hydrateRoot(container, page, {
      onRecoverableError: (error) => recovered.push(error),
    });
    unmount = () => root.unmount();
  });
  return recovered;
};

describe('what a server has read', () => {
  it('is in the page that it sends, with the profile and without a token', async () => {
    const { html: draw, initial, accessToken, logto } = await prefetched();
    const html = await draw();
    expect(html).toContain('Alice');
    expect(html).not.toContain('aria-busy');
    expect(JSON.stringify(initial)).not.toContain(accessToken);
    expect(logto.requests).toHaveLength(0);
  });

  it('comes alive without a warning, without a flash and without a request', async () => {
    const { html: draw, page, logto } = await prefetched();
    const html = await draw();
    container.innerHTML = html;
    const before = container.textContent;
    const changes: string[] = [];
    const observer = new MutationObserver(() => changes.push(container.textContent ?? ''));
    observer.observe(container, { childList: true, subtree: true, characterData: true });
    const recovered = await hydrate(html, await page());
    const name = await screen.findAllByText('Alice', { exact: false });
    expect(name[0]).toBeVisible();
    observer.disconnect();
    expect(recovered).toEqual([]);
    expect(new Set(changes)).toEqual(new Set([before]));
    expect(logto.requests.map(({ path }) => path)).toEqual([]);
  });

  it('belongs to its user: another one reads again', async () => {
    const { html, page, logto } = await prefetched();
    await hydrate(await html(), await page('someone-else'));
    await waitFor(() =>
      expect(logto.requests.map(({ path }) => path)).toContain('/api/my-account'),
    );
  });

  it('stays when the host names the same user later', async () => {
    const { html, page, user, logto } = await prefetched();
    const recovered = await hydrate(await html(), await page(user.id));
    expect(recovered).toEqual([]);
    expect(logto.requests).toHaveLength(0);
  });

  it('is read again in the background when it has become old', async () => {
    const { html, page, initial, logto } = await prefetched();
    Object.assign(initial, { at: initial.at - 60_000 });
    await hydrate(await html(), await page());
    await waitFor(() =>
      expect(logto.requests.map(({ path }) => path)).toContain('/api/my-account'),
    );
    expect(screen.getAllByText('Alice', { exact: false })[0]).toBeVisible();
  });
});

describe('what a server could not read', () => {
  it('is left to the browser: without a session', async () => {
    const errors: unknown[] = [];
    const { initial } = await prefetched(
      { onError: (error) => errors.push(error) },
      () => undefined,
    );
    expect(initial.account).toBeUndefined();
    expect(initial.settings).toBeDefined();
    expect(errors).toEqual([expect.objectContaining({ name: 'UnauthenticatedError' })]);
  });

  it('is left to the browser: when it takes too long', async () => {
    const logto = createFakeLogto({ latency: 500 });
    const { getAccessToken } = await freshUser(logto);
    const client = createAccountClient({
      endpoint: logto.endpoint,
      getAccessToken,
      fetch: (url, init) => logto.fetch(url, init),
    });
    const { at, ...read } = await prefetchAccount({ client, timeout: 20 });
    expect(read).toEqual({});
    expect(at).toBeLessThanOrEqual(Date.now());
  });
});
