// @vitest-environment node
import { createFakeLogto, freshUser } from '@account-center/mocks';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AccountProvider } from '../core/account-provider.tsx';
import { readSettings } from '../test/read-settings.ts';
import { signInSections } from '../test/sign-in-sections.ts';
import { withPolicy } from '../test/with-policy.ts';
import { AccountCenter } from './account-center.tsx';

const renderOnServer = async (withSettings: boolean) => {
  const logto = createFakeLogto();
  await freshUser(logto, withPolicy({ username: 'Off' }));
  const settings = withSettings ? await readSettings(logto) : undefined;
  logto.requests.clear();
  const html = renderToString(
    <AccountProvider
      endpoint={logto.endpoint}
      getAccessToken={async () => undefined}
      fetch={(input, init) => logto.fetch(input, init)}
      settings={settings}
      locale="ar"
    >
      <AccountCenter sections={signInSections} />
    </AccountProvider>,
  );
  return { html, logto };
};

describe('on a server', () => {
  it('has no window here', () => {
    expect(typeof window).toBe('undefined');
    expect(typeof document).toBe('undefined');
  });

  it.each([[true], [false]])(
    'renders the frame and asks for nothing (settings: %s)',
    async (withSettings) => {
      const { html, logto } = await renderOnServer(withSettings);
      expect(html).toContain('>Sign-in<');
      expect(html).toContain('dir="rtl"');
      // The policy is in the settings: what is off is not drawn, not even until the account is there.
      expect(html.match(/aria-busy="true"/g)).toHaveLength(withSettings ? 2 : 3);
      expect(logto.requests).toHaveLength(0);
    },
  );
});
