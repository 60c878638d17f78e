/** Checks the file `site.json` of a folder of lessons. */
import { accentContrast, isReadableAccent, nearestAccent } from '../accent';
import { siteSchema } from '../schema/site';
import type { SiteFile } from '../schema/site';
import { readJson } from './json-source';
import { inOrder } from './problem';
import type { Problem } from './problem';
import { checkStructure } from './structure';

export type CheckedSite = { readonly site: SiteFile } | { readonly problems: readonly Problem[] };

/**
 * The site as its file says it, or all that is wrong with that. Never throws.
 * @param languages those of the interface, as BCP 47
 */
export function checkSite(text: string, file: string, languages: readonly string[]): CheckedSite {
  const read = readJson(text, file);
  if ('problems' in read) return { problems: inOrder(read.problems) };
  const { source } = read;
  const structure = checkStructure(source, siteSchema(languages));
  if ('problems' in structure) return { problems: inOrder(structure.problems) };
  const { accent, languages: offered = [] } = structure.value;
  const problems = (['light', 'dark'] as const).flatMap((theme) => {
    const colour = accent?.[theme];
    if (colour === undefined || isReadableAccent(colour, theme)) return [];
    const contrast = Math.floor(accentContrast(colour, theme) * 10) / 10;
    const near = nearestAccent(colour, theme);
    return [source.problem(['accent', theme], 'colour.contrast', { colour, theme, contrast, near })];
  });
  offered.forEach((id, index) => {
    if (offered.indexOf(id) < index) problems.push(source.problem(['languages', index], 'id.twice', { id }));
  });
  return problems.length > 0 ? { problems: inOrder(problems) } : { site: structure.value };
}
