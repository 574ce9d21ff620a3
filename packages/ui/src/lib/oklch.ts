/** A colour in OKLCH: lightness 0 to 1, chroma 0 to about 0.4, hue in degrees. */
export type Oklch = { readonly l: number; readonly c: number; readonly h: number };

type Rgb = readonly [red: number, green: number, blue: number];

const toLinear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const toGamma = (channel: number) =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;

function toLinearRgb({ l, c, h }: Oklch): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function fromLinearRgb([red, green, blue]: Rgb): Oklch {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    c: Math.hypot(a, b),
    h: (Math.atan2(b, a) * 180) / Math.PI,
  };
}

const fits = (rgb: Rgb) => rgb.every((channel) => channel >= -0.0005 && channel <= 1.0005);

/** The sRGB of a colour, linear, 0 to 1; chroma gives way until the colour exists. */
function displayable(color: Oklch): Rgb {
  let { c } = color;
  let rgb = toLinearRgb(color);
  while (!fits(rgb) && c > 0.001) {
    c *= 0.96;
    rgb = toLinearRgb({ ...color, c });
  }
  const [red, green, blue] = rgb.map((channel) => Math.min(1, Math.max(0, channel)));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** The relative luminance of WCAG 2, 0 to 1. */
export function luminanceOf(color: Oklch): number {
  const [red, green, blue] = displayable(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The same hue and chroma, its lightness moved as little as needed for a luminance between two bounds. */
export function withLuminance(color: Oklch, least: number, most: number): Oklch {
  const luminance = luminanceOf(color);
  if (luminance >= least && luminance <= most) return color;
  const wanted = luminance < least ? least : most;
  let [low, high] = [0, 1];
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2;
    if (luminanceOf({ ...color, l: middle }) < wanted) low = middle;
    else high = middle;
  }
  return { ...color, l: luminance < least ? high : low };
}

/** A colour written as `#rgb` or `#rrggbb`, or `undefined` when it is written otherwise. */
export function fromHex(hex: string): Oklch | undefined {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/iu.exec(hex.trim())?.[1];
  if (!digits) return undefined;
  const full = digits.length === 3 ? digits.replace(/./gu, '$&$&') : digits;
  const channel = (start: number) =>
    toLinear(Number.parseInt(full.slice(start, start + 2), 16) / 255);
  return fromLinearRgb([channel(0), channel(2), channel(4)]);
}

/** The colour as `#rrggbb`. */
export function toHex(color: Oklch): string {
  const byte = (channel: number) =>
    Math.round(toGamma(channel) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${displayable(color).map(byte).join('')}`;
}
