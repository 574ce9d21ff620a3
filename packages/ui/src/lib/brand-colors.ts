import { fromHex, luminanceOf, toHex, withLuminance } from './oklch.ts';

/** A colour for each scheme, as `#rrggbb`. */
export type SchemePair = { readonly light: string; readonly dark: string };

/** What becomes of a brand's colour. */
export type BrandColors = {
  /** Fill of primary buttons and switches; white text on it has at least 4.5 : 1, its edge at least 3 : 1. */
  readonly fill: SchemePair;
  /** The same while it is pointed at. */
  readonly fillHover: SchemePair;
  /** Text and icons in the brand's colour; at least 4.5 : 1 on every surface. */
  readonly text: SchemePair;
};

/** Highest luminance under white text, with a little room: (1.05 / 4.6) - 0.05. */
const underWhiteText = 0.178;
/** Lowest luminance of a fill that stands out from the lightest dark surface by 3 : 1. */
const overDarkSurface = 0.155;
/** Lowest luminance of text on the lightest dark surface, 4.5 : 1 with room. */
const textOnDark = 0.3;
/** Highest luminance of text on a tinted light surface, 4.5 : 1 with room. */
const textOnLight = 0.15;

/**
 * Adjusts a brand's colour in lightness until it passes contrast in both schemes, and leaves it as it is
 * where it passes already. Takes `#rgb` or `#rrggbb`; anything else gives `undefined`.
 */
export function brandColors(color: string | null | undefined): BrandColors | undefined {
  const brand = fromHex(color ?? '');
  if (!brand) return undefined;
  const light = withLuminance(brand, 0, underWhiteText);
  const dark = withLuminance(brand, overDarkSurface, underWhiteText);
  const darker = (luminance: number) => toHex(withLuminance(brand, 0, luminance * 0.8));
  return {
    fill: { light: toHex(light), dark: toHex(dark) },
    fillHover: { light: darker(luminanceOf(light)), dark: darker(luminanceOf(dark)) },
    text: {
      light: toHex(withLuminance(brand, 0, textOnLight)),
      dark: toHex(withLuminance(brand, textOnDark, 1)),
    },
  };
}
