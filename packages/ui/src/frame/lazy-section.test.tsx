import { createFakeLogto } from '@account-center/mocks';
import { act, screen } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AccountProvider } from '../core/account-provider.tsx';
import { type LazyModule, lazyModule } from '../lib/lazy-module.ts';
import { lazySection } from './lazy-section.tsx';

const Loaded = () => <p>The section</p>;

const newModule = () => lazyModule(async () => ({ Loaded }));

const pageOf = (
  module: LazyModule<{ Loaded: typeof Loaded }>,
  props: Pick<Parameters<typeof AccountProvider>[0], 'initial'>,
) => {
  const logto = createFakeLogto();
  const Section = lazySection(module, (loaded) => loaded.Loaded);
  return (
    <AccountProvider
      endpoint={logto.endpoint}
      getAccessToken={async () => undefined}
      fetch={(input, init) => logto.fetch(input, init)}
      {...props}
    >
      <Section />
    </AccountProvider>
  );
};

const renderOnServer = (page: React.ReactNode) => {
  vi.stubGlobal('window', undefined);
  vi.stubGlobal('document', undefined);
  const html = renderToString(page);
  vi.unstubAllGlobals();
  return html;
};

const container = document.createElement('div');
let unmount = () => {};

const hydrate = async (html: string, page: React.ReactNode) => {
  container.innerHTML = html;
  document.body.append(container);
  const errors: unknown[] = [];
  await act(async () => {
    const root = hydrateRoot(container, page, {
      onRecoverableError: (error) => errors.push(error),
    });
    unmount = () => root.unmount();
  });
  return errors;
};

afterEach(() => {
  act(() => unmount());
  container.remove();
});

describe('a section drawn by a server that has loaded its code for an earlier request', () => {
  it('hydrates cleanly for a visitor without prefetched data', async () => {
    const onServer = newModule();
    await onServer.load();
    const html = renderOnServer(pageOf(onServer, {}));
    expect(html).not.toContain('The section');

    const errors = await hydrate(html, pageOf(newModule(), {}));
    expect(errors).toEqual([]);
    expect(await screen.findByText('The section')).toBeVisible();
  });

  it('hydrates cleanly with prefetched data', async () => {
    const initial = { at: Date.now() };
    const onServer = newModule();
    await onServer.load();
    const html = renderOnServer(pageOf(onServer, { initial }));
    expect(html).toContain('The section');

    const errors = await hydrate(html, pageOf(newModule(), { initial }));
    expect(errors).toEqual([]);
    expect(await screen.findByText('The section')).toBeVisible();
  });

  it('hydrates cleanly in a browser that has the code already', async () => {
    const html = renderOnServer(pageOf(newModule(), {}));
    const inBrowser = newModule();
    await inBrowser.load();

    const errors = await hydrate(html, pageOf(inBrowser, {}));
    expect(errors).toEqual([]);
    expect(await screen.findByText('The section')).toBeVisible();
  });
});
