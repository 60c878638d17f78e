import type { ComponentType } from 'react';

/** A component whose module comes when it is first drawn, or sooner. */
export type Late<P> = ComponentType<P> & {
  /** Loads it. Rejects where it cannot be had; the next one who asks tries again. */
  readonly come: () => Promise<void>;
};

/**
 * A component that is loaded late, within a `Suspense`. It can be had before it is drawn, and once it has come it is
 * drawn at once, which `lazy` does not do.
 */
export function late<P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>): Late<P> {
  let There: ComponentType<P> | null = null;
  let coming: Promise<void> | null = null;
  let failure: { readonly error: unknown } | null = null;
  const come = () => {
    failure = null;
    coming ??= load().then(
      (module) => void (There = module.default),
      (error: unknown) => {
        coming = null;
        failure = { error };
        throw error;
      },
    );
    return coming;
  };
  function Late(props: P) {
    if (There) return <There {...props} />;
    // What is around it says that it cannot be had.
    if (failure) throw failure.error;
    // How Suspense is told what to wait for, in React and in preact/compat.
    throw come();
  }
  return Object.assign(Late, { come });
}
