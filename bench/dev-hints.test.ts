import { describe, expect, it } from 'vitest';
import { hostBundle } from './host-bundle.ts';
import { viteBundle } from './vite-bundle.ts';

const code = `export { AccountCenter, AccountProvider, SocialCallback } from '@account-center/ui'`;

/** A piece of each text that is for developers only. */
const hints = [
  'data-dev-hint',
  'LogtoConfig.scopes',
  'does not take passkeys',
  'third-party application.',
  'cannot be offered without a backend',
  'settings of the Logto tenant could not be read',
  'Register it at each provider',
  'account-center:dev-hints',
];

const found = (text: string) => hints.filter((hint) => text.includes(hint));

describe('the hints for developers', () => {
  it('are in a development bundle', async () => {
    const { text } = await hostBundle(code, 'development');
    expect(found(text)).toEqual(hints);
  });

  it('are not in a production bundle of esbuild', async () => {
    const { text, inputs } = await hostBundle(code);
    expect(text).toContain('Passkeys cannot be added at this address.');
    expect(found(text)).toEqual([]);
    expect(inputs.filter((file) => file.includes('dev-hint'))).toEqual([]);
  });

  it('are not in a production bundle of Vite', async () => {
    const text = await viteBundle(code);
    expect(text).toContain('Passkeys cannot be added at this address.');
    expect(found(text)).toEqual([]);
  });
});
