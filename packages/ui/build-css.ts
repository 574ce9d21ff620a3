import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv } from 'node:process';
import { transform } from 'lightningcss';

/** The folder of the sources. */
export const sourceFolder = `${join(import.meta.dirname, 'src')}/`;

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

/** Absolute paths of the presets, each a style sheet of its own for a host to load beside `styles.css`. */
export function themeFiles(): string[] {
  return globSync('themes/*.css', { cwd: sourceFolder })
    .sort()
    .map((file) => join(sourceFolder, file));
}

/** One preset, minified as {@link buildCss} does it. */
export function buildTheme(file: string): Uint8Array {
  return transform({ filename: basename(file), code: readFileSync(file), minify: true }).code;
}

if (argv[1] === import.meta.filename) {
  const output = join(import.meta.dirname, 'dist');
  mkdirSync(join(output, 'themes'), { recursive: true });
  writeFileSync(join(output, 'styles.css'), buildCss());
  for (const file of themeFiles()) {
    writeFileSync(join(output, 'themes', basename(file)), buildTheme(file));
  }
}
