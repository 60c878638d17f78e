import type { Nodes, Parent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { createElement, Fragment, useMemo, type ReactNode } from 'react';
import type { Mark, MarkdownProps } from './Markdown';
import styles from './Markdown.module.css';

/** See `Markdown`. */
export default function MarkdownTree({ text, topHeading = 3, language, mark = asItIs }: MarkdownProps) {
  const tree = useMemo(() => fromMarkdown(text), [text]);
  return (
    <div className={styles.prose} {...language}>
      {children(tree, topHeading, mark)}
    </div>
  );
}

const asItIs: Mark = (text) => text;

function children(node: Parent | Root, topHeading: number, mark: Mark): ReactNode {
  return node.children.map((child, i) => <Fragment key={i}>{element(child, topHeading, mark)}</Fragment>);
}

function element(node: Nodes, topHeading: number, mark: Mark): ReactNode {
  switch (node.type) {
    case 'text':
      return mark(node.value, false);
    case 'html':
      return node.value;
    case 'paragraph':
      return <p>{children(node, topHeading, mark)}</p>;
    case 'strong':
      return <strong>{children(node, topHeading, mark)}</strong>;
    case 'emphasis':
      return <em>{children(node, topHeading, mark)}</em>;
    case 'inlineCode':
      return <code>{mark(node.value, true)}</code>;
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>{node.value}</code>
        </pre>
      );
    case 'list':
      return node.ordered ? (
        <ol start={node.start ?? 1}>{children(node, topHeading, mark)}</ol>
      ) : (
        <ul>{children(node, topHeading, mark)}</ul>
      );
    case 'listItem':
      return <li>{children(node, topHeading, mark)}</li>;
    case 'blockquote':
      return <blockquote>{children(node, topHeading, mark)}</blockquote>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'heading':
      return createElement(
        `h${Math.min(6, topHeading + node.depth - 1)}`,
        null,
        children(node, topHeading, mark),
      );
    case 'link': {
      const kind = linkKind(node.url);
      if (kind === 'none') return children(node, topHeading, mark);
      const outside = kind === 'outside' ? { target: '_blank', rel: 'noopener noreferrer' } : {};
      return (
        <a href={node.url} {...outside}>
          {children(node, topHeading, asItIs)}
        </a>
      );
    }
    case 'image':
      return node.alt;
    case 'linkReference':
      return children(node, topHeading, mark);
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
