/**
 * A host that only serves files, as GitHub Pages or an LMS does: what is true of the built site here is true there.
 * `node scripts/static-server.mjs FOLDER PORT [PATH]` serves a folder, also under a sub-path.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createGzip } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
};
const WORTH_PACKING = /^(text|application|image\/svg)/;

/**
 * Serves a folder until it is closed. Rejects with the system's error if the port is taken (`EADDRINUSE`).
 * @param {{ folder: string, port: number, base?: string, before?: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean }} options
 *   `port` 0 takes any; `base` is like `/course/site/`; `before` answers a request itself where it gives true.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve({ folder, port, base = '/', before = () => false }) {
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    if (before(request, response)) return;
    answer(root, base, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return {
    address: `http://localhost:${server.address().port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function answer(root, base, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const url = new URL(request.url ?? '/', 'http://localhost');
  const wanted = pathOf(url);
  if (wanted === null || !wanted.startsWith(base)) return notFound(root, response);
  const file = await findFile(root, wanted.slice(base.length));
  if (file === null) return notFound(root, response);
  if (file.redirect) {
    response.writeHead(301, { location: `${url.pathname}/${url.search}` }).end();
    return;
  }
  const type = TYPES[path.extname(file.path)] ?? 'application/octet-stream';
  const packed = WORTH_PACKING.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(200, {
    'content-type': type,
    // Names in assets/ change with their content.
    'cache-control': file.path.includes(`${path.sep}assets${path.sep}`)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    // A frame that is sandboxed without an origin of its own may load our modules too.
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    ...(packed ? { 'content-encoding': 'gzip', vary: 'Accept-Encoding' } : {}),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const content = createReadStream(file.path);
  (packed ? content.pipe(createGzip()) : content).pipe(response);
}

/** The decoded path, or null if it is none. */
function pathOf(url) {
  try {
    const decoded = decodeURIComponent(url.pathname);
    return decoded.includes('\0') ? null : decoded;
  } catch {
    return null;
  }
}

/** The file that such a host gives for a path: itself, with `.html`, or the index of a folder. */
async function findFile(root, relative) {
  const wanted = path.join(root, relative);
  if (wanted !== root && !wanted.startsWith(root + path.sep)) return null;
  const kind = await kindOf(wanted);
  if (kind === 'file') return { path: wanted };
  if (!relative.endsWith('/') && relative !== '' && (await kindOf(`${wanted}.html`)) === 'file') {
    return { path: `${wanted}.html` };
  }
  const index = path.join(wanted, 'index.html');
  if (kind !== 'folder' || (await kindOf(index)) !== 'file') return null;
  return { path: index, redirect: relative !== '' && !relative.endsWith('/') };
}

async function kindOf(file) {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

async function notFound(root, response) {
  response.writeHead(404, { 'content-type': TYPES['.html'] });
  response.end(await readFile(path.join(root, '404.html')).catch(() => 'There is nothing here.'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder = 'dist', port = '4173', base = '/'] = process.argv.slice(2);
  const { address } = await serve({ folder, port: Number(port), base });
  console.log(`Serving ${folder} at ${address}`);
}
