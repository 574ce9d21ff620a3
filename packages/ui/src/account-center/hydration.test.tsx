import { createFakeLogto, freshUser } from '@account-center/mocks';
import { act, screen } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AccountProvider } from '../core/account-provider.tsx';
import { readSettings } from '../test/read-settings.ts';
import { signInSections } from '../test/sign-in-sections.ts';
import { AccountCenter } from './account-center.tsx';

const container = document.createElement('div');
let unmount = () => {};

afterEach(() => {
  act(() => unmount());
  container.remove();
  vi.unstubAllGlobals();
});

describe('what was rendered on a server', () => {
  it.each([[true], [false]])(
    'comes alive without a warning (settings: %s)',
    async (withSettings) => {
      const logto = createFakeLogto({ latency: 1 });
      const { getAccessToken } = await freshUser(logto);
      const settings = withSettings ? await readSettings(logto) : undefined;
      const page = (
        <AccountProvider
          endpoint={logto.endpoint}
          getAccessToken={getAccessToken}
          fetch={(input, init) => logto.fetch(input, init)}
          settings={settings}
        >
          <AccountCenter colorScheme="dark" sections={signInSections} />
        </AccountProvider>
      );
      vi.stubGlobal('window', undefined);
      vi.stubGlobal('document', undefined);
      const html = renderToString(page);
      vi.unstubAllGlobals();

      container.innerHTML = html;
      document.body.append(container);
      const recovered: unknown[] = [];
      await act(async () => {
        const root = hydrateRoot(container, page, {
          onRecoverableError: (error) => recovered.push(error),
        });
        unmount = () => root.unmount();
      });
      expect(recovered).toEqual([]);
      expect(await screen.findByText('alice@example.com')).toBeVisible();
    },
  );
});
