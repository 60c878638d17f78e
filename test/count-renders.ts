/**
 * Counts the components that React draws, in tests: React tells a hook of each commit, and marks what it has drawn in it.
 * It has to be there before React is loaded. What is built runs on Preact: `count-drawn.ts`.
 */

/** What is read of a fiber: React's own record of an element on screen. */
interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly type: unknown;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
}

declare global {
  var drawnComponents: string[] | undefined;
  var __REACT_DEVTOOLS_GLOBAL_HOOK__: object | undefined;
}

/** Notes the name of each component that is drawn from now on in `drawnComponents`. */
export function countRenders(): void {
  globalThis.drawnComponents = [];
  const PERFORMED_WORK = 1;
  /** Functions, classes, what forwards a ref, and what is kept by memo(). */
  const COMPONENTS = [0, 1, 11, 14, 15];
  const nameOf = (type: unknown): string => {
    const { name, displayName, type: inner, render } = type as Record<string, unknown>;
    if (typeof inner === 'function' || typeof render === 'function') return nameOf(inner ?? render);
    return typeof displayName === 'string' ? displayName : typeof name === 'string' ? name : '';
  };
  const look = (fiber: Fiber): void => {
    const before = fiber.alternate;
    const isDrawn = before === null || (fiber.flags & PERFORMED_WORK) !== 0;
    if (isDrawn && COMPONENTS.includes(fiber.tag)) globalThis.drawnComponents?.push(nameOf(fiber.type));
    // What has kept its children has drawn none of them.
    if (before !== null && before.child === fiber.child) return;
    for (let child = fiber.child; child; child = child.sibling) look(child);
  };
  globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: (_renderer: number, root: { readonly current: Fiber }) => look(root.current),
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onScheduleFiberRoot: () => undefined,
    checkDCE: () => undefined,
  };
}
