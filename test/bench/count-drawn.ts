/**
 * Counts the components that Preact draws, which is what the built site runs on. Nothing is added to the site for it: a
 * component that has drawn has new children in Preact's own record, which hangs on the elements that it draws into.
 */

/** What is read of Preact's record of an element on screen (its `mangle.json` fixes these names). */
interface VNode {
  readonly type: unknown;
  /** `_children` */
  readonly __k: readonly (VNode | null)[] | null;
  /** `_component` */
  readonly __c: object | null;
}

declare global {
  /** Each component on the page, with what it had drawn when one last looked. */
  var componentsDrawn: Map<object, { readonly name: string; readonly children: unknown }> | undefined;
}

/**
 * The names of the components that were drawn since it was called last (in a built page the names are short), once for
 * each, however often. It stands alone, so that it can be sent into a page as it is.
 */
export function drawnSinceLast(): string[] {
  const before = globalThis.componentsDrawn ?? new Map<object, { name: string; children: unknown }>();
  const now = new Map<object, { name: string; children: unknown }>();
  const nameOf = (type: unknown) => {
    const { displayName, name } = type as { displayName?: string; name?: string };
    return displayName ?? name ?? '';
  };
  const roots = Array.from(document.querySelectorAll('*')).flatMap(
    (element) => (element as unknown as { __k?: VNode }).__k ?? [],
  );
  // A root is a fragment. Neither those nor what `memo` puts around a component draw anything themselves.
  const fragment = roots[0]?.type;
  const isOwn = (type: unknown) => type !== fragment && !nameOf(type).startsWith('Memo(');
  const waiting: (VNode | null)[] = [...roots];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === null) continue;
    if (node.__c !== null && typeof node.type === 'function' && isOwn(node.type))
      now.set(node.__c, { name: nameOf(node.type), children: node.__k });
    waiting.push(...(node.__k ?? []));
  }
  globalThis.componentsDrawn = now;
  return Array.from(now).flatMap(([component, { name, children }]) =>
    before.get(component)?.children === children ? [] : [name],
  );
}
