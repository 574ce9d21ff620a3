import { build } from 'esbuild';

/**
 * Bundles one line of a host's code, as a host would: minified, split at dynamic imports, react and react-dom left out.
 *
 * @param code what the host writes, for example `export { AccountCenter } from '@account-center/ui'`
 * @param mode what `NODE_ENV` is
 */
export const buildHost = (code: string, mode: 'production' | 'development' = 'production') =>
  build({
    stdin: { contents: code, resolveDir: import.meta.dirname, sourcefile: 'entry.js' },
    outdir: '/bundle',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
    external: ['react', 'react/*', 'react-dom', 'react-dom/*', '@logto/react'],
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    absWorkingDir: '/',
  });
