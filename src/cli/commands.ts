/** The commands of `dag-tutor`, in the order in which help lists them. Each is a file here, loaded when it is called. */

/** One command: answers its exit status, 0 all is well, 1 something was found, 2 wrong use or nothing to read. */
export interface Command {
  run(args: readonly string[]): number | Promise<number>;
}

interface ListedCommand {
  /** What it does, for the list in `dag-tutor --help`. */
  readonly says: string;
  readonly load: () => Promise<Command>;
}

export const COMMANDS: Readonly<Record<string, ListedCommand>> = {
  new: {
    says: 'makes a course to begin with: a first lesson, or one for each of your DAGs',
    load: () => import('./new'),
  },
  dev: {
    says: 'shows your lessons while you write them, each save at once',
    load: () => import('./dev'),
  },
  check: {
    says: 'says what is wrong with lessons, each with its line and what would be right',
    load: () => import('./check'),
  },
  build: {
    says: 'writes a site of your lessons, for any host that serves files',
    load: () => import('./build'),
  },
  trace: {
    says: "tells a lesson's run: as text, as a recording, or as a case",
    load: () => import('./trace'),
  },
  migrate: {
    says: 'brings lessons of an earlier version of the format to the present one',
    load: () => import('./migrate'),
  },
  simulate: {
    says: 'runs cases and writes what happened, tick by tick',
    load: () => import('./simulate'),
  },
  import: {
    says: 'reads DAG files as Airflow would and prints their graphs',
    load: () => import('./import'),
  },
  pack: {
    says: 'packs lessons for an LMS (SCORM, Common Cartridge), or as one HTML file',
    load: () => import('./pack'),
  },
};
