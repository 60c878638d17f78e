/**
 * How high a frame has to be to show everything without scrolling, and who is told of it. A frame fills whatever height
 * it is given, so its height is measured on what flows in it, never on the page: that would grow for ever.
 */
import type { HostWindow } from '../reporters';

/** In CSS pixels. The picture of the run has no height of its own: beside the record at least this, above it just this. */
const PICTURE = { beside: 400, above: 400 };
/** A record beside the picture that is longer scrolls in itself. */
const MOST_RECORD = 720;
/** Around what flows, and between it and the picture above it. */
const [AROUND, BETWEEN] = [16, 8];

/**
 * The height of a frame's natural layout: what stands around the body as it is, and the body as high as its text.
 * @param main the frame's whole content; in it, `data-body` marks what takes the height that is left, `data-flow` what
 * flows in that
 */
export function naturalHeight(main: HTMLElement): number {
  const body = main.querySelector<HTMLElement>('[data-body]');
  const flow = body?.querySelector<HTMLElement>('[data-flow]');
  if (!body || !flow) return Math.ceil(main.getBoundingClientRect().height);
  const around = [...main.querySelectorAll<HTMLElement>('[data-around]')].filter(
    (one) => !body.contains(one),
  );
  const outside = around.reduce((sum, { offsetHeight }) => sum + offsetHeight, 0);
  return Math.ceil(outside + bodyHeight(body.dataset['body'] ?? '', flow.offsetHeight));
}

function bodyHeight(kind: string, flow: number): number {
  if (kind !== 'run') return flow + AROUND;
  const isBeside = matchMedia('(min-width: 40.01rem)').matches;
  if (!isBeside) return PICTURE.above + BETWEEN + flow + AROUND;
  return Math.max(PICTURE.beside, Math.min(flow, MOST_RECORD)) + AROUND;
}

/**
 * Watches the height, and tells it when it is another one: at once, then at each change.
 * @returns how to stop
 */
export function watchHeight(main: HTMLElement, tell: (height: number) => void): () => void {
  let told = 0;
  let frame = 0;
  const measure = () => {
    frame = 0;
    const height = naturalHeight(main);
    if (height !== told) tell((told = height));
  };
  const soon = () => (frame ||= requestAnimationFrame(measure));
  const sizes = new ResizeObserver(soon);
  const parts = new MutationObserver(() => {
    sizes.disconnect();
    for (const element of [main, ...main.querySelectorAll('[data-flow], [data-around]')])
      sizes.observe(element);
    soon();
  });
  parts.observe(main, { childList: true, subtree: true });
  for (const element of [main, ...main.querySelectorAll('[data-flow], [data-around]')])
    sizes.observe(element);
  soon();
  return () => {
    sizes.disconnect();
    parts.disconnect();
    cancelAnimationFrame(frame);
  };
}

/**
 * Tells pages that know nothing of us, in the messages of theirs: Canvas and IMathAS, Embedly, and the resizer of H5P,
 * which has to be greeted first. Each is told a number, and nothing else.
 */
export function createHeightTeller(host: HostWindow, address: string): (height: number) => void {
  let last = 0;
  let isH5p = false;
  const h5p = (action: string, height: object = {}) => host.post({ context: 'h5p', action, ...height });
  host.subscribe((message) => {
    if (
      typeof message !== 'object' ||
      message === null ||
      (message as { context?: unknown }).context !== 'h5p'
    )
      return;
    const { action } = message as { readonly action?: unknown };
    if (action === 'hello') {
      isH5p = true;
      if (last > 0) h5p('prepareResize', { scrollHeight: last, clientHeight: last });
    } else if (action === 'resizePrepared' && last > 0) h5p('resize', { scrollHeight: last });
  });
  h5p('hello');
  return (height) => {
    last = height;
    host.post(JSON.stringify({ subject: 'lti.frameResize', height }));
    host.post(JSON.stringify({ context: 'iframe.resize', src: address, height }));
    if (isH5p) h5p('prepareResize', { scrollHeight: height, clientHeight: height });
  };
}
