import { gzipSync } from 'node:zlib';
import { buildHost } from './build-host.ts';

/** A lazy part of a bundle: what its dynamic import loads on top of the first load. */
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
  /** The source files of the first load and what each of them takes there: bytes, minified, not gzipped; largest first. */
  readonly inputs: readonly { readonly name: string; readonly size: number }[];
  /** Every file once. */
  readonly all: number;
};

/** Phone numbers' metadata is counted by nobody's budget: it is data, loaded by the one form that needs it. */
const phoneData = /libphonenumber/;

const shortName = (path: string) => path.replace(/^.*\/(?:dist|node_modules)\//, '');

/**
 * Bundles one line of a host's code, as a host would: minified, split at dynamic imports, react and react-dom left out.
 *
 * @param code what the host writes, for example `export { AccountCenter } from '@account-center/ui'`
 */
export async function measureBundle(code: string): Promise<BundleSize> {
  const { metafile, outputFiles } = await buildHost(code);
  const gzipped = new Map(
    outputFiles.map(({ path, contents }) => [path.slice(1), gzipSync(contents).length]),
  );
  const outputs = metafile.outputs;
  const isData = (path: string) =>
    Object.keys(outputs[path]?.inputs ?? {}).some((input) => phoneData.test(input));
  const sizeOf = (paths: Iterable<string>) =>
    [...paths]
      .filter((path) => !isData(path))
      .reduce((sum, path) => sum + (gzipped.get(path) ?? 0), 0);
  const importsOf = (path: string, kind: string) =>
    (outputs[path]?.imports ?? [])
      .filter((found) => found.kind === kind && !found.external)
      .map((found) => found.path);
  const closure = (path: string, seen = new Set<string>()): Set<string> => {
    if (!seen.has(path)) {
      seen.add(path);
      for (const next of importsOf(path, 'import-statement')) closure(next, seen);
    }
    return seen;
  };

  const entry = Object.keys(outputs).find((path) =>
    outputs[path]?.entryPoint?.endsWith('entry.js'),
  );
  if (entry === undefined) throw new Error('esbuild reported no entry');
  const first = closure(entry);
  const lazyEntries = new Set(
    Object.keys(outputs).flatMap((path) => importsOf(path, 'dynamic-import')),
  );
  const lazy = [...lazyEntries].map((path) => ({
    name: shortName(outputs[path]?.entryPoint ?? path),
    size: sizeOf(closure(path).difference(first)),
  }));
  const inputs = [...first].flatMap((path) =>
    Object.entries(outputs[path]?.inputs ?? {}).map(([input, { bytesInOutput }]) => ({
      name: shortName(input),
      size: bytesInOutput,
    })),
  );
  return {
    first: sizeOf(first),
    inputs: inputs.sort((a, b) => b.size - a.size),
    lazy: lazy.sort((a, b) => b.size - a.size),
    all: sizeOf(Object.keys(outputs)),
  };
}
