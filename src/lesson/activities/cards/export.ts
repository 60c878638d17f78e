/** Cards and their days as files, and back. */
import type { Lesson } from '../../lesson';
import type { Message } from '../../message';
import type { RecallCard } from './card';
import type { CardState, CardStates } from './schedule';

/** A card in plain words. */
export interface WrittenCard {
  readonly id: string;
  readonly front: string;
  readonly back: string;
}

/** Front and back of a card as text, in the language of `say`; marks of ids stay. */
export function writeCard(card: RecallCard, say: (message: Message) => string): WrittenCard {
  const { id } = card.topic;
  const setting = card.setting.map(say);
  if (card.type === 'free') return { id, front: [...setting, card.front].join(' '), back: card.back };
  const { prompt } = card;
  const asked = [...(prompt.news ? [prompt.news] : []), prompt.question].map(say);
  return { id, front: [...setting, ...asked].join(' '), back: say(prompt.explanation) };
}

const SCHEDULE_VERSION = 1;

type Owner = Pick<Lesson, 'course' | 'id'>;

/** Cards and days, as JSON that `readSchedule` reads. */
export function cardsToJson(lesson: Owner, written: readonly WrittenCard[], days: CardStates): string {
  const file = {
    format: 'dag-tutor-cards',
    version: SCHEDULE_VERSION,
    lesson: `${lesson.course}/${lesson.id}`,
    cards: written,
    days,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Front, back and tag of each card, as Anki's "Text" import takes them: fields between tabs, one card a line. Each has an
 * id of its own first, by which Anki knows it again: a card that is taken along anew, in other words, is brought up to
 * date there and keeps its days.
 * @param written cards in HTML
 */
export function cardsToTsv({ course, id: lesson }: Owner, written: readonly WrittenCard[]): string {
  const cell = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  const lines = written.map(({ id, front, back }) =>
    [`dag-tutor/${course}/${lesson}/${id}`, front, back, `dag-tutor::${lesson}`].map(cell).join('\t'),
  );
  return ['#separator:tab', '#html:true', '#guid column:1', '#tags column:4', ...lines, ''].join('\n');
}

/** The same as CSV (RFC 4180). A cell that a spreadsheet would take for a formula is made a text. */
export function cardsToCsv(written: readonly WrittenCard[], days: CardStates): string {
  const cell = (value: string | number) => {
    const text = String(value);
    const safe = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const rows = written.map(({ id, front, back }) => [
    id,
    front,
    back,
    days[id]?.streak ?? '',
    days[id]?.dueDay ?? '',
  ]);
  const lines = [['id', 'front', 'back', 'known_in_a_row', 'due_day'], ...rows].map((row) =>
    row.map(cell).join(','),
  );
  return lines.join('\r\n') + '\r\n';
}

/** Files larger than this are not ours. */
const MOST_LETTERS = 2_000_000;
const MOST_STREAK = 10_000;
/** The year 2200 or so. */
const MOST_DAY = 84_000;

export type ReadSchedule =
  { readonly days: CardStates } | { readonly problem: 'unreadable' | 'other-lesson' | 'no-cards' };

/** The days in a file that `cardsToJson` wrote, as far as the deck has their cards. Whatever the text is, it cannot fail. */
export function readSchedule(lesson: Owner, deck: readonly string[], text: string): ReadSchedule {
  let file: unknown;
  try {
    file = text.length > MOST_LETTERS ? null : JSON.parse(text);
  } catch {
    return { problem: 'unreadable' };
  }
  if (!isRecord(file) || file['format'] !== 'dag-tutor-cards' || file['version'] !== SCHEDULE_VERSION)
    return { problem: 'unreadable' };
  if (!isRecord(file['days']) || !Object.values(file['days']).every(isCardState))
    return { problem: 'unreadable' };
  if (file['lesson'] !== `${lesson.course}/${lesson.id}`) return { problem: 'other-lesson' };
  const kept = file['days'] as CardStates;
  const days = Object.fromEntries(
    deck.flatMap((id) => {
      const state = Object.hasOwn(kept, id) ? kept[id] : undefined;
      return state ? [[id, { streak: state.streak, dueDay: state.dueDay }] as const] : [];
    }),
  );
  return Object.keys(days).length > 0 ? { days } : { problem: 'no-cards' };
}

function isCardState(value: unknown): value is CardState {
  if (!isRecord(value)) return false;
  const { streak, dueDay } = value;
  return isWithin(streak, MOST_STREAK) && isWithin(dueDay, MOST_DAY);
}

function isWithin(value: unknown, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
