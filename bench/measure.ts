import { gzipSync } from 'node:zlib';
import { reachableFrom, type ViteChunk, viteChunks } from './vite-bundle.ts';

/** A lazy part of a bundle: what its dynamic import loads on top of what is there by then. */
export type LazyPart = {
  /** The source file that is imported on demand. */
  readonly name: string;
  /** Bytes, gzipped. */
  readonly size: number;
};

/** What a browser loads for an entry, in bytes, every file gzipped by itself. */
export type BundleSize = {
  /** The entry with all that it imports statically. */
  readonly first: number;
  readonly lazy: readonly LazyPart[];
  /** The source files of the first load and what each of them takes there: bytes, neither minified nor gzipped; largest first. */
  readonly inputs: readonly { readonly name: string; readonly size: number }[];
  /** Every file that something leads to, once. */
  readonly all: number;
};

/** Phone numbers' metadata is counted by no one's budget: it is data, loaded by the one form that needs it. */
const phoneData = /libphonenumber/;

const shortName = (path: string) => path.replace(/^.*\/(?:dist|node_modules)\//, '');

const isData = ({ modules }: ViteChunk) => modules.some(({ file }) => phoneData.test(file));

/** A file, all that it imports as soon as it is loaded, and so on. */
const closure = (chunk: ViteChunk, seen = new Set<ViteChunk>()): Set<ViteChunk> => {
  if (!seen.has(chunk)) {
    seen.add(chunk);
    for (const next of chunk.imports) closure(next, seen);
  }
  return seen;
};

const sizeOf = (chunks: Iterable<ViteChunk>) =>
  [...chunks]
    .filter((chunk) => !isData(chunk))
    .reduce((sum, { code }) => sum + gzipSync(code).length, 0);

/**
 * Bundles one line of a host's code with Vite, as for production, react and react-dom left out, and weighs it.
 *
 * @param code what the host writes, for example `export { AccountCenter } from '@account-center/ui'`
 */
export async function measureBundle(code: string): Promise<BundleSize> {
  const entry = await viteChunks(code, { minify: true });
  const first = closure(entry);
  const lazySizes = new Map<ViteChunk, number>();
  const visited = new Set<ViteChunk>();
  /** Weighs what is loaded on demand by a chunk and by what is loaded with it. */
  const visit = (chunk: ViteChunk): void => {
    if (visited.has(chunk)) return;
    visited.add(chunk);
    const loaded = closure(chunk);
    for (const next of new Set([...loaded].flatMap(({ onDemand }) => onDemand))) {
      const added = closure(next).difference(first).difference(loaded);
      lazySizes.set(next, Math.max(lazySizes.get(next) ?? 0, sizeOf(added)));
      visit(next);
    }
  };
  visit(entry);
  const lazy = [...lazySizes].map(([{ name }, size]) => ({ name: shortName(name), size }));
  const inputs = [...first].flatMap(({ modules }) =>
    modules.map(({ file, size }) => ({ name: shortName(file), size })),
  );
  return {
    first: sizeOf(first),
    inputs: inputs.sort((a, b) => b.size - a.size),
    lazy: lazy.sort((a, b) => b.size - a.size),
    all: sizeOf(reachableFrom(entry)),
  };
}
