import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TASK_STATES } from '../../src/engine';
import { accentContrast, HARDEST_GROUND, isReadableAccent, nearestAccent } from '../../src/lesson/accent';

/** WCAG 2.2, success criterion 1.4.3, for text of normal size. */
const ENOUGH = 4.5;

type Oklch = readonly [lightness: number, chroma: number, hue: number];

const tokens = readTokens();
const states = ['none', ...TASK_STATES];
const grounds = ['paper', 'sheet', 'sunk', 'accent-soft', ...states.map((state) => `state-${state}-soft`)];
const inks = [
  'ink',
  'ink-2',
  'ink-3',
  'accent',
  'waits',
  'code-keyword',
  'code-string',
  'code-name',
  'code-number',
  'code-comment',
  ...states.map((state) => `state-${state}`),
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(inks)('text in --%s can be read on every ground and every tint', (ink) => {
    for (const ground of grounds) {
      expect
        .soft(contrast(token(ink, theme), token(ground, theme)), `on --${ground}`)
        .toBeGreaterThanOrEqual(ENOUGH);
    }
  });

  test('text on the accent can be read', () => {
    expect(contrast(token('on-accent', theme), token('accent', theme))).toBeGreaterThanOrEqual(ENOUGH);
  });

  test('no two states have the same colour', () => {
    const tones = states.map((state) => String(token(`state-${state}`, theme)));
    expect(new Set(tones).size).toBe(states.length);
  });
});

describe('an accent of an author’s own', () => {
  test.each(['light', 'dark'] as const)('is measured on the hardest ground of the %s theme', (theme) => {
    const all = grounds.filter((name) => name !== 'accent-soft').map((name) => luminance(token(name, theme)));
    const hardest = theme === 'light' ? Math.min(...all) : Math.max(...all);
    // Never easier than it is, and hardly harder.
    const harder = theme === 'light' ? hardest - HARDEST_GROUND.light : HARDEST_GROUND.dark - hardest;
    expect(harder).toBeGreaterThanOrEqual(0);
    expect(harder).toBeLessThan(0.005);
  });

  test.each(['#f0a020', '#ffffff', '#000000', '#0b6b5d', '#7f7f7f', '#ff00ff', '#00ff00'])(
    '%s: what is proposed in its place can be read, and is itself if it can',
    (colour) => {
      for (const theme of ['light', 'dark'] as const) {
        const near = nearestAccent(colour, theme);
        expect(accentContrast(near, theme)).toBeGreaterThanOrEqual(ENOUGH);
        expect(near === colour).toBe(isReadableAccent(colour, theme));
      }
    },
  );
});

function token(name: string, theme: 'light' | 'dark'): Oklch {
  const pair = tokens.get(name);
  if (!pair) throw new Error(`tokens.css has no --${name}`);
  return pair[theme];
}

function readTokens(): Map<string, { light: Oklch; dark: Oklch }> {
  const css = readFileSync('src/ui/tokens.css', 'utf8').split('@media')[0] ?? '';
  const number = '([\\d.]+)';
  const oklch = `oklch\\(${number} ${number} ${number}\\)`;
  const declaration = new RegExp(`--([\\w-]+):\\s*light-dark\\(${oklch},\\s*${oklch}\\)`, 'g');
  return new Map(
    Array.from(css.matchAll(declaration), ([, name = '', ...figures]) => {
      const [a, b, c, d, e, f] = figures.map(Number) as [number, number, number, number, number, number];
      return [name, { light: [a, b, c], dark: [d, e, f] }];
    }),
  );
}

/** WCAG's contrast of two colours, 1 to 21. */
function contrast(one: Oklch, other: Oklch): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** From OKLCH by way of linear sRGB, as in CSS Color 4; what lies outside of sRGB is clipped. */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return (
    0.2126 * clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) +
    0.7152 * clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) +
    0.0722 * clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  );
}
