/**
 * Score and state to a page that speaks SPLICE, the messages by which books of exercises (Runestone, PreTeXt, OpenDSA)
 * and the exercises in their frames talk: `SPLICE.getState`, `SPLICE.reportScoreAndState`, `SPLICE.sendEvent`
 * (cssplice.org). The page may answer with the state of somebody else, to be looked at, and ignore what is reported.
 */
import type { LearningEvent } from '../player';
import type { Reporter } from './reporter';
import { whenChanged } from './when-changed';

/** What is told as an event besides the score: what a learner does, not where one looks. */
const EVENTS: ReadonlySet<LearningEvent['type']> = new Set([
  'opened',
  'submitted',
  'answer_shown',
  'completed',
]);

/** As long as the page has not answered, nothing is reported that could overwrite what it keeps. */
const PATIENCE_MILLISECONDS = 5000;

/** Reports to the page around; where there is none, to nobody. */
export const splice: Reporter = ({ player, host, report, record, resume }) => {
  if (!host) return () => {};
  const { course, id } = player.store.getState().lesson;
  const activity = { activity_id: `${course}/${id}` };
  let count = 0;
  const send = (subject: string, message: object): string => {
    const message_id = `dag-tutor-${++count}`;
    host.post({ subject: `SPLICE.${subject}`, message_id, ...activity, ...message });
    return message_id;
  };

  let told = '';
  let isAnswered = false;
  /** Whether there was something to tell before the page had answered. */
  let isWaiting = false;
  const tell = () => {
    isWaiting = !isAnswered;
    if (isWaiting) return;
    const message = { score: report().score.scaled, state: { record: record() } };
    const text = JSON.stringify(message);
    if (text !== told) send('reportScoreAndState', message);
    told = text;
  };
  const begin = () => {
    clearTimeout(timer);
    if (isAnswered) return;
    isAnswered = true;
    if (isWaiting) tell();
  };
  const timer = setTimeout(begin, PATIENCE_MILLISECONDS);
  const asked = send('getState', {});
  const stopHearing = host.subscribe((message) => {
    if (!isRecord(message) || message['subject'] !== 'SPLICE.getState.response') return;
    if (message['message_id'] !== asked || isAnswered) return;
    const text = textIn(message['state']);
    if (text !== null) resume(text);
    begin();
  });
  const stopTelling = whenChanged(player, tell);
  const stopEvents = player.events.subscribe((event) => {
    if (EVENTS.has(event.type)) send('sendEvent', { name: `dag-tutor.${event.type}`, data: event });
  });
  return () => {
    clearTimeout(timer);
    stopHearing();
    stopEvents();
    stopTelling();
  };
};

/** The record in a state as we sent it; some pages give it back as text. Null where there is none. */
function textIn(state: unknown): string | null {
  if (typeof state === 'string') {
    try {
      return textIn(JSON.parse(state));
    } catch {
      return null;
    }
  }
  return isRecord(state) && typeof state['record'] === 'string' ? state['record'] : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
