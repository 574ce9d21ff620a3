import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Scheme = 'light' | 'dark';
type Oklch = { readonly l: number; readonly c: number; readonly h: number };

/** The relative luminance of WCAG 2 of a color in OKLCH; what sRGB cannot show is clipped. */
function luminanceOf({ l, c, h }: Oklch): number {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const [red = 0, green = 0, blue = 0] = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ].map((channel) => Math.min(1, Math.max(0, channel)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const tokens = read('tokens.css');
/** Presets that bring colors of their own; they say only what is different. */
const presets = { none: '', soft: read('../themes/soft.css'), sharp: read('../themes/sharp.css') };
type Preset = keyof typeof presets;
const number = String.raw`([\d.]+)`;
const opaqueColor = new RegExp(
  String.raw`oklch\(${number} ${number} ${number}\)|oklch\(${number} 0 0\)`,
  'g',
);

const valueIn = (css: string, token: string) =>
  new RegExp(`^\\s*--ac-${token}:([^;]*);`, 'm').exec(css)?.[1];

function declaration(token: string, preset: Preset): string {
  const value = valueIn(presets[preset], token) ?? valueIn(tokens, token);
  if (!value) throw new Error(`There is no token --ac-${token}.`);
  return value;
}

/** The color of a token in a scheme; one that is the same in both is written once. */
function color(token: string, scheme: Scheme, preset: Preset): Oklch {
  const colors = Array.from(
    declaration(token, preset).matchAll(opaqueColor),
    ([, l, c, h, gray]) => ({
      l: Number(l ?? gray),
      c: Number(c ?? 0),
      h: Number(h ?? 0),
    }),
  );
  const found = scheme === 'light' ? colors.at(0) : colors.at(-1);
  if (!found) throw new Error(`--ac-${token} holds no color that can be read.`);
  return found;
}

function contrast(one: string, other: string, scheme: Scheme, preset: Preset): number {
  const a = luminanceOf(color(one, scheme, preset));
  const b = luminanceOf(color(other, scheme, preset));
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const surfaces = ['background', 'surface', 'surface-sunken', 'raised', 'hover'];
const texts: readonly (readonly [text: string, backgrounds: readonly string[]])[] = [
  ['text', [...surfaces, 'accent-soft', 'danger-soft', 'success-soft', 'warning-soft']],
  ['text-muted', surfaces],
  ['accent-text', [...surfaces, 'accent-soft', 'danger-soft', 'success-soft', 'warning-soft']],
  ['danger-text', [...surfaces, 'danger-soft']],
  ['success-text', [...surfaces, 'success-soft']],
  ['warning-text', [...surfaces, 'warning-soft']],
  ['on-accent', ['accent', 'accent-hover']],
  ['on-danger', ['danger', 'danger-hover']],
];
const controls: readonly (readonly [edge: string, backgrounds: readonly string[]])[] = [
  ['control-border', ['background', 'surface', 'surface-sunken', 'raised']],
  ['accent', ['background', 'surface', 'surface-sunken', 'raised']],
  ['danger', ['background', 'surface', 'surface-sunken', 'raised']],
  ['focus', surfaces],
];

describe.each([
  ['light', 'none'],
  ['dark', 'none'],
  ['light', 'soft'],
  ['dark', 'soft'],
  ['light', 'sharp'],
  ['dark', 'sharp'],
] as const)('in the %s scheme with the preset %s', (scheme, preset) => {
  const pairs = (list: typeof texts) =>
    list.flatMap(([front, backs]) => backs.map((back) => [front, back] as const));

  it.each(pairs(texts))('%s on %s has a contrast of 4.5 : 1', (front, back) => {
    expect(contrast(front, back, scheme, preset)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(controls))('%s on %s has a contrast of 3 : 1', (front, back) => {
    expect(contrast(front, back, scheme, preset)).toBeGreaterThanOrEqual(3);
  });
});

it('measures contrast as WCAG does', () => {
  const white = luminanceOf({ l: 1, c: 0, h: 0 });
  const black = luminanceOf({ l: 0, c: 0, h: 0 });
  expect((white + 0.05) / (black + 0.05)).toBeCloseTo(21, 1);
});

it('knows the look without a preset as the preset neutral, word for word', () => {
  const flat = (value: string | undefined) => value?.replace(/\s+/g, ' ').trim();
  const neutral = read('../themes/neutral.css');
  const names = Array.from(neutral.matchAll(/^\s*--ac-([\w-]+):/gm), ([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) {
    expect(flat(valueIn(neutral, name)), name).toBe(flat(valueIn(tokens, name)));
  }
});

it('lets neutral take back whatever another preset changes', () => {
  const neutral = read('../themes/neutral.css');
  for (const preset of [presets.soft, presets.sharp]) {
    for (const [, name = ''] of preset.matchAll(/^\s*--ac-([\w-]+):/gm)) {
      expect(valueIn(neutral, name), name).toBeDefined();
    }
  }
});
