/** Serves a folder as a host does that only serves files; port 0 takes any. */
export function serve(options: {
  readonly folder: string;
  readonly port: number;
  readonly base?: string;
}): Promise<{ readonly address: string; close(): Promise<void> }>;
