import { describe, expect, it } from 'vitest';
import { brandColors } from './brand-colors.ts';

/** The relative luminance of WCAG 2, reckoned from the written color. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (one: string, other: string) => {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

// `--ac-raised` and `--ac-hover` in both schemes: the surfaces on which it is hardest.
const surface = { light: '#ffffff', dark: '#1f2023' };
const tinted = { light: '#f1f2f4', dark: '#2a2c2f' };
const brands = [
  '#6139f6',
  '#ffd400',
  '#00c853',
  '#000000',
  '#ffffff',
  '#e11d48',
  '#0af',
  '#7c3aed',
  '#ffee00',
  '#fefefe',
  '#010101',
  '#0a0a0a',
  '#777777',
  '#808080',
  '#00ff00',
  '#0000ff',
  '#ff00ff',
  '#00ffff',
  '#7f1d1d',
  '#d4a373',
];

describe.each(brands)('the brand color %s', (brand) => {
  it.each(['light', 'dark'] as const)('passes contrast in the %s scheme', (scheme) => {
    const colors = brandColors(brand);
    if (!colors) throw new Error('The color was not taken.');
    expect(contrast('#ffffff', colors.fill[scheme])).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#ffffff', colors.fillHover[scheme])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colors.fill[scheme], surface[scheme])).toBeGreaterThanOrEqual(3);
    expect(contrast(colors.text[scheme], tinted[scheme])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colors.text[scheme], colors.soft[scheme])).toBeGreaterThanOrEqual(4.5);
  });
});

it('leaves a color that passes as it is', () => {
  expect(brandColors('#6139f6')?.fill.light).toBe('#6139f6');
});

it('reads short and long notation and refuses anything else', () => {
  expect(brandColors('#00f')).toEqual(brandColors('#0000ff'));
  for (const nothing of ['', 'red', '#12', 'url(x)', null, undefined]) {
    expect(brandColors(nothing)).toBeUndefined();
  }
});
