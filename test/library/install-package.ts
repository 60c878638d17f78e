/** The package as somebody has it who has installed it: packed here, installed without asking a registry. */
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

/** Packs what `npm run library` (and, for the site, `npm run app`) has made, and installs it into a folder. */
export function installPackage(project: string): void {
  npm(['pack', '--ignore-scripts', '--pack-destination', project], '.');
  const tarball = readdirSync(project).find((file) => file.endsWith('.tgz'))!;
  // What the package depends on is taken from here, so that the test asks no registry.
  const overrides = Object.fromEntries(
    Object.keys(manifest.dependencies).map((name) => [name, `file:${path.resolve('node_modules', name)}`]),
  );
  const own = { type: 'module', dependencies: { 'dag-tutor': `file:${tarball}` }, overrides };
  writeFileSync(path.join(project, 'package.json'), JSON.stringify(own));
  npm(['install', '--offline', '--ignore-scripts'], project);
}

/** The command, in such a folder. */
export const commandIn = (project: string): string =>
  path.join(project, 'node_modules/dag-tutor', manifest.bin['dag-tutor']);

export function npm(args: readonly string[], cwd: string): void {
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
}
