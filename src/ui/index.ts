/**
 * Primitives: badges, buttons, panels, dialogs and the tokens they are drawn with. They know Airflow's states and
 * the words, and nothing of lessons or players. Pages link styles.css from their HTML; everything here runs under
 * React and under preact/compat (what is built).
 */
export { AsPrerendered } from './AsPrerendered';
export { afterPaint } from './after-paint';
export { Announcer, useAnnounce } from './Announcer';
export { Button, IconButton } from './Button';
export { Breakable } from './Breakable';
export { cx } from './cx';
export { Dialog } from './Dialog';
export { ErrorBoundary } from './ErrorBoundary';
export { Segmented, Select, Switch } from './Field';
export { Ids } from './Ids';
export { Kbd } from './Kbd';
export { loadPatiently, timeOrNetwork } from './load-patiently';
export { late } from './late';
export type { Late } from './late';
export { LinkTabs } from './LinkTabs';
export { loadFaces } from './load-faces';
export { Markdown, MarkdownTree } from './Markdown';
export { Panel, useFullPanel } from './Panel';
export { Popover } from './Popover';
export { FileButton } from './FileButton';
export { PickFile } from './PickFile';
export { Splitter } from './Splitter';
export { saveFile } from './save-file';
export { countsInOrder, RunBadge, StateBadge, StateCounts } from './StateBadge';
export { Slider } from './Slider';
export { StateIcon, stateWord, type AnyState, type StateWord } from './StateIcon';
export { Tooltip } from './Tooltip';
export { placeBeside } from './place-beside';
export { beginFirstPicture, endFirstPicture } from './first-picture';
export { useElementId } from './use-element-id';
export { never, useOutside } from './use-outside';
export { useElementWidth } from './use-element-width';
export { useLatest } from './use-latest';
export { useMediaQuery, useReducedMotion, useRoomForEditor } from './use-media-query';
export { applyTheme, isTheme, THEMES, useTheme, type Theme } from './use-theme';
export { VisuallyHidden } from './VisuallyHidden';
export { useLanguageOf, useWords, WordsProvider } from './WordsProvider';
export type { LanguageAttributes } from './WordsProvider';
