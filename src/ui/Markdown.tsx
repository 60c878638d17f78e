import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { isFirstPicture } from './first-picture';
import { late } from './late';
import styles from './Markdown.module.css';
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
export const MarkdownTree = late(() => import('./MarkdownTree'), { without: Source, isInFirstPicture: true });

/** What is in an element stays when a page comes alive, whatever this says. */
const AS_PRERENDERED = { __html: '' };

/**
 * Markdown as elements, made from its tree: a closed list of kinds of nodes, and no way to markup. Raw HTML is
 * shown as the text it is, images as their description, and a link that is not http(s), mailto or a # place as
 * its words alone. It comes late; in a prerendered page it stands there already, and stays as it is until then.
 */
export function Markdown(props: MarkdownProps) {
  const { text, language } = props;
  const [kept, setKept] = useState(() => (isFirstPicture() && !MarkdownTree.isThere() ? text : null));
  useEffect(() => {
    if (kept === null) return;
    // Where it cannot be had, what was prerendered can still be read.
    MarkdownTree.come().then(
      () => setKept(null),
      () => undefined,
    );
  }, [kept]);
  if (kept === text)
    return <div className={styles.prose} {...language} dangerouslySetInnerHTML={AS_PRERENDERED} />;
  return <MarkdownTree {...props} />;
}

/** Markdown is made to be read as it is written, too. */
function Source({ text, language }: MarkdownProps) {
  return <p {...language}>{text}</p>;
}
