import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

/** A file of a bundle. */
export type ViteChunk = {
  /** The source file that the chunk is there for, or its own name. */
  readonly name: string;
  readonly code: string;
  /** What is loaded with it. */
  readonly imports: readonly ViteChunk[];
  /** What its code imports when it is needed. */
  readonly onDemand: readonly ViteChunk[];
  /** The source files in it, and how many bytes of each are left, not minified. */
  readonly modules: readonly { readonly file: string; readonly size: number }[];
};

/** Vite's record of what a chunk loads on demand also has what was left out of its code. */
const importsOnDemand = (code: string): readonly string[] =>
  [...code.matchAll(/\bimport\(["'`]\.\/([^"'`]+)["'`]\)/g)].map(([, name = '']) => name);

/**
 * Bundles a line of a host's code as Vite does for production, react and react-dom left out; gives the entry.
 *
 * @param code what the host writes
 */
export async function viteChunks(code: string, { minify = false } = {}): Promise<ViteChunk> {
  // Inside of this package, so that the bare names are found.
  const folder = mkdtempSync(join(import.meta.dirname, 'node_modules/.built-'));
  try {
    const input = join(folder, 'entry.js');
    writeFileSync(input, code);
    const built = await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      mode: 'production',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        minify,
        modulePreload: false,
        assetsDir: '',
        rolldownOptions: {
          input,
          external: /^(react|react-dom|@logto\/react)(\/|$)/,
          preserveEntrySignatures: 'strict',
        },
      },
    });
    return linked((built as Rolldown.RolldownOutput).output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The entry of what was built, with its imports in the place of their names. */
function linked(output: Rolldown.RolldownOutput['output']): ViteChunk {
  const found = new Map<string, Rolldown.OutputChunk>();
  for (const one of output) if (one.type === 'chunk') found.set(one.fileName, one);
  const chunks = new Map<string, ViteChunk>();
  const chunkOf = (fileName: string): ViteChunk[] => {
    const known = chunks.get(fileName);
    if (known) return [known];
    const one = found.get(fileName);
    if (!one) return [];
    const imports: ViteChunk[] = [];
    const onDemand: ViteChunk[] = [];
    const modules = Object.entries(one.modules).map(([file, { renderedLength }]) => ({
      file,
      size: renderedLength,
    }));
    const chunk = {
      name: one.facadeModuleId ?? fileName,
      code: one.code,
      imports,
      onDemand,
      modules,
    };
    chunks.set(fileName, chunk);
    imports.push(...one.imports.flatMap(chunkOf));
    onDemand.push(...importsOnDemand(one.code).flatMap(chunkOf));
    return [chunk];
  };
  const entry = [...found.values()].find(({ isEntry }) => isEntry);
  const [chunk] = entry ? chunkOf(entry.fileName) : [];
  if (!chunk) throw new Error('Vite built no entry');
  return chunk;
}

/** A chunk and all that it leads to, on demand too. */
export const reachableFrom = (chunk: ViteChunk, seen = new Set<ViteChunk>()): Set<ViteChunk> => {
  if (!seen.has(chunk)) {
    seen.add(chunk);
    for (const next of [...chunk.imports, ...chunk.onDemand]) reachableFrom(next, seen);
  }
  return seen;
};

/**
 * All the code that a browser can come to in Vite's production build of a line of a host's code, not minified.
 *
 * @param code what the host writes
 */
export async function viteBundle(code: string): Promise<string> {
  return [...reachableFrom(await viteChunks(code))].map((chunk) => chunk.code).join('\n');
}
