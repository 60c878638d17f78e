import type { ReactNode } from 'react';
import { late } from './late';
import type { LanguageAttributes } from './WordsProvider';

export interface MarkdownProps {
  readonly text: string;
  /** The level that a `#` heading gets, so that it fits the page around it. */
  readonly topHeading?: 2 | 3 | 4;
  /** Of text that is in a language of its own. */
  readonly language?: LanguageAttributes;
  /** Draws a piece of text, or what stands between backticks, otherwise than as it is; called in the order of the text. */
  readonly mark?: Mark | undefined;
}

export type Mark = (text: string, isCode: boolean) => ReactNode;

/** With the parser, which is larger than all panels together that show prose. */
export const MarkdownTree = late(() => import('./MarkdownTree'), { without: Source });

/**
 * Markdown as React elements, made from its tree: a closed list of kinds of nodes, and no way to markup. Raw HTML is
 * shown as the text it is, images as their description, and a link that is not http(s), mailto or a # place as
 * its words alone. It comes late; in a prerendered page it stands there already.
 */
export function Markdown(props: MarkdownProps) {
  return <MarkdownTree {...props} />;
}

/** Markdown is made to be read as it is written, too. */
function Source({ text, language }: MarkdownProps) {
  return <p {...language}>{text}</p>;
}
