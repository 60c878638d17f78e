/** Whoever reads what a command prints may have seen enough of it, and is gone: `… | head`. */

/** Ends the process quietly as soon as nobody reads any more. For the beginning of every command. */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (problem) => {
      if (!isReaderGone(problem)) throw problem;
      process.exit();
    });
}

/** Whether something could not be written because nobody reads it. */
export function isReaderGone(problem: unknown): boolean {
  return (problem as NodeJS.ErrnoException).code === 'EPIPE';
}
