/** Listings: their files exist, and every label stands on exactly one line. */
import type { Draft } from './check-lesson';
import { didYouMean } from './did-you-mean';
import type { Problem } from './problem';

export function checkCode({ source, parsed, code }: Draft): Problem[] {
  const problems = parsed.code.flatMap((listing, index): Problem[] => {
    const text = code.get(listing.file);
    if (text === undefined) {
      return [
        source.problem(
          ['code', index, 'file'],
          'missing-file',
          `There is no file \`${listing.file}\` beside the lesson.`,
        ),
      ];
    }
    const lines = text.split('\n');
    const labels = Object.entries(listing.labels).flatMap(([label, part]): Problem[] => {
      const found = lines.filter((line) => line.includes(part)).length;
      if (found === 1) return [];
      return [
        source.problem(
          ['code', index, 'labels', label],
          'label',
          `${found === 0 ? 'No line' : `Not one line but ${found}`} of \`${listing.file}\` contain${found === 0 ? 's' : ''} this text.`,
        ),
      ];
    });
    const known = Object.keys(listing.labels);
    const marks = listing.marks.flatMap((mark, at) =>
      mark.lines.flatMap((label, line): Problem[] =>
        known.includes(label)
          ? []
          : [
              source.problem(
                ['code', index, 'marks', at, 'lines', line],
                'unknown-label',
                `There is no label \`${label}\`.${didYouMean(label, known)}`,
              ),
            ],
      ),
    );
    return [...labels, ...marks];
  });

  const blocks = parsed.project?.blocks;
  const listing = blocks && parsed.code.find((one) => one.id === blocks.code);
  if (blocks && listing) {
    const known = Object.keys(listing.labels);
    blocks.lines.forEach((label, index) => {
      if (known.includes(label)) return;
      problems.push(
        source.problem(
          ['project', 'blocks', 'lines', index],
          'unknown-label',
          `There is no label \`${label}\`.${didYouMean(label, known)}`,
        ),
      );
    });
    blocks.after.forEach((pair, index) =>
      pair.forEach((label, end) => {
        if (blocks.lines.includes(label)) return;
        problems.push(
          source.problem(
            ['project', 'blocks', 'after', index, end],
            'unknown-label',
            `\`${label}\` is not one of the lines to order.${didYouMean(label, blocks.lines)}`,
          ),
        );
      }),
    );
  }
  return problems;
}
