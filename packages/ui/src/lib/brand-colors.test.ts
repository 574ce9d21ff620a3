import { describe, expect, it } from 'vitest';
import { brandColors } from './brand-colors.ts';
import { fromHex, luminanceOf, toHex } from './oklch.ts';

const luminance = (hex: string) => {
  const color = fromHex(hex);
  if (!color) throw new Error(`${hex} is no colour.`);
  return luminanceOf(color);
};
const contrast = (one: string, other: string) => {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

// The lightest dark surface is `--ac-raised`, the darkest light one `--ac-hover`.
const surface = { light: '#ffffff', dark: toHex({ l: 0.245, c: 0.006, h: 265 }) };
const tinted = {
  light: toHex({ l: 0.962, c: 0.003, h: 265 }),
  dark: toHex({ l: 0.292, c: 0.007, h: 265 }),
};
const brands = [
  '#6139f6',
  '#ffd400',
  '#00c853',
  '#000000',
  '#ffffff',
  '#e11d48',
  '#0af',
  '#7c3aed',
];

describe.each(brands)('the brand colour %s', (brand) => {
  it.each(['light', 'dark'] as const)('passes contrast in the %s scheme', (scheme) => {
    const colors = brandColors(brand);
    if (!colors) throw new Error('The colour was not taken.');
    expect(contrast('#ffffff', colors.fill[scheme])).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#ffffff', colors.fillHover[scheme])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colors.fill[scheme], surface[scheme])).toBeGreaterThanOrEqual(3);
    expect(contrast(colors.text[scheme], tinted[scheme])).toBeGreaterThanOrEqual(4.5);
  });
});

it('leaves a colour that passes as it is', () => {
  expect(brandColors('#6139f6')?.fill.light).toBe('#6139f6');
});

it('reads short and long notation and refuses anything else', () => {
  expect(brandColors('#00f')).toEqual(brandColors('#0000ff'));
  for (const nothing of ['', 'red', '#12', 'url(x)', null, undefined]) {
    expect(brandColors(nothing)).toBeUndefined();
  }
});

it('gives a colour back that went through OKLCH', () => {
  for (const brand of ['#6139f6', '#ffd400', '#123456', '#ffffff', '#000000']) {
    const color = fromHex(brand);
    expect(color && toHex(color)).toBe(brand);
  }
});
