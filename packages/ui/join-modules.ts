// Runs after TypeScript: joins modules that are loaded together into files, one for the client and one for both sides
// each. A module that was joined stays at its place and hands on what the joined file has.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

const dist = join(import.meta.dirname, 'dist');
const directive = "'use client';";

/** What a module may import that is there on a server as it is in a browser. */
const neutral = '@account-center/client';

/** What as many sections use is joined for them. */
const manySections = 7;

type Inputs = Metafile['inputs'];

/** Nothing is resolved outside of the package, replaced or lowered. */
const options = {
  absWorkingDir: dist,
  format: 'esm',
  logLevel: 'error',
  platform: 'neutral',
  target: 'es2022',
  write: false,
} as const;

const isClient = (file: string): boolean =>
  readFileSync(join(dist, file), 'utf8').startsWith(directive);

/** What a module imports statically: files of the package, or packages. */
const importsOf = (inputs: Inputs, file: string, packages: boolean): string[] =>
  (inputs[file]?.imports ?? [])
    .filter(({ kind, external }) => kind === 'import-statement' && Boolean(external) === packages)
    .map(({ path }) => path);

/** A module, all that it imports statically, and so on. */
const closureOf = (inputs: Inputs, file: string, seen = new Set<string>()): Set<string> => {
  if (!seen.has(file)) {
    seen.add(file);
    for (const next of importsOf(inputs, file, false)) closureOf(inputs, next, seen);
  }
  return seen;
};

/** The names that each of the modules exports. */
async function exportsOf(files: readonly string[]): Promise<Map<string, readonly string[]>> {
  const { metafile } = await build({
    ...options,
    entryPoints: [...files],
    metafile: true,
    outdir: dist,
  });
  return new Map(
    Object.values(metafile.outputs).flatMap(({ entryPoint, exports }) =>
      entryPoint === undefined ? [] : [[entryPoint, exports] as const],
    ),
  );
}

/** Modules may export the same name: in the joined file each gets one of its own. */
function uniqueNames(exported: ReadonlyMap<string, readonly string[]>) {
  const taken = new Set<string>();
  const unique = (name: string) => {
    let free = name;
    for (let next = 2; taken.has(free); next += 1) free = `${name}$${next}`;
    taken.add(free);
    return { name, free };
  };
  return [...exported].map(([file, names]) => ({ file, names: names.map(unique) }));
}

const specifier = (from: string, to: string): string => {
  const path = relative(from, to);
  return path.startsWith('.') ? path : `./${path}`;
};

const rename = (from: string, to: string): string => (from === to ? from : `${from} as ${to}`);

/** Joins modules of the package into one file, which says `head` first. */
async function joinModules(target: string, files: readonly string[], head: string): Promise<void> {
  const modules = uniqueNames(await exportsOf(files));
  const members = new Set(files.map((file) => join(dist, file)));
  const othersStayOutside: Plugin = {
    name: 'others-stay-outside',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
        const file = join(resolveDir, path);
        return members.has(file) ? undefined : { path: specifier(dist, file), external: true };
      });
    },
  };
  const contents = modules.map(
    ({ file, names }) =>
      `export { ${names.map(({ name, free }) => rename(name, free)).join(', ')} } from './${file}';`,
  );
  const { outputFiles } = await build({
    ...options,
    banner: { js: head },
    bundle: true,
    outfile: join(dist, target),
    packages: 'external',
    plugins: [othersStayOutside],
    sourcemap: true,
    sourcesContent: false,
    stdin: { contents: contents.join('\n'), resolveDir: dist, sourcefile: target },
    // A host's bundler leaves out what the host does not use. No module does anything when it is imported.
    treeShaking: false,
  });
  for (const { path, text } of outputFiles) {
    const isMap = path.endsWith('.map');
    writeFileSync(
      path,
      isMap ? text : text.replace(/^(var [\w$]+ = )(?=[\w$.]+\()/gm, '$1/* @__PURE__ */ '),
    );
  }
  for (const { file, names } of modules) {
    const path = join(dist, file);
    const from = specifier(dirname(path), join(dist, target));
    const handedOn = names.map(({ name, free }) => rename(free, name)).join(', ');
    const map = JSON.parse(readFileSync(`${path}.map`, 'utf8'));
    writeFileSync(
      path,
      `${isClient(file) ? `${directive}\n` : ''}export { ${handedOn} } from '${from}';\n` +
        `//# sourceMappingURL=${basename(path)}.map\n`,
    );
    writeFileSync(`${path}.map`, JSON.stringify({ ...map, names: [], mappings: '' }));
  }
}

const sections = readdirSync(join(dist, 'sections'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'groups')
  .map(({ name }) => `sections/${name}/index.js`);
const { metafile } = await build({
  ...options,
  bundle: true,
  entryPoints: ['index.js', ...sections],
  metafile: true,
  outdir: dist,
  packages: 'external',
  splitting: true,
});
const { inputs } = metafile;

const accountCenter = closureOf(inputs, 'account-center/account-center.js');
const headless = closureOf(inputs, 'core/account-provider.js');
for (const file of importsOf(inputs, 'index.js', false)) {
  if (/^(core|data|step-up)\//.test(file)) closureOf(inputs, file, headless);
}
const uses = new Map<string, number>();
for (const section of sections) {
  for (const file of closureOf(inputs, section)) uses.set(file, (uses.get(file) ?? 0) + 1);
}

/**
 * What is joined into one file, each without what is in those before it. What is loaded together at every time belongs
 * together; what one host needs and another does not, stays apart.
 */
const groups: ReadonlyArray<readonly [target: string, files: readonly string[]]> = [
  ['joined-core', [...headless].filter((file) => accountCenter.has(file))],
  ['joined-account-center', [...accountCenter]],
  ['joined-sections', [...uses].flatMap(([file, count]) => (count >= manySections ? [file] : []))],
];
const joined = new Set<string>();
for (const [target, files] of groups) {
  const own = files.filter((file) => !joined.has(file));
  for (const file of own) joined.add(file);
  const client = own.filter(isClient);
  // What a server may import must not become a part of the client, and must not bring along what is not there.
  const plain = own.filter((file) =>
    [...closureOf(inputs, file)].every(
      (one) => !isClient(one) && importsOf(inputs, one, true).every((name) => name === neutral),
    ),
  );
  // A module between the two would run before what it imports is there.
  const between = own.filter(
    (file) => !isClient(file) && [...closureOf(inputs, file)].some(isClient),
  );
  if (between.length > 0) throw new Error(`These need 'use client': ${between.join(', ')}`);
  await joinModules(`${target}.js`, plain, '');
  await joinModules(`${target}.client.js`, client, directive);
}
