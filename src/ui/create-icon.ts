import { createElement } from 'react';
import type { SVGProps } from 'react';

/** An icon as lucide has it: shapes on a square of 24 by 24. */
interface IconData {
  readonly name: string;
  readonly node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];
}

interface IconProps extends SVGProps<SVGSVGElement> {
  /** Pixels of each side. */
  readonly size?: number | string;
}

/**
 * Draws lucide's icons in the place of its own `createLucideIcon`, which can do much that none of ours asks for and is
 * in the first load of every page (scripts/vite/icons-plugin.ts).
 */
export default function createIcon({ name, node }: IconData) {
  return function Icon({ size = 24, className, ...rest }: IconProps) {
    const isNamed = 'aria-label' in rest || 'role' in rest;
    return createElement(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: size,
        height: size,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        className: ['lucide', `lucide-${name}`, className].filter(Boolean).join(' '),
        ...(isNamed ? {} : { 'aria-hidden': 'true' }),
        ...rest,
      },
      ...node.map(([tag, attributes]) => createElement(tag, attributes)),
    );
  };
}
