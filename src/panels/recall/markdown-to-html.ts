/** Markdown as HTML for files that other programs read: the same closed list of kinds as on the page (src/ui/Markdown.tsx). */
import type { Nodes, Parent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** HTML in one line. Markup in the text is shown as the text it is, and links lead nowhere: only their words stay. */
export function markdownToHtml(text: string): string {
  return contentOf(fromMarkdown(text));
}

function contentOf(node: Parent | Root): string {
  return node.children.map(htmlOf).join('');
}

function htmlOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'html':
      return escaped(node.value);
    case 'paragraph':
      return `<p>${contentOf(node)}</p>`;
    case 'strong':
      return `<b>${contentOf(node)}</b>`;
    case 'emphasis':
      return `<i>${contentOf(node)}</i>`;
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`;
    case 'code':
      return `<pre>${escaped(node.value).replaceAll('\n', '<br>')}</pre>`;
    case 'list':
      return node.ordered ? `<ol>${contentOf(node)}</ol>` : `<ul>${contentOf(node)}</ul>`;
    case 'listItem':
      return `<li>${contentOf(node)}</li>`;
    case 'blockquote':
      return `<blockquote>${contentOf(node)}</blockquote>`;
    case 'heading':
      return `<p><b>${contentOf(node)}</b></p>`;
    case 'break':
      return '<br>';
    case 'thematicBreak':
      return '<hr>';
    case 'link':
    case 'linkReference':
      return contentOf(node);
    case 'image':
    case 'imageReference':
      return escaped(node.alt ?? '');
    default:
      return '';
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
