import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';

/** The folder of the sources. */
export const sourceFolder = fileURLToPath(new URL('./src/', import.meta.url));

/** In the order in which they may overrule each other: tokens, resets, parts, then what is made of parts. */
const order = [
  'theme/tokens.css',
  'theme/base.css',
  'primitives/*.css',
  'forms/*.css',
  'frame/*.css',
  'step-up/*.css',
  'account-center/*.css',
  'sections/*/*.css',
];

/** Absolute paths of all style sheets, in the order of the cascade. */
export function styleFiles(): string[] {
  return order
    .flatMap((pattern) => globSync(pattern, { cwd: sourceFolder }).sort())
    .map((file) => join(sourceFolder, file));
}

/** All style sheets as one, as they are written. */
export function collectCss(): string {
  return styleFiles()
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

/**
 * One style sheet, minified. Nothing is lowered: no targets are given, so `light-dark()`, nesting and logical
 * properties reach the browser as they are.
 */
export function buildCss(): Uint8Array {
  return transform({ filename: 'styles.css', code: Buffer.from(collectCss()), minify: true }).code;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const output = fileURLToPath(new URL('./dist/styles.css', import.meta.url));
  const folder = fileURLToPath(new URL('./dist/', import.meta.url));
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  writeFileSync(output, buildCss());
}
