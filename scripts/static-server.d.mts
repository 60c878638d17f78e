import type { IncomingMessage, ServerResponse } from 'node:http';

/** Serves a folder as a host does that only serves files; port 0 takes any. */
export function serve(options: {
  readonly folder: string;
  readonly port: number;
  readonly base?: string;
  /** Answers a request itself where it gives true. */
  readonly before?: (request: IncomingMessage, response: ServerResponse) => boolean;
}): Promise<{ readonly address: string; close(): Promise<void> }>;
