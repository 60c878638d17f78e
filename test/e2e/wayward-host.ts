/** A host between a browser and the built site that does not do what it should. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface WaywardHost {
  /** Where the site is. */
  readonly address: string;
  /** Paths that were asked for, in order, below the site. */
  readonly asked: string[];
  /** Whether a path is refused this time. At first none is. */
  refuses: (path: string) => boolean;
  /** What is sent in the place of a file's text. */
  changes: (path: string, text: string) => string;
  close(): Promise<void>;
}

/** @param site address of the site that is behind it */
export async function openWaywardHost(site: string): Promise<WaywardHost> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    host.asked.push(path);
    if (host.refuses(path)) {
      response.writeHead(503).end();
      return;
    }
    fetch(new URL(path, site)).then(
      async (answer) => {
        const type = answer.headers.get('content-type') ?? '';
        const body = Buffer.from(await answer.arrayBuffer());
        response.writeHead(answer.status, { 'content-type': type, 'cache-control': 'no-cache' });
        response.end(/text|json/.test(type) ? host.changes(path, body.toString()) : body);
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const host: WaywardHost = {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    asked: [],
    refuses: () => false,
    changes: (_, text) => text,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return host;
}
