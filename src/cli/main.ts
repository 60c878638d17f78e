#!/usr/bin/env node
/** `dag-tutor COMMAND …`: finds the command and runs it. In this repository: `tsx src/cli/main.ts COMMAND …`. */
import manifest from '../../package.json' with { type: 'json' };
import { nearest } from '../engine';
import { COMMANDS } from './commands';
import { endWithReader } from './reader-gone';

const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
const USAGE = `Usage: dag-tutor COMMAND …

${Object.entries(COMMANDS)
  .map(([name, { says }]) => `  ${name.padEnd(width)}  ${says}`)
  .join('\n')}

\`dag-tutor COMMAND --help\` says how each is called; \`dag-tutor --version\` says which version this is.`;

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--version' || name === '-v') {
    console.log(manifest.version);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(USAGE);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return (await command.load()).run(args);
  const near = name === undefined ? null : nearest(name, Object.keys(COMMANDS));
  const said = name === undefined ? 'Which command?' : `There is no command ${name}.`;
  console.error(`${said}${near === null ? '' : ` Did you mean ${near}?`}\n\n${USAGE}`);
  return 2;
}

endWithReader();
process.exitCode = await main(process.argv.slice(2));
