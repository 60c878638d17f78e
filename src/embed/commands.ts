/** What a page may ask of a frame (protocol.ts): each command checks what it is given before it does anything. */
import { MODES } from '../modes';
import { SPEEDS } from '../player';
import type { Player, StartAt } from '../player';
import { readRecord } from '../reporters';
import { isLanguage } from '../text';
import type { Language } from '../text';
import { applyTheme, isTheme } from '../ui';
import type { CommandName, ErrorCode, FrameState } from './protocol';

/** What commands work on. */
export interface Frame {
  readonly player: Player;
  readonly state: () => FrameState;
  /** Shows everything in another language. */
  readonly setLanguage: (language: Language) => Promise<void>;
}

/** Why a command came to nothing, for whoever wrote the page. */
export class CommandError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

type Args = Readonly<Record<string, unknown>>;
type Command = (frame: Frame, args: Args) => unknown;

const MOST_STEP = 10_000_000;
/** Longer records are none that we gave. */
const MOST_RECORD_LETTERS = 2_000_000;

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  next: ({ player }, args) => (only(args), player.next()),
  prev: ({ player }, args) => (only(args), player.previous()),
  goto: ({ player }, args) => (only(args, 'step'), player.goTo(stepIn(args))),
  play: ({ player }, args) => (only(args), player.play()),
  pause: ({ player }, args) => (only(args), player.pause()),
  setSpeed({ player }, args) {
    only(args, 'speed');
    player.setSpeed(
      SPEEDS.find((speed) => speed === args['speed']) ?? bad(`speed must be ${SPEEDS.join(', ')}`),
    );
  },
  async reset({ player }, args) {
    only(args);
    player.reset();
    await player.setScenario(player.store.getState().lesson.scenarios[0].id);
    player.first();
  },
  getState: (frame, args) => (only(args), frame.state()),
  setState,
  setTheme(_, args) {
    only(args, 'theme');
    const { theme } = args;
    applyTheme(isTheme(theme) ? theme : bad('theme must be auto, light or dark'));
  },
  async setLocale({ setLanguage }, args) {
    only(args, 'locale');
    const { locale } = args;
    await setLanguage(isLanguage(locale) ? locale : bad('there are no words in that locale'));
  },
};

/** What commands there are. */
export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS);

/**
 * Does what is asked, and gives what it answers.
 * @throws CommandError where that cannot be; then everything is as it was
 */
export async function runCommand(frame: Frame, method: string, args: unknown = {}): Promise<unknown> {
  if (!Object.hasOwn(COMMANDS, method)) throw new CommandError('ENOMETHOD', 'There is no such command.');
  if (!isArgs(args)) bad('arguments must be one object');
  return (await COMMANDS[method as CommandName](frame, args)) ?? null;
}

async function setState({ player }: Frame, args: Args): Promise<void> {
  only(args, 'mode', 'scenario', 'step', 'record');
  const { mode, scenario, record } = args;
  const { lesson, mode: before } = player.store.getState();
  const wanted: StartAt = {
    mode:
      mode === undefined ? null : (MODES.find(({ id }) => id === mode)?.id ?? bad('there is no such mode')),
    scenario:
      scenario === undefined
        ? null
        : (lesson.scenarios.find(({ id }) => id === scenario)?.id ?? bad('the lesson has no such scenario')),
    step: args['step'] === undefined ? null : stepIn(args),
  };
  if (record !== undefined) {
    const isText = typeof record === 'string' && record.length <= MOST_RECORD_LETTERS;
    const progress = (isText ? readRecord(record) : null) ?? bad('record is none that a frame gave');
    return player.resume(progress, { ...wanted, mode: wanted.mode ?? before });
  }
  if (wanted.mode !== null) player.setMode(wanted.mode);
  if (wanted.scenario !== null) await player.setScenario(wanted.scenario);
  if (wanted.step !== null) player.goTo(wanted.step);
}

function stepIn({ step }: Args): number {
  const isStep = typeof step === 'number' && Number.isInteger(step) && step >= 0 && step <= MOST_STEP;
  return isStep ? step : bad('step must be a whole number from 0');
}

/** Arguments that no command has are a mistake of whoever wrote them. */
function only(args: Args, ...names: readonly string[]): void {
  const other = Object.keys(args).find((name) => !names.includes(name));
  if (other !== undefined) bad(`there is no argument ${JSON.stringify(other.slice(0, 40))}`);
}

function isArgs(value: unknown): value is Args {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bad(message: string): never {
  throw new CommandError('EBADARG', message);
}
