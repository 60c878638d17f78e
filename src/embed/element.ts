/**
 * `<dag-tutor src="…/embed.html?lesson=…">`: a lesson in a page, for pages with script. It is a frame with a voice: what
 * happens in it comes as events of the element, and `call` drives it. Nothing but this file and the types of the protocol
 * is needed; docs/embedding.md is the reference.
 */
import { NAMESPACE, PROTOCOL_VERSION } from './protocol';
import type { CommandName, Commands, Connect, FrameEvents, FrameState, OnPort } from './protocol';

export type * from './protocol';

/** What the element tells, by the name of its event; `event.detail` is what it carries. */
export interface DagTutorEventMap {
  /** The lesson is there and listens; again after the frame was loaded anew. */
  ready: CustomEvent<Extract<OnPort, { type: 'ready' }>>;
  step: CustomEvent<FrameEvents['step']>;
  play: CustomEvent<FrameEvents['play']>;
  pause: CustomEvent<FrameEvents['pause']>;
  answer: CustomEvent<FrameEvents['answer']>;
  complete: CustomEvent<FrameEvents['complete']>;
  score: CustomEvent<FrameEvents['score']>;
  height: CustomEvent<FrameEvents['height']>;
  error: CustomEvent<FrameEvents['error']>;
}

/** What a command answers. */
export type Answer<C extends CommandName> = C extends 'getState' ? FrameState : null;

interface Pending {
  readonly method: string;
  readonly args: unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

const USUAL_HEIGHT = '560';
const AUTO = 'auto';

// Where there is no DOM (a server that renders the page) the file can be imported, too.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * Attributes: `src` (the address of the frame), `title` (what a screen reader calls it), `height` (CSS pixels, or `auto`:
 * as high as what is in it), `loading` (`lazy`, unless it says `eager`), `sandbox` (as of a frame).
 */
export class DagTutorElement extends Base {
  static readonly observedAttributes = ['src', 'title', 'height'];
  #frame: HTMLIFrameElement | null = null;
  #port: MessagePort | null = null;
  #isReady = false;
  #count = 0;
  /** Calls without an answer yet, by their ids; those that came too early wait in it. */
  readonly #pending = new Map<number, Pending>();

  connectedCallback(): void {
    const frame = document.createElement('iframe');
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.style.display ||= 'block';
    frame.style.cssText = 'display:block;width:100%;border:0';
    frame.loading = this.getAttribute('loading') === 'eager' ? 'eager' : 'lazy';
    frame.allow = 'fullscreen; clipboard-write';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    const sandbox = this.getAttribute('sandbox');
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
    this.#frame = frame;
    for (const name of DagTutorElement.observedAttributes) this.#apply(name);
    addEventListener('message', this.#onMessage);
    root.replaceChildren(frame);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#onMessage);
    this.#frame?.remove();
    this.#frame = null;
    this.#drop('The lesson is no more in the page.');
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (this.#frame && before !== after) this.#apply(name);
  }

  /**
   * Has the lesson do something; before it is there, as soon as it is.
   * @throws DagTutorError where it cannot
   */
  call<C extends CommandName>(
    method: C,
    ...[args]: Commands[C] extends Record<string, never> ? [] : [args: Commands[C]]
  ): Promise<Answer<C>> {
    return new Promise((resolve, reject) => {
      const id = ++this.#count;
      this.#pending.set(id, { method, args, resolve, reject });
      if (this.#isReady) this.#send(id);
    });
  }

  override addEventListener<E extends keyof DagTutorEventMap>(
    type: E,
    listener: (event: DagTutorEventMap[E]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener, options);
  }

  #apply(name: string): void {
    const frame = this.#frame!;
    const value = this.getAttribute(name);
    if (name === 'src') {
      if (value === null) frame.removeAttribute('src');
      else frame.src = value;
    }
    if (name === 'title') frame.title = value ?? 'DAG Tutor';
    if (name === 'height' && (value !== AUTO || frame.style.height === ''))
      frame.style.height = `${parseFloat(value ?? '') || USUAL_HEIGHT}px`;
  }

  /** Where what is in the frame comes from; a frame that is kept from having an origin has none. */
  get #origin(): string {
    const sandbox = this.#frame?.getAttribute('sandbox') ?? null;
    if (sandbox !== null && !/\ballow-same-origin\b/.test(sandbox)) return 'null';
    return new URL(this.#frame?.src ?? '', location.href).origin;
  }

  readonly #onMessage = ({ source, origin, data }: MessageEvent): void => {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#origin) return;
    if (!isRecord(data) || data['ns'] !== NAMESPACE) return;
    if (data['type'] === 'hello') this.#connect();
    if (data['type'] === 'refused') this.#tell('error', { message: String(data['reason']) });
  };

  /** Hands the frame one end of a new channel: it was loaded, or loaded anew. */
  #connect(): void {
    this.#drop('The frame was loaded anew.', !this.#isReady);
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }) => this.#onPort(data as OnPort);
    const message: Connect = { ns: NAMESPACE, v: PROTOCOL_VERSION, type: 'connect' };
    const origin = this.#origin;
    this.#frame!.contentWindow!.postMessage(message, origin === 'null' ? '*' : origin, [port2]);
  }

  #onPort(message: OnPort): void {
    if (message.type === 'ready') {
      this.#isReady = true;
      this.#tell('ready', message);
      for (const id of this.#pending.keys()) this.#send(id);
    } else if (message.type === 'event') {
      if (message.event === 'height' && this.getAttribute('height') === AUTO)
        this.#frame!.style.height = `${message.data.height}px`;
      this.#tell(message.event, message.data);
    } else {
      const pending = this.#pending.get(message.id as number);
      this.#pending.delete(message.id as number);
      if (message.ok) pending?.resolve(message.value as never);
      else pending?.reject(new DagTutorError(message.error.code, message.error.message));
    }
  }

  #send(id: number): void {
    const { method, args } = this.#pending.get(id)!;
    this.#port!.postMessage({ type: 'call', id, method, args });
  }

  /** Gives up the channel. Calls that wait for an answer from it get none; where none was sent, they may wait for the next. */
  #drop(why: string, mayWait = false): void {
    this.#port?.close();
    this.#port = null;
    this.#isReady = false;
    if (mayWait) return;
    for (const { reject } of this.#pending.values()) reject(new DagTutorError('EFAILED', why));
    this.#pending.clear();
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** Why a call came to nothing. */
export class DagTutorError extends Error {
  readonly code: 'ENOMETHOD' | 'EBADARG' | 'EFAILED';
  constructor(code: DagTutorError['code'], message: string) {
    super(message);
    this.name = 'DagTutorError';
    this.code = code;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dag-tutor': DagTutorElement;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

if (globalThis.customElements && !customElements.get('dag-tutor'))
  customElements.define('dag-tutor', DagTutorElement);
