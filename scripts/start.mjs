/**
 * `npm start`: builds the site, serves it and opens it in a browser. PORT chooses another port than 4173, --no-open
 * leaves the browser alone. A lesson file with a fault does not stop it: its page then says what is wrong.
 */
import { spawn, spawnSync } from 'node:child_process';
import { serve } from './static-server.mjs';

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  fail(`PORT is "${process.env.PORT}"; it should be a number up to 65535.`);

console.log('Building the site …');
const build = spawnSync('npm', ['run', '-s', 'build', '--', '--lenient'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (build.status !== 0) fail('The build has failed; what is wrong stands above.');

try {
  const { address } = await serve({ folder: 'dist', port });
  console.log(`\nDAG Tutor is at ${address}   (Ctrl+C ends it)`);
  if (!process.argv.includes('--no-open')) openInBrowser(address);
} catch (error) {
  if (error.code === 'EADDRINUSE') fail(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`);
  if (error.code === 'EACCES')
    fail(`Port ${port} may not be used by you. Choose one above 1024: PORT=4173 npm start`);
  throw error;
}

/** Where there is no desktop, or no such command, the printed address is enough. */
function openInBrowser(address) {
  const desktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!desktop) return;
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
