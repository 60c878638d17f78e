/**
 * Statements of the Experience API: to the LRS that the address of the frame names, else to the page around. The names
 * are those of the usual launch by address (`endpoint`, `auth`, `actor`, `registration`, `activity_id`). No message can
 * name an LRS.
 */
import { createStore, onLeaving } from '../../player';
import type { KeyValueStore } from '../../player';
import { readEndpoint } from '../report-names';
import type { Reporter } from '../reporter';
import { onPageHidden, whenChanged } from '../when-changed';
import { createQueue } from './queue';
import type { Dated, Delivery, Queue } from './queue';
import { answered, changed, launched, terminated } from './statements';
import type { About, Statement } from './statements';

const VERSION = '1.0.3';
/** Of one version as they are, so that a page that listens to no more than that understands them. */
const TO_PAGE = { ns: 'dag-tutor', v: 1, type: 'statement' } as const;
/** Browsers send no more once the page is gone. */
const MOST_KEEPALIVE_LETTERS = 60_000;

export const xapi: Reporter = ({ player, host, before, report, options, offerEnd }) => {
  const about = aboutOf(player.store.getState().lesson, options);
  const endpoint = readEndpoint(options.get('endpoint'));
  const queue = endpoint === null ? null : toStore(endpoint, options.get('auth'), createStore());
  const tell = (statement: Statement) => {
    const dated: Dated = { id: newId(), timestamp: new Date().toISOString(), ...statement };
    if (queue) queue.add(dated);
    else host?.post({ ...TO_PAGE, statement: { ...dated, version: VERSION } });
  };

  let begun = 0;
  let isOver = true;
  const begin = () => {
    begun = Date.now();
    isOver = false;
    tell(launched(about));
  };
  const end = () => {
    if (!isOver) tell(terminated(about, (Date.now() - begun) / 1000));
    isOver = true;
  };
  begin();
  let told = before;
  const stopAnswers = player.events.subscribe((event) => {
    if (event.type === 'submitted' || event.type === 'answer_shown') tell(answered(about, event));
    // What somebody else has kept is no news.
    if (event.type === 'resumed') told = report();
  });
  const tellChanges = () => {
    const after = report();
    changed(about, told, after).forEach(tell);
    told = after;
  };
  const stopChanges = whenChanged(player, tellChanges);
  if (queue)
    offerEnd(async () => {
      tellChanges();
      if (!(await queue.flush())) return false;
      end();
      return queue.flush();
    });
  // After whenChanged: what is new is told before the end.
  const stopHiding = onPageHidden(end, begin);
  const stopLeaving = onLeaving(() => queue?.leave());
  return () => {
    stopChanges();
    stopAnswers();
    stopHiding();
    end();
    stopLeaving();
    queue?.stop();
  };
};

/** By the LRS, so that each gets its own. */
function toStore(endpoint: string, auth: string | null, store: KeyValueStore): Queue {
  return createQueue({ store, key: `statements:${endpoint}`, send });
  async function send(statements: readonly Dated[]): Promise<Delivery> {
    const body = JSON.stringify(statements);
    const { status } = await fetch(`${endpoint}statements`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-experience-api-version': VERSION,
        ...(auth !== null && { authorization: auth }),
      },
      body,
      keepalive: body.length < MOST_KEEPALIVE_LETTERS,
    });
    // Conflict: it has them already.
    if ((status >= 200 && status < 300) || status === 409) return 'taken';
    return status === 400 || status === 413 ? 'refused' : 'later';
  }
}

interface LessonNamed {
  readonly course: string;
  readonly id: string;
  readonly title: string;
  readonly language: string;
}

function aboutOf({ course, id, title, language }: LessonNamed, options: URLSearchParams): About {
  const here = globalThis.location?.href ?? 'http://localhost/';
  const said = options.get('activity_id');
  const activityId =
    said !== null && URL.canParse(said) ? said : new URL(`lesson/${course}/${id}`, here).href;
  const registration = options.get('registration');
  return {
    actor: readActor(options.get('actor')) ?? nobody(activityId),
    activityId,
    title,
    language,
    registration:
      registration !== null && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(registration)
        ? registration
        : null,
  };
}

/** Whoever the page around, or the LMS, will put in the place of. */
function nobody(activityId: string): object {
  return { objectType: 'Agent', account: { homePage: new URL(activityId).origin, name: 'anonymous' } };
}

/** An agent as JSON; null for anything else. */
function readActor(said: string | null): object | null {
  try {
    const actor: unknown = JSON.parse(said ?? 'null');
    return typeof actor === 'object' && actor !== null && !Array.isArray(actor) ? actor : null;
  } catch {
    return null;
  }
}

/** A random UUID; `randomUUID` is only there in a secure context. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [8, 12, 16, 20].reduceRight((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, hex);
}
