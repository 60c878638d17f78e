/** What jsdom lacks and a browser has, and a clean document after each test. */
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { MarkdownTree } from '../src/ui/Markdown';

// On a page prose stands there from the first moment: it is prerendered. So tests have its parser from the first, too.
await MarkdownTree.come();

// The page's announcer says a moment later what stands on the page already: whoever looks for a text means the page.
// What is announced is looked for by its role.
configure({ defaultIgnore: 'script, style, [role="status"][aria-atomic="true"]' });

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  localStorage.clear();
  delete document.documentElement.dataset.theme;
});

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
