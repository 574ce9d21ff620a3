import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostBundle } from './host-bundle.ts';
import { viteBundle } from './vite-bundle.ts';

const sections = readdirSync(join(import.meta.dirname, '../packages/ui/dist/sections'), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory() && entry.name !== 'groups')
  .map(({ name }) => name);

const sectionsIn = (inputs: readonly string[]) =>
  new Set(inputs.flatMap((file) => /\/sections\/([^/]+)\//.exec(file)?.[1] ?? []));

describe('a bundle', () => {
  it.each(sections)('with the section %s has no other section', async (name) => {
    const code = `export * from '@account-center/ui/sections/${name}'`;
    const { inputs } = await hostBundle(code);

    expect(sectionsIn(inputs)).toEqual(new Set([name]));
  });

  // esbuild keeps what an index hands on when something else of it is loaded on demand; Vite does not.
  it('of Vite with hooks alone has no section', async () => {
    const names = 'AccountProvider, useAccount';
    const [alone, whole] = await Promise.all([
      viteBundle(`export { ${names} } from '@account-center/ui'`),
      viteBundle(`export { ${names}, AccountCenter } from '@account-center/ui'`),
    ]);
    const ofSection = 'You will no longer be able to use {name} here.';

    expect(whole).toContain(ofSection);
    expect(alone).not.toContain(ofSection);
  });

  it('with the whole account center has every section', async () => {
    const { inputs } = await hostBundle(`export { AccountCenter } from '@account-center/ui'`);
    const names = sectionsIn(inputs);
    names.delete('groups');

    expect(names).toEqual(new Set(sections));
  });

  it('with the client alone knows nothing of React', async () => {
    const { text } = await hostBundle(
      `export { createAccountClient } from '@account-center/client'`,
    );

    expect(text).not.toMatch(/from"react/);
  });
});
