/** The page around a frame, as far as it is known: where messages go and come from. */

export interface HostWindow {
  /** Sends something to the page around, if it is the one that may hear it. */
  post(message: unknown): void;
  /** Calls back with what the page around sends, and with nothing that anybody else does. Returns how to stop. */
  subscribe(listener: (message: unknown, event: MessageEvent) => void): () => void;
}

/**
 * The page around this one; null where there is none, or none is to be talked to.
 * @param origin the only origin whose page may hear and be heard; null for any, `none` for none
 * @param early what was sent before anybody listened, in order: whoever begins to listen hears it first
 */
export function hostWindow(
  origin: string | null,
  early: readonly MessageEvent[] = [],
  here: Window = window,
): HostWindow | null {
  const { parent } = here;
  if (parent === here || origin === 'none') return null;
  return {
    post: (message) => parent.postMessage(message, origin ?? '*'),
    subscribe(listener) {
      const onMessage = (event: MessageEvent) => {
        if (event.source === parent && (origin === null || event.origin === origin))
          listener(event.data, event);
      };
      early.forEach(onMessage);
      here.addEventListener('message', onMessage);
      return () => here.removeEventListener('message', onMessage);
    },
  };
}
