/** Testing Library, with the English words around whatever is drawn. */
import { render as renderBare, renderHook as renderHookBare } from '@testing-library/react';
import type { RenderHookOptions, RenderOptions, RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { WordsProvider } from '../src/ui';
import { en } from './words';

export * from '@testing-library/react';

function inEnglish({ children }: { readonly children: ReactNode }) {
  return <WordsProvider words={en}>{children}</WordsProvider>;
}

export function render(ui: ReactNode, options?: Omit<RenderOptions, 'queries' | 'wrapper'>): RenderResult {
  return renderBare(ui, { ...options, wrapper: inEnglish });
}

export function renderHook<Result, Props>(
  hook: (props: Props) => Result,
  options?: Omit<RenderHookOptions<Props>, 'wrapper'>,
) {
  return renderHookBare(hook, { ...options, wrapper: inEnglish });
}
