import { buildHost } from './build-host.ts';

/** What a host's bundler made of one line of code. */
export type HostBundle = {
  /** Every source file that the bundle may load, lazy parts included. */
  readonly inputs: readonly string[];
  /** All of that code. */
  readonly text: string;
};

/**
 * Bundles a line of a host's code with esbuild, minified and split as for production.
 *
 * @param code what the host writes
 * @param mode what `NODE_ENV` is
 */
export async function hostBundle(
  code: string,
  mode: 'production' | 'development' = 'production',
): Promise<HostBundle> {
  const { metafile, outputFiles } = await buildHost(code, mode);
  const outputs = metafile.outputs;
  const reachable = new Set<string>();
  const follow = (path: string): void => {
    if (reachable.has(path)) return;
    reachable.add(path);
    for (const found of outputs[path]?.imports ?? []) if (!found.external) follow(found.path);
  };
  // esbuild also writes the chunks of imports that it dropped afterwards; no one loads those.
  for (const path of Object.keys(outputs)) {
    if (outputs[path]?.entryPoint?.endsWith('entry.js')) follow(path);
  }
  const inputs = [...reachable].flatMap((path) =>
    // A file of which nothing is left is not in the bundle.
    Object.entries(outputs[path]?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [file] : [],
    ),
  );
  const files = outputFiles.filter(({ path }) => reachable.has(path.slice(1)));
  return { inputs, text: files.map((file) => file.text).join('\n') };
}
