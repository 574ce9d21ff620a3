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

/** Where the arguments that a text begins with have their first comma; -1 for a single argument. */
function commaOf(css: string): number {
  let depth = 0;
  for (const [index, character] of css.split('').entries()) {
    if (depth === 0 && character === ',') return index;
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return -1;
  }
  return -1;
}

/**
 * Hides `light-dark()` from bundlers that would replace it for older browsers, as Vite and Next do: what they put in its
 * place knows nothing of the `color-scheme` that a page has from a script, a `<meta>` or nowhere, and leaves the account
 * center without colors. They recognize the function by the comma, so that the comma comes from a variable.
 */
export function hideLightDark(css: string): string {
  const opening = 'light-dark(';
  const [before = '', ...rest] = css.split(opening);
  return rest.reduce((done, part) => {
    const comma = commaOf(part);
    const pair = comma < 0 ? part : `${part.slice(0, comma)} var(--ac-or)${part.slice(comma + 1)}`;
    return `${done}${opening}${pair}`;
  }, before);
}

/** All style sheets as one, neither minified nor lowered. */
export function collectCss(): string {
  return hideLightDark(
    styleFiles()
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n'),
  );
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
  const code = Buffer.from(hideLightDark(readFileSync(file, 'utf8')));
  return transform({ filename: basename(file), code, minify: true }).code;
}

if (argv[1] === import.meta.filename) {
  const output = join(import.meta.dirname, 'dist');
  mkdirSync(join(output, 'themes'), { recursive: true });
  writeFileSync(join(output, 'styles.css'), buildCss());
  for (const file of themeFiles()) {
    writeFileSync(join(output, 'themes', basename(file)), buildTheme(file));
  }
}
