/** Listings: their files can be read, every label stands on exactly one line, and what names a label is right. */
import { nearest } from '../../engine';
import type { Draft } from './check-lesson';
import type { Path, Problem } from './problem';

export function checkCode({ source, parsed, listings }: Draft): Problem[] {
  const known = (path: Path, id: string, ids: readonly string[], kind: string): Problem[] =>
    ids.includes(id)
      ? []
      : [
          source.problem(path, 'reference.unknown', {
            kind,
            id,
            near: nearest(id, ids),
            known: ids.slice(0, 8),
          }),
        ];

  const problems = parsed.code.flatMap((listing, index): Problem[] => {
    const at = ['code', index];
    const read = listings.get(listing.file);
    if (!read || !('text' in read)) {
      const { code, values } = read ?? { code: 'file.missing' as const, values: { file: listing.file } };
      return [source.problem([...at, 'file'], code, values)];
    }
    const lines = read.text.split('\n');
    const labels = Object.entries(listing.labels).flatMap(([label, part]): Problem[] => {
      const count = lines.filter((line) => line.includes(part)).length;
      if (count === 1) return [];
      const path = [...at, 'labels', label];
      const { file } = listing;
      return [
        count === 0
          ? source.problem(path, 'label.none', { file })
          : source.problem(path, 'label.many', { file, count }),
      ];
    });
    const ids = Object.keys(listing.labels);
    const marks = listing.marks.flatMap((mark, place) =>
      mark.lines.flatMap((label, line) => known([...at, 'marks', place, 'lines', line], label, ids, 'label')),
    );
    return [...labels, ...marks];
  });

  const blocks = parsed.project?.blocks;
  const listing = blocks && parsed.code.find((one) => one.id === blocks.code);
  if (!blocks || !listing) return problems;
  const at = ['project', 'blocks'];
  return [
    ...problems,
    ...blocks.lines.flatMap((label, index) =>
      known([...at, 'lines', index], label, Object.keys(listing.labels), 'label'),
    ),
    ...blocks.after.flatMap((pair, index) =>
      pair.flatMap((label, end) => known([...at, 'after', index, end], label, blocks.lines, 'line')),
    ),
  ];
}
