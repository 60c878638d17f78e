/** The source of runs of a page or a frame. */
import type { Answer, Asking, Given, JobName, RunSource, Soon } from './run-source';

/**
 * Simulates in a worker, started when it is first needed. What starts it, and remembers what was asked, comes with the
 * first who asks: whoever walks the runs that a lesson brings needs none.
 */
export function createBrowserRuns(): RunSource {
  let runs: RunSource | null = null;
  const load = async (): Promise<RunSource> => {
    const { runsInBrowser } = await import('./runs-in-browser');
    return (runs ??= runsInBrowser());
  };
  return {
    traceOf(input, takesItsTime, asking) {
      if (runs) return runs.traceOf(input, takesItsTime, asking);
      return load().then((loaded) => loaded.traceOf(input, takesItsTime, asking));
    },
    ask<N extends JobName>(name: N, given: Given<N>, asking?: Asking): Soon<Answer<N>> {
      if (runs) return runs.ask(name, given, asking);
      return load().then((loaded) => loaded.ask(name, given, asking));
    },
    warm() {
      // Whoever asks after it hears of a failure.
      load().then(
        (loaded) => loaded.warm(),
        () => undefined,
      );
    },
  };
}
