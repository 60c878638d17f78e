/**
 * The frame's side of the protocol (protocol.ts): says hello, takes the port that the page around hands it, does what is
 * called over it, and tells what happens. What makes no sense changes nothing, and is logged once.
 */
import type { HostWindow } from '../reporters';
import { COMMAND_NAMES, CommandError, runCommand } from './commands';
import type { Frame } from './commands';
import type { WrongOption } from './options';
import { NAMESPACE, PROTOCOL_VERSION } from './protocol';
import type { EventName, FrameEvents, FromFrame, OnPort } from './protocol';

export interface Guest {
  /** Asks for a port: after the page was left and come back to, the old one may lead nowhere. */
  hello(): void;
  /** From now on it is this frame that does what is called. */
  attach(frame: Frame): void;
  /** Tells the page, if it listens. */
  emit<E extends EventName>(event: E, data: FrameEvents[E]): void;
}

/** What the page can hear. */
export const EVENT_NAMES = [
  'step',
  'play',
  'pause',
  'answer',
  'complete',
  'score',
  'height',
  'error',
] as const satisfies readonly EventName[];

/** @param wrong what the address of the frame says wrongly: whoever made the page is told */
export function createGuest(host: HostWindow, wrong: readonly WrongOption[]): Guest {
  let frame: Frame | null = null;
  let port: MessagePort | null = null;
  let isLogged = false;
  let isRefused = false;
  const ignore = (why: string) => {
    if (isLogged) return;
    isLogged = true;
    console.info(
      `DAG Tutor: a message was ignored (${why}). Others that make no sense are ignored silently.`,
    );
  };
  const post = (message: FromFrame) => host.post(message);
  const send = (message: OnPort) => port?.postMessage(message);
  const sendReady = () => {
    if (!frame) return;
    const caps = { commands: COMMAND_NAMES, events: EVENT_NAMES };
    send({ type: 'ready', v: PROTOCOL_VERSION, caps, state: frame.state(), wrong });
  };

  const onCall = async (message: unknown) => {
    if (!isRecord(message) || message['type'] !== 'call') return ignore('it is no call');
    const { id, method, args } = message;
    if ((typeof id !== 'number' && typeof id !== 'string') || typeof method !== 'string')
      return ignore('a call has an id and a method');
    if (!frame) return;
    try {
      send({ type: 'result', id, ok: true, value: await runCommand(frame, method, args) });
    } catch (error) {
      const isOurs = error instanceof CommandError;
      const code = isOurs ? error.code : 'EFAILED';
      const text = isOurs ? error.message : 'It could not be done.';
      send({ type: 'result', id, ok: false, error: { code, message: text } });
    }
  };

  host.subscribe((message, { ports }) => {
    // Other messages between a page and its frames are none of ours.
    if (!isRecord(message) || message['ns'] !== NAMESPACE || message['type'] !== 'connect') return;
    if (message['v'] !== PROTOCOL_VERSION) {
      if (!isRefused)
        post({
          ns: NAMESPACE,
          v: PROTOCOL_VERSION,
          type: 'refused',
          reason: `This frame speaks version ${PROTOCOL_VERSION}.`,
        });
      isRefused = true;
      return;
    }
    const [given] = ports;
    if (!given) return ignore('connect brings a port');
    port?.close();
    port = given;
    port.onmessage = ({ data }) => void onCall(data);
    sendReady();
  });
  const hello = () => post({ ns: NAMESPACE, v: PROTOCOL_VERSION, type: 'hello' });
  // The page may have handed its port over before.
  if (!port) hello();

  return {
    hello,
    attach(next) {
      const isFirst = frame === null;
      frame = next;
      if (isFirst) sendReady();
    },
    emit: (event, data) => send({ type: 'event', event, data } as OnPort),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
