/** A color for each scheme, as `#rrggbb`. */
export type SchemePair = { readonly light: string; readonly dark: string };

/** What becomes of a brand's color. */
export type BrandColors = {
  /** Fill of primary buttons and switches; white text on it has at least 4.5 : 1, its edge at least 3 : 1. */
  readonly fill: SchemePair;
  /** The same while it is pointed at. */
  readonly fillHover: SchemePair;
  /** Text and icons in the brand's color; at least 4.5 : 1 on every surface. */
  readonly text: SchemePair;
  /** Behind that text. */
  readonly soft: SchemePair;
};

/** Red, green and blue of linear light, 0 to 1 each. */
type Light = readonly number[];

/** Highest luminance under white text, with a little room: 1.05 / 4.6 - 0.05. */
const underWhiteText = 0.178;
/** Lowest luminance of a fill that stands out from the lightest dark surface by 3 : 1. */
const overDarkSurface = 0.155;
/** Lowest luminance of text on the lightest dark surface, 4.5 : 1 with room. */
const textOnDark = 0.3;
/** Highest luminance of text on a tinted light surface, 4.5 : 1 with room. */
const textOnLight = 0.15;
const hoverShade = 0.8;
/** How much of the fill is in its soft background. */
const tint = 0.08;
/** The luminance of a card in the dark scheme, as gray. */
const darkCard = 0.0095;

function fromHex(hex: string): Light | undefined {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/iu.exec(hex)?.[1];
  const channels = digits?.match(digits.length === 3 ? /./gu : /../gu);
  return channels?.map((pair) => {
    const value = Number.parseInt(pair.length === 1 ? pair + pair : pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

function toHex(light: Light): string {
  const bytes = light.map((value) => {
    const channel = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${bytes.join('')}`;
}

/** The relative luminance of WCAG 2. */
function luminance([red = 0, green = 0, blue = 0]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The color, dimmed or mixed with white just so far that its luminance lies between two bounds. */
function within(light: Light, least: number, most: number): Light {
  const now = luminance(light);
  if (now > most) return light.map((value) => (value * most) / now);
  if (now >= least) return light;
  const share = (least - now) / (1 - now);
  return light.map((value) => value + (1 - value) * share);
}

/**
 * Adjusts a brand's color until it passes contrast in both schemes, and leaves it as it is where it passes
 * already. Takes `#rgb` or `#rrggbb`; anything else gives `undefined`.
 */
export function brandColors(color: string | null | undefined): BrandColors | undefined {
  const brand = fromHex(color?.trim() ?? '');
  if (!brand) return undefined;
  const fill = {
    light: within(brand, 0, underWhiteText),
    dark: within(brand, overDarkSurface, underWhiteText),
  };
  const soft = (light: Light, ground: number) =>
    toHex(light.map((value) => value * tint + ground * (1 - tint)));
  const shade = (light: Light) => toHex(light.map((value) => value * hoverShade));
  return {
    fill: { light: toHex(fill.light), dark: toHex(fill.dark) },
    fillHover: { light: shade(fill.light), dark: shade(fill.dark) },
    text: {
      light: toHex(within(brand, 0, textOnLight)),
      dark: toHex(within(brand, textOnDark, 1)),
    },
    soft: { light: soft(fill.light, 1), dark: soft(fill.dark, darkCard) },
  };
}
