/** Colours Python: a lesson's when it is built, so that no learner is sent a highlighter, and a file of one's own as it is read. */
import { parser } from '@lezer/python';
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import type { CodeToken } from '../../lesson';

type Kind = NonNullable<CodeToken[1]>;

const kinds = tagHighlighter([
  {
    tag: [
      tags.keyword,
      tags.controlKeyword,
      tags.definitionKeyword,
      tags.moduleKeyword,
      tags.operatorKeyword,
      tags.self,
      tags.bool,
      tags.null,
    ],
    class: 'keyword',
  },
  { tag: [tags.string, tags.special(tags.string)], class: 'string' },
  {
    tag: [
      tags.function(tags.variableName),
      tags.function(tags.definition(tags.variableName)),
      tags.definition(tags.className),
      tags.meta,
    ],
    class: 'name',
  },
  { tag: tags.number, class: 'number' },
  { tag: tags.comment, class: 'comment' },
  { tag: tags.operator, class: 'operator' },
]);

/** The lines of a Python text, each split into tokens; joined they give the text back. */
export function highlightPython(text: string): CodeToken[][] {
  const lines: CodeToken[][] = [[]];
  const put = (piece: string, classes: string) => {
    const kind = classes.split(' ')[0] as Kind | '';
    lines.at(-1)!.push(kind ? [piece, kind] : [piece]);
  };
  highlightCode(text, parser.parse(text), kinds, put, () => lines.push([]));
  return lines;
}
