/**
 * The graph of a lesson as one still picture, for what cannot run a script: a link that somebody sends around, and the
 * page where scripts are turned off. Plain SVG in fixed colours (those of the light theme), because what draws it knows
 * neither our style sheets nor `light-dark()`. It shows the DAG and nothing that a run has yet to tell.
 */
import type { Dag } from '../../engine';
import { lessonTrack } from '../../lesson';
import type { Lesson } from '../../lesson';
import type { Words } from '../../text';
import { dagOfRun, runOfStep } from '../track-structure';
import { arrowHead, edgePath } from './layout/edge-path';
import type { Box } from './layout/graph-layout';
import { pictureLayout } from './layout/picture-layout';
import { hasExtraLine, hasOwnRule } from './layout/sizes';

export interface StillPicture {
  readonly svg: string;
  /** What it shows, in one sentence. */
  readonly text: string;
}

/** What link previews are cropped least at. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 56;
/** Where the graph lies: below the title, above the sign of the house. */
const FIELD = { top: 176, bottom: HEIGHT - 92 } as const;
/** A small graph is drawn larger, but not so large that its letters outgrow the title. */
const MOST_ZOOM = 2;

const TITLE = { size: 46, line: 56, letters: 50, lines: 2 } as const;

const COLOUR = {
  paper: '#fbfaf7',
  sheet: '#ffffff',
  sunk: '#f6f4f1',
  line: '#c6c4be',
  ink: '#1b1f27',
  quiet: '#62666d',
  accent: '#2c5dbd',
} as const;

/** The DAG that a lesson begins with, under the lesson's title. */
export function stillPicture(lesson: Lesson, dictionary: Words): StillPicture {
  const track = lessonTrack(lesson);
  const dag = dagOfRun(track.trace, runOfStep(track, 0));
  const title = linesOf(lesson.title)
    .map((line, index) =>
      text(MARGIN, 84 + index * TITLE.line, TITLE.size, 'Source Serif 4', COLOUR.ink, line),
    )
    .join('');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOUR.paper}"/>` +
    `${title}${graph(dag, dictionary)}${sign(dictionary.words.product, dag.dagId)}</svg>`;
  return { svg, text: inWords(dag, dictionary) };
}

/** Each task, with those it comes after. */
function inWords(dag: Dag, { panelWords }: Words): string {
  const tasks = dag.order.map((index) => {
    const above = dag.edges.filter(([, down]) => down === index).map(([up]) => dag.tasks[up]!.label);
    const { label } = dag.tasks[index]!;
    return above.length > 0 ? `${label} ${panelWords.task.after} ${above.join(', ')}` : label;
  });
  return panelWords.graph.still(dag.dagId, tasks.join('; '));
}

function graph(dag: Dag, dictionary: Words): string {
  const room = { width: WIDTH - 2 * MARGIN, height: FIELD.bottom - FIELD.top };
  const { layout, zoom } = pictureLayout(dag, room, 'roomy', MOST_ZOOM);
  const x = MARGIN + (room.width - layout.width * zoom) / 2;
  const y = FIELD.top + (room.height - layout.height * zoom) / 2;
  const groups = layout.boxes.filter(({ kind }) => kind !== 'task').map((box) => groupBox(box, dag));
  const edges = layout.edges.map(
    ({ points }) =>
      `<path d="${edgePath(points, layout.direction)}" fill="none" stroke="${COLOUR.quiet}" stroke-width="1.5"/>` +
      `<path d="${arrowHead(points, layout.direction)}" fill="${COLOUR.quiet}"/>`,
  );
  const tasks = layout.boxes
    .filter(({ kind }) => kind === 'task')
    .map((box) => taskBox(box, dag, dictionary));
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${round(zoom)})">${[...groups, ...edges, ...tasks].join('')}</g>`;
}

function groupBox(box: Box, dag: Dag): string {
  const group = dag.groups.find(({ groupId }) => groupId === box.id);
  return (
    rectangle(box, COLOUR.sunk) +
    text(box.x + 14, box.y + 19, 12, 'Inter', COLOUR.quiet, group?.label ?? box.id)
  );
}

function taskBox(box: Box, dag: Dag, { panelWords }: Words): string {
  const task = dag.tasks[box.task]!;
  const words = panelWords.task;
  const name = task.hasMapIndexes ? `${task.label} ${words.mapped}` : task.label;
  const extra = [
    task.isSetup && words.setup,
    task.isTeardown && words.teardown,
    hasOwnRule(task) && words.rule(task.triggerRule),
  ].filter(Boolean);
  const left = box.x + 15;
  return (
    rectangle(box, COLOUR.sheet) +
    text(left, box.y + 30, 14, 'JetBrains Mono', COLOUR.ink, name) +
    text(left, box.y + 51, 12, 'Inter', COLOUR.quiet, words.operator(task.operator)) +
    (hasExtraLine(task) ? text(left, box.y + 70, 11, 'JetBrains Mono', COLOUR.quiet, extra.join(' · ')) : '')
  );
}

function rectangle({ x, y, width, height }: Box, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" rx="9" fill="${fill}" stroke="${COLOUR.line}"/>`;
}

/** The sign of the house with its name, and the id of the DAG at the other end of the line. */
function sign(product: string, dagId: string): string {
  const y = HEIGHT - 40;
  return (
    `<g transform="translate(${MARGIN} ${y - 24}) scale(1.25)" fill="none" stroke="${COLOUR.accent}" stroke-width="2.1" stroke-linecap="round">` +
    '<circle cx="5" cy="12" r="3"/><circle cx="19" cy="5" r="3"/><circle cx="19" cy="19" r="3"/>' +
    '<path d="M7.7 10.6l8.6-4.2M7.7 13.4l8.6 4.2"/></g>' +
    text(MARGIN + 44, y, 26, 'Inter', COLOUR.ink, product) +
    text(WIDTH - MARGIN, y, 20, 'JetBrains Mono', COLOUR.quiet, dagId, 'end')
  );
}

function text(
  x: number,
  y: number,
  size: number,
  face: string,
  colour: string,
  content: string,
  anchor: 'start' | 'end' = 'start',
): string {
  return `<text x="${round(x)}" y="${round(y)}" font-family="${face}" font-size="${size}" fill="${colour}" text-anchor="${anchor}">${escapeXml(content)}</text>`;
}

/** A title on as many lines as there is room for; what is longer ends in dots. */
function linesOf(title: string): string[] {
  const lines: string[] = [''];
  for (const word of title.split(/\s+/)) {
    const line = lines.at(-1)!;
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= TITLE.letters || line === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= TITLE.lines) return lines;
  return [...lines.slice(0, TITLE.lines - 1), `${lines[TITLE.lines - 1]} …`];
}

const round = (value: number) => Math.round(value * 100) / 100;

function escapeXml(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
