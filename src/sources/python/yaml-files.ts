/**
 * YAML beside DAG files, read for Python: many folders make their DAGs of it. Python asks for a text and is given what
 * it says (library/yaml/__init__.py), by the rules of YAML 1.1, as PyYAML has them.
 */
import { parseAllDocuments, visit } from 'yaml';
import type { Document } from 'yaml';

interface BesideFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What one text says: its documents, or what is wrong with it. */
interface ReadYaml {
  readonly text: string;
  readonly documents?: readonly unknown[];
  readonly why?: string;
}

const LARGEST = 2_000_000;

/** All YAML among the files as one JSON; what JSON has no word for is `{"$date": text}` or `{"$map": pairs}`. */
export function yamlFor(files: readonly BesideFile[]): Uint8Array {
  const decoder = new TextDecoder();
  const read = files
    .filter(({ path, bytes }) => /\.ya?ml$/i.test(path) && bytes.length <= LARGEST)
    .map(({ bytes }) => readYaml(decoder.decode(bytes).replaceAll('\r\n', '\n')));
  return new TextEncoder().encode(JSON.stringify(read));
}

function readYaml(text: string): ReadYaml {
  try {
    const parsed = parseAllDocuments(text, { version: '1.1', merge: true });
    const documents = Array.isArray(parsed) ? parsed : [];
    const fault = documents.flatMap(({ errors }) => errors)[0];
    if (fault) return { text, why: fault.message };
    return { text, documents: documents.map(plainDocument) };
  } catch (problem) {
    return { text, why: problem instanceof Error ? problem.message : String(problem) };
  }
}

function plainDocument(document: Document.Parsed): unknown {
  visit(document, {
    Scalar(_, node) {
      const { value, source = '' } = node;
      if (value instanceof Date) node.value = { $date: source };
      // PyYAML takes the letters y and n for letters.
      else if (typeof value === 'boolean' && /^[yn]$/i.test(source)) node.value = source;
    },
  });
  return plain(document.toJS({ mapAsMap: true }));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Set) return plain(new Map([...value].map((one) => [one, null])));
  if (!(value instanceof Map)) return typeof value === 'bigint' ? Number(value) : value;
  const pairs = [...value].map(([key, one]): [unknown, unknown] => [plain(key), plain(one)]);
  const isPlain = pairs.every(([key]) => typeof key === 'string' && !key.startsWith('$'));
  return isPlain ? Object.fromEntries(pairs as [string, unknown][]) : { $map: pairs };
}
