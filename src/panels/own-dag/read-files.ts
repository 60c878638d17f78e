/** What somebody dropped or chose, as files: a zip is unpacked, a folder is walked through. */
import { unzip } from '../../sources/python';
import type { SourceFile } from '../../sources/python';
import type { Failure } from './workbench-state';

/** What was given, or why it cannot be opened. */
export type Given =
  | {
      readonly files: readonly SourceFile[];
      /** Of single Python files: they are read as DAG files whatever is in them. */
      readonly only?: readonly string[];
    }
  | { readonly failure: Failure };

interface NamedFile {
  readonly path: string;
  readonly file: File;
}

const MOST_MEGABYTES = 100;
/** Nobody reads a larger file while a DAG is loaded. */
const LARGEST_FILE = 5_000_000;
const NOT_THEIRS = /(^|\/)(\.git|\.venv|venv|node_modules|__pycache__|site-packages)\//;

/** What was dropped: folders are walked through. To be called before the event is over. */
export async function readDropped(transfer: DataTransfer): Promise<Given> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return readChosen([...transfer.files]);
  const found: NamedFile[] = [];
  for (const entry of entries) found.push(...(await filesIn(entry)));
  return readNamed(
    found,
    entries.every(({ isFile }) => isFile),
  );
}

/** What was chosen in a file dialog; of a folder each file knows its path. */
export function readChosen(files: readonly File[]): Promise<Given> {
  const isFolder = files.some((file) => file.webkitRelativePath !== '');
  return readNamed(
    files.map((file) => ({ path: file.webkitRelativePath || file.name, file })),
    !isFolder,
  );
}

/** @param areSingle whether they are files on their own, and not those of a folder */
async function readNamed(named: readonly NamedFile[], areSingle: boolean): Promise<Given> {
  const wanted = named.filter(({ path, file }) => !NOT_THEIRS.test(path) && file.size <= LARGEST_FILE * 20);
  const bytes = wanted.reduce((sum, { file }) => sum + file.size, 0);
  if (bytes > MOST_MEGABYTES * 1_000_000) return { failure: { kind: 'large', megabytes: MOST_MEGABYTES } };
  const files: SourceFile[] = [];
  const only: string[] = [];
  for (const { path, file } of wanted) {
    let content: Uint8Array;
    try {
      content = new Uint8Array(await file.arrayBuffer());
    } catch {
      return { failure: { kind: 'file', name: path } };
    }
    if (path.endsWith('.zip') && areSingle) {
      const unpacked = unzip(content);
      if ('why' in unpacked) return { failure: { kind: 'zip', name: path, why: unpacked.why } };
      files.push(...unpacked.map(asText));
    } else if (content.length <= LARGEST_FILE) {
      files.push(asText({ path, bytes: content }));
      if (areSingle && path.endsWith('.py')) only.push(path);
    }
  }
  // One of several may be a helper of another: then each is looked at for DAGs.
  return { files, ...(only.length === 1 && files.length === 1 && { only }) };
}

/** Python is looked at and changed as text; all else stays as it is. */
function asText(file: SourceFile): SourceFile {
  if (!file.path.endsWith('.py') || !file.bytes) return file;
  return { path: file.path, text: new TextDecoder().decode(file.bytes) };
}

async function filesIn(entry: FileSystemEntry): Promise<NamedFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (NOT_THEIRS.test(`${path}/`)) return [];
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    );
    return file ? [{ path, file }] : [];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: NamedFile[] = [];
  // A browser gives so many at a time, and none in the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await filesIn(one)));
  }
}
