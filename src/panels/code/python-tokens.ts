/** Python as runs of text to be coloured: enough for lines that stand alone, without a parser. */
import type { CodeToken } from '../../lesson';

const TOKEN =
  /("""[^]*?"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(#.*)|\b(from|import|with|as|def|return|if|else|for|in|not|and|or|None|True|False|lambda|raise|pass)\b|\b(\d+(?:\.\d+)?)\b/g;
const KINDS = ['string', 'comment', 'keyword', 'number'] as const;

export function pythonTokens(text: string): CodeToken[] {
  const tokens: CodeToken[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > from) tokens.push([text.slice(from, match.index)]);
    const kind = KINDS.find((_, at) => match[at + 1] !== undefined)!;
    tokens.push([match[0], kind]);
    from = match.index + match[0].length;
  }
  if (from < text.length) tokens.push([text.slice(from)]);
  return tokens;
}
