/** What a browser has and jsdom lacks. */
import { vi } from 'vitest';

/** No media query holds, unless a test says otherwise. */
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));

/** Nothing ever changes its size; as in a browser, an observer is told of the first one, where there is any. */
vi.stubGlobal(
  'ResizeObserver',
  class {
    readonly #tell: () => void;
    constructor(tell: () => void) {
      this.#tell = tell;
    }
    observe(element: HTMLElement) {
      if (element.offsetHeight > 0) this.#tell();
    }
    unobserve() {}
    disconnect() {}
  },
);

/* jsdom knows <dialog> and popover only as elements; opening and closing them is this. */
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
HTMLElement.prototype.showPopover ??= () => undefined;
HTMLElement.prototype.hidePopover ??= () => undefined;
HTMLElement.prototype.scrollIntoView ??= () => undefined;
