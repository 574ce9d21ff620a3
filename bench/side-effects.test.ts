import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import vm from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '..');
type Exports = Record<string, string | { readonly default: string }>;

/** Every module that an app imports, as its specifier. The fake is for tests alone and stays out. */
const entries = ['packages/client', 'packages/ui', 'packages/server'].flatMap((folder) => {
  const { name, exports } = JSON.parse(
    readFileSync(join(repository, folder, 'package.json'), 'utf8'),
  ) as { name: string; exports: Exports };
  return Object.entries(exports).flatMap(([key, target]) => {
    if (typeof target === 'string' || key.endsWith('.css')) return [];
    const path = join(name, key);
    if (!key.includes('*')) return [path];
    const [before = '', after = ''] = target.default.split('*');
    return readdirSync(join(repository, folder, before))
      .filter((file) => after.startsWith('/') || file.endsWith(after))
      .filter((file) => !file.startsWith('index.') && !file.startsWith('groups'))
      .filter((file) => !file.startsWith('translation.'))
      .map((file) =>
        path.replace('*', after.startsWith('/') ? file : file.slice(0, -after.length)),
      );
  });
});

const browserEntries = entries.filter((entry) => !entry.endsWith('/server'));

const imports = (entry: string) => `
const before = Object.getOwnPropertyNames(globalThis);
const prototypes = () => [Object, Array, String, Promise, Function, Error, Map]
  .flatMap(({ prototype }) => Reflect.ownKeys(prototype).map(String)).join();
const shapes = prototypes();
const listeners = process.eventNames().length;
await import(${JSON.stringify(entry)});
const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
if (shapes !== prototypes()) added.push('a prototype');
if (process.eventNames().length !== listeners) added.push('a listener of the process');
added.push(...process.getActiveResourcesInfo().filter((name) => /Timeout|Immediate|TCP|Server/.test(name)));
process.stdout.write(JSON.stringify(added));
`;

const names = (realm: object) => new Set(Reflect.ownKeys(realm));

/** Zod keeps its configuration there, so that two copies of it agree. */
const isOfZod = (name: string | symbol) => String(name).startsWith('__zod_global');

describe('importing', () => {
  it('knows every entry', () => {
    expect(entries).toEqual(
      expect.arrayContaining([
        '@account-center/client',
        '@account-center/ui',
        '@account-center/ui/sections/email',
        '@account-center/ui/locales/de',
        '@account-center/ui/logto',
        '@account-center/server',
      ]),
    );
  });

  it.each(entries.filter((entry) => !/\/(sections|locales)\//.test(entry)))(
    '%s in Node.js leaves nothing behind',
    async (entry) => {
      const args = ['--input-type=module', '--eval', imports(entry)];
      const { stdout } = await promisify(execFile)(process.execPath, args, {
        cwd: import.meta.dirname,
      });
      const added: string[] = JSON.parse(stdout);
      expect(added.filter((name) => !isOfZod(name))).toEqual([]);
    },
  );

  it.each(browserEntries)('%s in a worker without a window touches nothing', async (entry) => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import * as entry from '${entry}'; globalThis.imported = Object.keys(entry)`,
        resolveDir: import.meta.dirname,
      },
      bundle: true,
      format: 'iife',
      write: false,
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"' },
      // A page's own React starts a message channel of its own when it is imported.
      plugins: [
        {
          name: 'no-react-dom',
          setup(host) {
            host.onResolve({ filter: /^react-dom/ }, ({ path }) => ({ path, namespace: 'stub' }));
            host.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({
              contents: 'module.exports = {}',
            }));
          },
        },
      ],
    });
    const calls: string[] = [];
    const spy = (name: string) => () => {
      calls.push(name);
    };
    const realm = vm.createContext({
      ...{ URL, URLSearchParams, TextEncoder, TextDecoder, AbortController, AbortSignal, Headers },
      ...{ Blob, File, Event, EventTarget, crypto, console },
      fetch: spy('fetch'),
      setTimeout: spy('setTimeout'),
      setInterval: spy('setInterval'),
      queueMicrotask: spy('queueMicrotask'),
      addEventListener: spy('addEventListener'),
    });
    const before = names(realm);
    vm.runInContext(outputFiles[0]?.text ?? '', realm);

    const added = [...names(realm)].filter((name) => !before.has(name) && !isOfZod(name));
    expect(added).toEqual(['imported']);
    expect(realm.imported.length).toBeGreaterThan(0);
    expect(calls).toEqual([]);
  });
});
