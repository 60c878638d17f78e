/** The page around a frame, as far as it is known: where messages go and come from. */

export interface HostWindow {
  /** Sends something to the page around, if it is the one that may hear it. */
  post(message: unknown): void;
  /** Calls back with what the page around sends, and with nothing that anybody else does. Returns how to stop. */
  subscribe(listener: (message: unknown, event: MessageEvent) => void): () => void;
}

/**
 * The page around this one; null where there is none.
 * @param origin the only origin whose page may hear and be heard; null for any
 */
export function hostWindow(origin: string | null, here: Window = window): HostWindow | null {
  const { parent } = here;
  if (parent === here) return null;
  return {
    post: (message) => parent.postMessage(message, origin ?? '*'),
    subscribe(listener) {
      const onMessage = (event: MessageEvent) => {
        if (event.source === parent && (origin === null || event.origin === origin))
          listener(event.data, event);
      };
      here.addEventListener('message', onMessage);
      return () => here.removeEventListener('message', onMessage);
    },
  };
}
