import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostBundle } from './host-bundle.ts';

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

  it('with hooks alone has no section', async () => {
    const { inputs } = await hostBundle(
      `export { AccountProvider, useAccount } from '@account-center/ui'`,
    );
    const names = [...sectionsIn(inputs)];

    expect(names).toEqual([]);
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
