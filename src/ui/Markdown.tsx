import type { Nodes, Parent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { createElement, Fragment, useMemo, type ReactNode } from 'react';
import styles from './Markdown.module.css';
import type { LanguageAttributes } from './WordsProvider';

interface MarkdownProps {
  readonly text: string;
  /** The level that a `#` heading gets, so that it fits the page around it. */
  readonly topHeading?: 2 | 3 | 4;
  /** Of text that is in a language of its own. */
  readonly language?: LanguageAttributes;
}

/**
 * Markdown as React elements, made from its tree: a closed list of kinds of nodes, and no way to markup. Raw HTML is
 * shown as the text it is, images as their description, and a link that is not http(s), mailto or a # place as
 * its words alone.
 */
export function Markdown({ text, topHeading = 3, language }: MarkdownProps) {
  const tree = useMemo(() => fromMarkdown(text), [text]);
  return (
    <div className={styles.prose} {...language}>
      {children(tree, topHeading)}
    </div>
  );
}

function children(node: Parent | Root, topHeading: number): ReactNode {
  return node.children.map((child, i) => <Fragment key={i}>{element(child, topHeading)}</Fragment>);
}

function element(node: Nodes, topHeading: number): ReactNode {
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value;
    case 'paragraph':
      return <p>{children(node, topHeading)}</p>;
    case 'strong':
      return <strong>{children(node, topHeading)}</strong>;
    case 'emphasis':
      return <em>{children(node, topHeading)}</em>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>{node.value}</code>
        </pre>
      );
    case 'list':
      return node.ordered ? (
        <ol start={node.start ?? 1}>{children(node, topHeading)}</ol>
      ) : (
        <ul>{children(node, topHeading)}</ul>
      );
    case 'listItem':
      return <li>{children(node, topHeading)}</li>;
    case 'blockquote':
      return <blockquote>{children(node, topHeading)}</blockquote>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'heading':
      return createElement(`h${Math.min(6, topHeading + node.depth - 1)}`, null, children(node, topHeading));
    case 'link': {
      const kind = linkKind(node.url);
      if (kind === 'none') return children(node, topHeading);
      const outside = kind === 'outside' ? { target: '_blank', rel: 'noopener noreferrer' } : {};
      return (
        <a href={node.url} {...outside}>
          {children(node, topHeading)}
        </a>
      );
    }
    case 'image':
      return node.alt;
    case 'linkReference':
      return children(node, topHeading);
    case 'imageReference':
      return node.alt;
    default:
      return null;
  }
}

function linkKind(url: string): 'outside' | 'here' | 'none' {
  if (/^(https?:\/\/|mailto:)/i.test(url)) return 'outside';
  return url.startsWith('#') ? 'here' : 'none';
}
