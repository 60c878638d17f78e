/**
 * The picture of a task's life as a file of its own, as it stands on the screen: read off the elements that are drawn,
 * so that it has their colours, in light or dark.
 */
import type { Point } from './life-map';

export interface Caption {
  readonly title: string;
  readonly below: string;
}

const MARGIN = 24;
const HEAD = 58;

/** The picture as an SVG that needs no style sheet. `map` is the element that holds lines and states. */
export function pictureSvg(map: HTMLElement, { title, below }: Caption): string {
  const frame = map.getBoundingClientRect();
  const size = { width: frame.width + 2 * MARGIN, height: frame.height + 2 * MARGIN + HEAD };
  const origin = { x: frame.left - MARGIN, y: frame.top - MARGIN - HEAD };
  const style = getComputedStyle(map);
  const family = escaped(style.fontFamily);
  const head = [
    text({ x: MARGIN, y: MARGIN + 16 }, title, { fill: style.color, size: 18, weight: '600', family }),
    text({ x: MARGIN, y: MARGIN + 38 }, below, { fill: style.color, size: 12, weight: '400', family }),
  ];
  const ground = opaqueGround(map);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">`,
    `<rect width="100%" height="100%" fill="${ground}"/>`,
    ...head,
    ...[...map.children].map((child) => drawn(child, origin)),
    '</svg>',
  ].join('\n');
}

/** The same in dots, twice as fine as the screen's pixels. Rejects where the browser cannot draw it. */
export async function picturePng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('This browser draws no pictures.'))));
  });
}

/** An element with all in it: its frame and ground, its pictures and its words. */
function drawn(element: Element, origin: Point): string {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  if (style.opacity === '0' || style.clipPath !== 'none') return '';
  const at = { x: box.left - origin.x, y: box.top - origin.y };
  if (element instanceof SVGSVGElement) return drawnSvg(element, at, box);
  const parts = [drawnFrame(element, at, box, style)];
  for (const child of element.childNodes) {
    if (child instanceof Element) parts.push(drawn(child, origin));
    else if (child.nodeType === Node.TEXT_NODE) parts.push(drawnText(child, style, origin));
  }
  return parts.join('');
}

/** A picture with the look of each of its parts written into it. */
function drawnSvg(svg: SVGSVGElement, { x, y }: Point, box: DOMRect): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const parts = [...svg.querySelectorAll('*')];
  [...copy.querySelectorAll('*')].forEach((part, index) => {
    const style = getComputedStyle(parts[index]!);
    for (const name of LOOKS) part.setAttribute(name, style.getPropertyValue(name));
    part.removeAttribute('class');
    part.removeAttribute('pathLength');
  });
  return `<svg x="${x}" y="${y}" width="${box.width}" height="${box.height}" viewBox="${svg.getAttribute('viewBox') ?? ''}" overflow="visible" fill="none">${copy.innerHTML}</svg>`;
}

const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'paint-order',
];

function drawnFrame(element: Element, { x, y }: Point, box: DOMRect, style: CSSStyleDeclaration): string {
  const border = parseFloat(style.borderTopWidth) || 0;
  const outline = style.outlineStyle === 'solid' ? parseFloat(style.outlineWidth) || 0 : 0;
  const radius = parseFloat(style.borderTopLeftRadius) || 0;
  const parts: string[] = [];
  const rect = (grow: number, fill: string, stroke: string, width: number, more = '') =>
    `<rect x="${x - grow}" y="${y - grow}" width="${box.width + 2 * grow}" height="${box.height + 2 * grow}" rx="${Math.min(radius, box.height / 2) + grow}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"${more}/>`;
  if (element.hasAttribute('data-now'))
    parts.push(rect(4, 'none', style.borderTopColor, 5, ' opacity="0.22"'));
  if (outline > 0)
    parts.push(
      rect((parseFloat(style.outlineOffset) || 0) + outline / 2, 'none', style.outlineColor, outline),
    );
  if (border > 0 || !isClear(style.backgroundColor)) {
    const dash = style.borderTopStyle === 'dashed' ? ' stroke-dasharray="4 3"' : '';
    parts.push(
      rect(-border / 2, style.backgroundColor, border > 0 ? style.borderTopColor : 'none', border, dash),
    );
  }
  return parts.join('');
}

/** Words where they stand, line by line. */
function drawnText(node: Node, style: CSSStyleDeclaration, origin: Point): string {
  const words = node.textContent ?? '';
  if (words.trim() === '') return '';
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  const size = parseFloat(style.fontSize) || 12;
  const at = { x: box.left - origin.x, y: box.top - origin.y + box.height / 2 + size * 0.35 };
  return text(at, words, {
    fill: style.color,
    size,
    weight: style.fontWeight,
    family: escaped(style.fontFamily),
  });
}

interface Look {
  readonly fill: string;
  readonly size: number;
  readonly weight: string;
  readonly family: string;
}

function text({ x, y }: Point, words: string, { fill, size, weight, family }: Look): string {
  return `<text x="${x}" y="${y}" fill="${fill}" font-size="${size}" font-weight="${weight}" font-family="${family}">${escaped(words)}</text>`;
}

/** The ground that the map lies on: that of the nearest element around it that has one. */
function opaqueGround(element: Element | null): string {
  for (let one = element; one; one = one.parentElement) {
    const { backgroundColor } = getComputedStyle(one);
    if (!isClear(backgroundColor)) return backgroundColor;
  }
  return 'white';
}

function isClear(colour: string): boolean {
  return colour === '' || colour === 'transparent' || /,\s*0\)$|\/ 0\)$/.test(colour);
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
