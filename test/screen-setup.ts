/** A clean document after each test, and what jsdom lacks. */
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { MarkdownTree } from '../src/ui/Markdown';
import './what-jsdom-lacks';

// On a page prose stands there from the first moment: it is prerendered. So tests have its parser from the first, too.
await MarkdownTree.come();

// The page's announcer says a moment later what stands on the page already: whoever looks for a text means the page.
// What is announced is looked for by its role.
configure({
  defaultIgnore: 'script, style, [role="status"][aria-atomic="true"]',
  // What comes late is compiled when it is first asked for, which on a busy machine takes longer than the usual second.
  asyncUtilTimeout: 20_000,
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  localStorage.clear();
  delete document.documentElement.dataset.theme;
});
