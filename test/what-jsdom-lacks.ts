/** What a browser has and jsdom lacks. It is there for good: no test that takes its own stubs back takes these along. */

/** No media query holds, unless a test says otherwise. */
globalThis.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;

/** Nothing ever changes its size; as in a browser, an observer is told of the first one, where there is any. */
globalThis.ResizeObserver = class implements ResizeObserver {
  readonly #tell: () => void;
  constructor(tell: ResizeObserverCallback) {
    this.#tell = () => tell([], this);
  }
  observe(element: Element) {
    if (element instanceof HTMLElement && element.offsetHeight > 0) this.#tell();
  }
  unobserve() {}
  disconnect() {}
};

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
