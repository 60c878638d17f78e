/** The terms of the build, as scripts/vite/terms-plugin.ts gives them. */
declare module 'virtual:terms' {
  import type { Terms } from './lesson';

  /** The terms, translated where there is a translation. */
  export function loadTerms(language: string): Promise<Terms>;
}
