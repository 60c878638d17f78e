/**
 * The frame and the page around it: the protocol, the reporters, the height. It comes when the first view is alive; what
 * the page has said before is kept by embed.html.
 */
import { modeOf } from '../modes';
import { createReporting, hostWindow, loadReporter, USUAL_MASTERY } from '../reporters';
import type { EndVisit, FromTheStart, HostWindow } from '../reporters';
import type { Language } from '../text';
import { createGuest } from './guest';
import type { Guest } from './guest';
import { createHeightTeller, watchHeight } from './height';
import type { FrameOptions } from './options';
import { frameState, tellHost } from './tell-host';

declare global {
  interface Window {
    /** What was sent before anybody listened; null once somebody does. */
    earlyMessages?: MessageEvent[] | null;
  }
}

export interface HostLink {
  /**
   * Tells of what happens in a lesson from its start, and lets the page drive it. Returns how to stop.
   * @param offerEnd is called where somebody waits for the end of the visit, with what ends it for all who do
   */
  attach(lesson: FromTheStart, offerEnd: (end: EndVisit) => void): () => void;
}

interface Around {
  readonly query: URLSearchParams;
  readonly options: FrameOptions;
  readonly setLanguage: (language: Language) => Promise<void>;
}

export function createHostLink({ query, options, setLanguage }: Around): HostLink {
  const early = window.earlyMessages ?? [];
  window.earlyMessages = null;
  const host = hostWindow(options.parentOrigin, early);
  const guest = host && createGuest(host, options.wrong);
  if (guest) tellFaults(guest);
  if (host && guest) tellHeight(host, guest);
  window.addEventListener('pageshow', ({ persisted }) => persisted && guest?.hello());
  return {
    attach({ player, since, forget }, offerEnd) {
      const ends: EndVisit[] = [];
      const endAll: EndVisit = async () => (await Promise.all(ends.map((end) => end()))).every(Boolean);
      const counting = {
        // A frame shows one mode: that is what counts.
        get modes() {
          return [modeOf(player.store.getState().mode)];
        },
        mastery: options.mastery ?? USUAL_MASTERY,
      };
      const reporting = createReporting(player, {
        counting,
        host,
        options: query,
        since,
        offerEnd(end) {
          ends.push(end);
          offerEnd(endAll);
        },
      });
      const stops: (() => void)[] = [];
      let isStopped = false;
      const coming = options.reports.map((name) =>
        loadReporter(name).then((reporter) => {
          if (!isStopped) stops.push(reporter(reporting));
        }, console.error),
      );
      void Promise.all(coming).then(forget);
      if (guest) {
        const state = () => frameState(player, reporting.report(), reporting.record() ?? '');
        guest.attach({ player, state, setLanguage });
        stops.push(tellHost(reporting, guest));
      }
      return () => {
        isStopped = true;
        for (const stop of stops) stop();
      };
    },
  };
}

/** Whoever made the page hears what fails in the frame. */
function tellFaults({ emit }: Guest): void {
  window.addEventListener('error', ({ message }) => emit('error', { message }));
  window.addEventListener('unhandledrejection', ({ reason }) => emit('error', { message: String(reason) }));
}

function tellHeight(host: HostWindow, { emit }: Guest): void {
  const main = document.getElementById('root');
  if (!main) return;
  const tell = createHeightTeller(host, location.href);
  watchHeight(main, (height) => {
    tell(height);
    emit('height', { height });
  });
}
