/**
 * Colours of an author's own: whether one can be the accent of a site, and which would be. The accent is text, too, so
 * it needs the 4.5:1 of WCAG 2.2 (success criterion 1.4.3) on every ground of the house and on its own soft tint.
 */

export type Theme = 'light' | 'dark';

type Oklch = readonly [lightness: number, chroma: number, hue: number];
type Rgb = readonly [red: number, green: number, blue: number];

const ENOUGH = 4.5;

/**
 * The relative luminance of the ground on which the accent is read worst: the darkest of the light theme, the lightest
 * of the dark one. test/ui/contrast.test.ts holds it to src/ui/tokens.css.
 */
export const HARDEST_GROUND: Readonly<Record<Theme, number>> = { light: 0.858, dark: 0.027 };

/** Lightness and most chroma of what is made of an accent's hue, as --accent-soft and --accent-line are in tokens.css. */
const SOFT: Readonly<Record<Theme, readonly [number, number]>> = { light: [0.956, 0.02], dark: [0.29, 0.05] };
const LINE: Readonly<Record<Theme, readonly [number, number]>> = { light: [0.86, 0.05], dark: [0.42, 0.08] };
/** What is written on the accent: --on-accent. */
const ON_ACCENT: Readonly<Record<Theme, number>> = { light: 1, dark: 0.0061 };

/** The least contrast that the colour has with anything it is read on, 1 to 21. `colour` is `#rrggbb`. */
export function accentContrast(colour: string, theme: Theme): number {
  const own = luminanceOf(rgbOf(colour));
  const soft = luminanceOf(fromOklch(tint(colour, SOFT[theme])));
  return Math.min(...[HARDEST_GROUND[theme], soft, ON_ACCENT[theme]].map((other) => contrast(own, other)));
}

export function isReadableAccent(colour: string, theme: Theme): boolean {
  return accentContrast(colour, theme) >= ENOUGH;
}

/** The colour itself if it can be read, else the nearest lightness of its hue that can. */
export function nearestAccent(colour: string, theme: Theme): string {
  const [lightness, chroma, hue] = toOklch(rgbOf(colour));
  for (let step = 0; step <= 1000; step += 1) {
    const other = lightness + (theme === 'light' ? -step : step) / 1000;
    const found =
      step === 0 ? colour.toLowerCase() : hexOf(fromOklch([Math.min(1, Math.max(0, other)), chroma, hue]));
    if (isReadableAccent(found, theme)) return found;
  }
  return theme === 'light' ? '#000000' : '#ffffff';
}

export interface Accent {
  readonly light: string;
  readonly dark: string;
}

/**
 * A style sheet that gives a page this accent instead of the house's. Colours that the reader's system forces stay
 * what they are.
 */
export function accentStyle({ light, dark }: Accent): string {
  const pair = (form: typeof SOFT) =>
    `light-dark(${cssOf(tint(light, form.light))},${cssOf(tint(dark, form.dark))})`;
  return (
    '@media not (forced-colors:active){:root{' +
    `--accent:light-dark(${light},${dark});--accent-soft:${pair(SOFT)};--accent-line:${pair(LINE)}}}`
  );
}

function tint(colour: string, [lightness, most]: readonly [number, number]): Oklch {
  const [, chroma, hue] = toOklch(rgbOf(colour));
  return [lightness, Math.min(chroma, most), hue];
}

const cssOf = ([lightness, chroma, hue]: Oklch) =>
  `oklch(${lightness} ${Number(chroma.toFixed(4))} ${Number(hue.toFixed(1))})`;

/** WCAG's contrast of two luminances. */
function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Linear light, 0 to 1. */
function rgbOf(colour: string): Rgb {
  const at = (start: number) => {
    const value = parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [at(1), at(3), at(5)];
}

function hexOf(colour: Rgb): string {
  const digits = colour.map((value) => {
    const light = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(light * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

const luminanceOf = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Between linear sRGB and OKLCH as in CSS Color 4; what lies outside of sRGB is clipped. */
function fromOklch([lightness, chroma, hue]: Oklch): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function toOklch([red, green, blue]: Rgb): Oklch {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [lightness, Math.hypot(a, b), (Math.atan2(b, a) * 180) / Math.PI];
}
