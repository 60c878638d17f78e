/** Opens the lessons of which cards are due, each with a player of its own: what is answered goes into its own record. */
import { loadCatalogue, loadLesson } from 'virtual:lessons';
import { loadExplainer } from '../../engine';
import { dayOf } from '../../lesson';
import { MODES } from '../../modes';
import { beginDue } from '../../panels';
import { createPlayer, createStore } from '../../player';
import type { Player } from '../../player';
import { createBrowserRuns } from '../../sources';
import { readKept } from '../read-kept';

/**
 * Players of the lessons that have something to ask today, their reviews begun; in the order of the catalogue. Lessons
 * that are not here any more, or have a fault, are left out.
 */
export async function openSitting(language: string): Promise<readonly Player[]> {
  await loadExplainer();
  const kept = readKept();
  const store = createStore();
  const runs = createBrowserRuns();
  const today = dayOf(new Date());
  const players: Player[] = [];
  const catalogue = await loadCatalogue(language);
  for (const { course, lessons } of catalogue) {
    for (const { id, path, broken } of lessons) {
      const here = kept.get(path);
      if (broken || !here || (here.due === 0 && !here.isInReview)) continue;
      const checked = await loadLesson(course, id, language);
      if (!checked || 'problems' in checked) continue;
      const player = createPlayer(checked.lesson, store, runs, undefined, MODES);
      if (beginDue(player, today)) players.push(player);
      else player.dispose();
    }
  }
  return players;
}
