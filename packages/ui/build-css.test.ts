import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { transform } from 'lightningcss';
import { expect, it } from 'vitest';
import {
  buildCss,
  buildTheme,
  collectCss,
  hideLightDark,
  sourceFolder,
  styleFiles,
  themeFiles,
} from './build-css.ts';

const built = new TextDecoder().decode(buildCss());

it('puts tokens first, then resets, parts, and what is made of parts', () => {
  const folders = styleFiles().map((file) => file.slice(sourceFolder.length).split('/')[0]);
  const order = ['theme', 'primitives', 'forms', 'frame', 'step-up', 'account-center', 'sections'];
  const places = folders.map((folder) => order.indexOf(folder ?? ''));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(styleFiles().at(0)).toMatch(/tokens\.css$/);
  expect(styleFiles().at(1)).toMatch(/base\.css$/);
});

it('minifies without lowering what browsers know', () => {
  expect(built.length).toBeLessThan(collectCss().length * 0.8);
  expect(built).not.toContain('/*');
  for (const modern of [
    'light-dark(',
    'oklch(',
    'inset-inline',
    'margin-inline-end',
    '@container ac',
    '&',
  ]) {
    expect(built).toContain(modern);
  }
});

it('hides the comma of light-dark(), and no other', () => {
  expect(hideLightDark('a{color:light-dark(rgb(1, 2, 3), red);margin:max(1px, 2px)}')).toBe(
    'a{color:light-dark(rgb(1, 2, 3) var(--ac-or) red);margin:max(1px, 2px)}',
  );
  expect(hideLightDark('a{b:0 light-dark(x, y) var(--z, light-dark(p(q, r), s))}')).toBe(
    'a{b:0 light-dark(x var(--ac-or) y) var(--z, light-dark(p(q, r) var(--ac-or) s))}',
  );
  expect(hideLightDark('/* light-dark() */a{b:c(d, e)}')).toBe('/* light-dark() */a{b:c(d, e)}');
});

/** Versions as lightningcss takes them. */
const version = (major: number, minor = 0) => (major << 16) | (minor << 8);

it.each([
  // What Vite and Next build for when the host says nothing, and something older.
  { chrome: version(111), edge: version(111), firefox: version(111), safari: version(16, 4) },
  { chrome: version(64), edge: version(79), firefox: version(67), safari: version(12) },
])('keeps both schemes when a bundler lowers it for Chrome $chrome', (targets) => {
  const count = (css: string) => css.split(/light-dark\(/).length;
  for (const css of [buildCss(), ...themeFiles().map(buildTheme)]) {
    const lowered = new TextDecoder().decode(
      transform({ filename: 'host.css', code: css, minify: true, targets }).code,
    );

    expect(lowered).not.toContain('var(--lightningcss');
    expect(count(lowered)).toBeGreaterThanOrEqual(count(new TextDecoder().decode(css)));
  }
});

it('stays in its budget of 9 kB', () => {
  expect(gzipSync(buildCss(), { level: 9 }).length).toBeLessThanOrEqual(9 * 1024);
});

it('is unlayered and touches nothing but our own classes', () => {
  expect(built).not.toMatch(/@layer|@import/);
  const selectors = Array.from(
    built.matchAll(/(?<=^|[{}])([^{}@;]+)\{/g),
    ([, selector]) => selector ?? '',
  );
  const outermost = selectors.filter(
    (selector) => !selector.includes('&') && !/^(from|to|\d+%)/.test(selector),
  );
  for (const selector of outermost) expect(selector).toMatch(/ac-/);
});

it('uses no token that does not exist', () => {
  const css = collectCss();
  const defined = new Set(Array.from(css.matchAll(/(--ac-[\w-]+)\s*:/g), ([, name]) => name));
  const fromScript = new Set([
    '--ac-brand-fill',
    '--ac-brand-fill-hover',
    '--ac-brand-on-fill',
    '--ac-brand-text',
    '--ac-brand-soft',
  ]);
  const missing = Array.from(css.matchAll(/var\((--ac-[\w-]+)(,?)/g))
    .filter(([, name, fallback]) => !defined.has(name) && !(fallback && name))
    .map(([, name]) => name);
  expect([...new Set(missing)]).toEqual([]);
  for (const name of fromScript)
    expect(readFileSync(`${sourceFolder}primitives/root.tsx`, 'utf8')).toContain(name);
});

it('gives every preset the weight of one element, between our tokens and what a host says', () => {
  expect(themeFiles().map((file) => file.replace(/^.*\//, ''))).toEqual([
    'neutral.css',
    'shadcn.css',
    'sharp.css',
    'soft.css',
  ]);
  for (const file of themeFiles()) {
    const theme = new TextDecoder().decode(buildTheme(file));
    const selectors = Array.from(
      theme.matchAll(/(?<=^|[{}])([^{}@;]+)\{/g),
      ([, one]) => one ?? '',
    );
    expect(selectors.length).toBeGreaterThan(0);
    for (const selector of selectors) {
      expect(selector).toMatch(/^(?::where\(\.dark\) )?div:where\(\.ac-root[^)]*\)*$/);
    }
  }
  expect(built).toMatch(/^:where\(\.ac-root\)\{/);
});

it('uses no token in a preset that does not exist', () => {
  const defined = new Set(collectCss().match(/--ac-[\w-]+(?=\s*:)/g));
  for (const file of themeFiles()) {
    const css = readFileSync(file, 'utf8').replace(/--ac-(?:host|shadcn|brand)-[\w-]+/g, '');
    for (const name of css.match(/--ac-[\w-]+/g) ?? []) expect(defined, name).toContain(name);
  }
});
