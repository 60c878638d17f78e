import { useOutside } from './use-outside';

export const THEMES = ['auto', 'light', 'dark'] as const;
/** "auto" follows the system. */
export type Theme = (typeof THEMES)[number];

/** The inline script in index.html reads the same key before the first paint. */
const STORAGE_KEY = 'dag-tutor:theme';

const listeners = new Set<() => void>();

export function isTheme(value: unknown): value is Theme {
  return THEMES.includes(value as Theme);
}

/** The theme in force: it is kept on <html> and nowhere else. */
function currentTheme(): Theme {
  const value = document.documentElement.dataset.theme;
  return isTheme(value) ? value : 'auto';
}

/** Puts a theme in force for this page, without keeping it (an embed does what its host says). */
export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener();
}

function chooseTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // Storage is blocked: the choice holds until the page is left.
  }
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** The theme, and a way to choose another, which is kept for the next visit where storage allows. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const theme = useOutside<Theme>(subscribe, currentTheme, 'auto');
  return [theme, chooseTheme];
}
