/** A player whose run stands still until what tells of it has come. */
import type { Player } from './player';

/** What may lead away from the step and the way of looking at it that a lesson opens with. */
const MOVES = [
  'goTo',
  'next',
  'previous',
  'first',
  'last',
  'toMark',
  'play',
  'pause',
  'setMode',
  'setDetail',
  'setGrow',
  'showTrack',
  'reset',
] as const satisfies readonly (keyof Player)[];

/** The same, where somebody waits for how it comes out. */
const RUNS = [
  'setScenario',
  'runWhatIf',
  'act',
  'openCase',
  'openLink',
  'resume',
] as const satisfies readonly (keyof Player)[];

type Command = (...given: readonly never[]) => unknown;

/**
 * The player as it is, but what moves it before `ready` is done then, in the order in which it was asked for. Where
 * `ready` fails it is never done.
 */
export function movesAfter(player: Player, ready: Promise<unknown>): Player {
  let isReady = false;
  const waiting: (() => void)[] = [];
  ready.then(
    () => {
      isReady = true;
      for (const go of waiting.splice(0)) go();
    },
    () => undefined,
  );
  const soon =
    (command: Command) =>
    (...given: readonly never[]) => {
      if (isReady) command(...given);
      else waiting.push(() => command(...given));
    };
  const asked =
    (command: Command) =>
    (...given: readonly never[]) =>
      isReady ? command(...given) : new Promise((resolve) => waiting.push(() => resolve(command(...given))));
  const held = [
    ...MOVES.map((name) => [name, soon(player[name])] as const),
    ...RUNS.map((name) => [name, asked(player[name])] as const),
  ];
  return { ...player, ...(Object.fromEntries(held) as Partial<Player>) };
}
