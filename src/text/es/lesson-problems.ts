/** What is wrong with a lesson, a Spanish sentence for each code. Codes and values: `src/lesson/check/problem-codes.ts`. */
import type { ProblemCode } from '../../engine';
import type { ClaimMessage } from '../../lesson';
import type { FaultValues, LessonProblemCode } from '../../lesson/check';
import { read, type Read } from '../values';
import type { Words } from '../words';
import { describeCaseProblem } from './case-problems';
import { sayClaim } from './messages/claims';
import { brief, capital, count, ids, mono, number } from './phrases';

const id = (v: Read, name = 'id') => mono(brief(v.text(name)));
const near = (v: Read) => (v.text('near') === '' ? '' : ` ¿Querías decir ${id(v, 'near')}?`);

const JSON_FAULTS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'hay una palabra o un signo que JSON no conoce',
  InvalidNumberFormat: 'esto no es un número',
  PropertyNameExpected: 'aquí va un nombre entre comillas dobles',
  ValueExpected: 'aquí va un valor',
  ColonExpected: 'faltan los dos puntos',
  CommaExpected: 'falta una coma',
  CloseBraceExpected: 'falta una llave de cierre }',
  CloseBracketExpected: 'falta un corchete de cierre ]',
  EndOfFileExpected: 'el archivo debería acabar aquí',
  InvalidCommentToken: 'no se permiten comentarios',
  UnexpectedEndOfComment: 'no se permiten comentarios',
  UnexpectedEndOfString: 'un texto no está cerrado',
  UnexpectedEndOfNumber: 'un número no está completo',
  InvalidUnicode: 'un escape \\u no está completo',
  InvalidEscapeCharacter: 'este escape no se conoce',
  InvalidCharacter: 'hay aquí un carácter que JSON no permite, como un salto de línea sin más',
  Conflict: 'se fusionaron dos versiones del archivo y siguen una junto a otra',
  SingleQuotes: 'el texto va entre comillas dobles, no simples',
  TrailingComma: 'la coma anterior sobra',
};

const FORMS: Readonly<Record<string, string>> = {
  string: 'un texto entre comillas',
  number: 'un número',
  int: 'un número entero',
  boolean: 'true o false',
  list: 'una lista entre corchetes',
  pair: 'un par entre corchetes',
  object: 'un objeto entre llaves',
  null: 'null',
  date: 'una fecha y hora como 2024-01-01T00:00:00Z',
  any: 'un valor',
};

/** What belongs somewhere, by the name of its form: `int`, `choice:a|b`, `object:task,state`. */
function form(name: string): string {
  const [kind = '', rest = ''] = name.split(/:(.*)/s);
  if (kind === 'choice') {
    const choices = rest.split('|');
    return choices.length === 1 ? rest : `uno de ${choices.join(', ')}`;
  }
  if (kind === 'object' && rest !== '') return `un objeto con ${ids(rest.split(','), 8)}`;
  return FORMS[kind] ?? kind;
}

function forms(v: Read): string {
  const all = v.list('forms').map(form);
  if (all.length < 3) return all.join(' o ') || 'un valor';
  return `${all.slice(0, -1).join(', ')} o ${all.at(-1)}`;
}

const PATTERNS: Readonly<Record<string, string>> = {
  slug: 'Aquí va un id: minúsculas, cifras y guiones sueltos.',
  file: 'Aquí va el nombre de un archivo junto a la lección: letras, cifras, `_`, `-` y puntos.',
  colour: 'Aquí va un color de seis cifras hexadecimales, como #0b6b5d.',
  date: 'Aquí va una fecha y hora como 2024-01-01T00:00:00Z.',
};

function amount(n: number, of: string): string {
  if (of === 'entries') return count(n, 'elemento');
  if (of === 'characters') return count(n, 'carácter', 'caracteres');
  return number(n, 6);
}

/** What a name that leads nowhere should have been the name of. */
const KINDS: Readonly<Record<string, string>> = {
  scenario: 'el escenario',
  listing: 'el listado',
  knob: 'el mando',
  goal_knob: 'el mando de este objetivo',
  label: 'la etiqueta',
  line: 'la línea, entre las que se ordenan,',
  task: 'la tarea',
  dag: 'el DAG',
  pool: 'el pool',
  lesson: 'la lección',
  run: 'en ese momento la ejecución',
  asset: 'el asset',
};

function unknown(v: Read): string {
  const kind = v.text('kind');
  const within = v.text('within') === '' ? '' : ` en ${id(v, 'within')}`;
  const known = v.list('known').map((one) => mono(brief(one)));
  const there = known.length > 0 && v.text('near') === '' ? ` Hay ${known.join(', ')}.` : '';
  return `No existe ${KINDS[kind] ?? kind} ${id(v)}${within}.${near(v)}${there}`;
}

function step(v: Read): string {
  if (v.text('task') !== '') return `«${id(v, 'task')} pasa a ${v.text('state')}»`;
  if (v.text('state') !== '') return `«la ejecución pasa a ${v.text('state')}»`;
  return `«${v.text('number')}»`;
}

function listed(v: Read): string {
  return `La línea ${v.number('line')} de ${id(v, 'file')}`;
}

const SENTENCES: Record<LessonProblemCode, (v: Read, values: FaultValues) => string> = {
  'file.missing': (v) => `No existe el archivo ${id(v, 'file')}.${near(v)}`,
  'file.link': (v) => `${id(v, 'file')} es un enlace que no lleva a ningún archivo.`,
  'file.folder': (v) => `${id(v, 'file')} es una carpeta; aquí va un archivo.`,
  'file.special': (v) => `${id(v, 'file')} no es ni un archivo ni una carpeta, y no se lee.`,
  'file.denied': (v) => `No se puede leer ${id(v, 'file')}: pide permiso para hacerlo.`,
  'file.unreadable': (v) => `No se puede leer ${id(v, 'file')} (${v.text('why')}).`,
  'file.encoding': (v) => `${id(v, 'file')} no es texto UTF-8 a partir de aquí: guárdalo como UTF-8.`,
  'file.large': (v) =>
    `${id(v, 'file')} ocupa ${bytes(v.number('bytes'))}; un archivo así puede ocupar ${bytes(v.number('most'))}.`,

  'json.syntax': (v) =>
    v.text('fault') === 'ForeignWord'
      ? `Esto no es JSON: \`${v.text('found')}\` se escribe aquí \`${v.text('near')}\`.`
      : `Esto no es JSON: ${JSON_FAULTS[v.text('fault')] ?? v.text('fault')}.`,
  'json.empty': () => 'El archivo está vacío.',
  'json.duplicate': (v) => `"${brief(v.text('name'))}" está dos veces.`,
  'json.deep': (v) => `Hay corchetes dentro de corchetes a más de ${v.number('most')} niveles.`,
  'json.name_long': (v) =>
    `Un nombre de ${count(v.number('length'), 'carácter', 'caracteres')}; puede tener ${v.number('most')}.`,
  'json.name_reserved': (v) => `Nada puede llamarse ${id(v, 'name')}: no existe tal tarea, DAG o etiqueta.`,
  'json.number': (v) =>
    `El número ${brief(v.text('text'))} no se puede representar con exactitud; escríbelo como texto, o más pequeño.`,

  'key.unknown': (v) => `"${brief(v.text('key'))}" no se conoce aquí.${near(v)}`,
  'key.missing': (v) => `Falta "${v.text('key')}": aquí va ${forms(v)}.`,
  'value.type': (v) => `Aquí va ${forms(v)}, no ${form(v.text('found'))}.`,
  'value.choice': (v) =>
    v.list('choices').length === 1
      ? `Aquí solo puede ir ${v.list('choices')[0]}.`
      : `Aquí va uno de estos: ${v.list('choices').join(', ')}.${near(v)}`,
  'value.forms': (v) => `${capital(forms(v))} es lo que va aquí.`,
  'value.least': (v) =>
    `Aquí va ${v.text('above') === 'true' ? 'más de' : 'al menos'} ${amount(v.number('least'), v.text('of'))}.`,
  'value.most': (v) => `Aquí puede ir como mucho ${amount(v.number('most'), v.text('of'))}.`,
  'value.pattern': (v) => PATTERNS[v.text('pattern')] ?? `Aquí va esto: ${v.text('pattern')}.`,
  'colour.contrast': (v) =>
    `Un texto en ${v.text('colour')} no se puede leer con el tema ${v.text('theme') === 'dark' ? 'oscuro' : 'claro'}: su contraste es ${v.number('contrast')}:1 y hace falta 4.5:1. El más cercano que lo alcanza es ${v.text('near')}.`,
  'version.newer': (v) =>
    `Este archivo es de la versión ${v.number('version')} del formato de lecciones, y este DAG Tutor conoce versiones hasta la ${v.number('present')}: usa uno más nuevo.`,
  'faults.more': (v) =>
    `Se muestran los primeros ${v.number('most')} fallos; hay ${v.number('count') === 1 ? 'uno más' : `${number(v.number('count'))} más`}.`,
  'edge.pair': (v) => {
    const found = v.optional('count');
    const instead = found === null ? '' : `, no ${amount(found, 'entries')}`;
    const chain = found !== null && found > 2 ? ' Para una cadena escribe un par por cada flecha.' : '';
    return `Una arista es un par ["upstream", "downstream"] de ids de tareas o grupos${instead}.${chain}`;
  },
  'value.pair': (v) => `Aquí va un par entre corchetes, no ${amount(v.number('count'), 'entries')}.`,

  'id.file': (v) => `El id debe ser el nombre del archivo: "${brief(v.text('name'))}".`,
  'id.twice': (v) => `El id "${brief(v.text('id'))}" se usa dos veces.`,
  'reference.unknown': unknown,
  'label.none': (v) => `Ninguna línea de ${id(v, 'file')} contiene este texto.`,
  'label.many': (v) =>
    `No una línea sino ${v.number('count')} de ${id(v, 'file')} contienen este texto: hazlo más largo.`,
  'listing.task': (v) => `${listed(v)} crea una tarea ${id(v)}, que la ejecución no tiene.${near(v)}`,
  'listing.option': (v) =>
    v.text('said') === ''
      ? `${listed(v)} no da ${v.text('option')} a ${id(v)}; en la ejecución es ${v.text('run')}.`
      : `${listed(v)} da a ${id(v)} ${v.text('option')}=${brief(v.text('said'))}; en la ejecución ${v.text('run') === '' ? 'no se da' : `es ${brief(v.text('run'))}`}.`,
  'listing.arrow': (v) => {
    const instead = v.text('isReversed') === 'true' ? 'va al revés' : 'no hay ninguna';
    return `${listed(v)} tiene una flecha de ${id(v, 'upstream')} a ${id(v, 'downstream')}; en la ejecución ${instead}.`;
  },
  'listing.lacks': (v) =>
    v.text('kind') === 'arrow'
      ? `A ${id(v, 'file')} le falta una flecha de ${id(v, 'upstream')} a ${id(v, 'downstream')}; la ejecución la tiene.`
      : `${id(v, 'file')} no crea ${v.text('kind') === 'dag' ? 'el DAG' : 'la tarea'} ${id(v)}; la ejecución sí.`,
  'listing.python': (v) => `${listed(v)} no la cargaría Airflow: ${brief(v.text('said'))}`,
  'translation.missing': (v) => `A la traducción le falta el texto en ${id(v, 'pointer')} de la lección.`,
  'translation.superfluous': (v) =>
    `La lección no tiene ningún texto que traducir en ${id(v, 'pointer')}.${near(v)}`,
  'needs.circle': (v) =>
    `Estas lecciones se necesitan unas a otras, en círculo: ${v
      .list('lessons')
      .map((one) => mono(brief(one)))
      .join(', ')}.`,
  'needs.later': (v) => `${id(v, 'lesson')} necesita ${id(v)}, que viene después en el curso.`,
  'term.early': (v) =>
    `${id(v, 'lesson')} usa «${v.text('term')}» en ${id(v, 'pointer')} y viene antes de ${id(v, 'shown')}, que es la que lo muestra.`,
  'term.by_later': (v) =>
    `«${v.text('term')}» se explica con «${v.text('other')}», que solo muestra una lección posterior, ${id(v, 'shown')}.`,
  'knob.range': (v) =>
    `De ${number(v.number('from'))} a ${number(v.number('to'))} no hay dos valores entre los que elegir.`,
  'knob.choices': (v) =>
    `Este intervalo tiene ${number(v.number('count'))} valores; un mando tiene ${v.number('most')} como mucho. Da un "by" mayor.`,

  'run.endless': (v) =>
    v.text('hasUntil') === 'true'
      ? 'Esta ejecución dura más de lo que se sigue una ejecución. Da un "until" anterior.'
      : 'Esta ejecución no llega a un final. Dale un "until".',
  'run.long': (v) =>
    `Esta ejecución hace más de ${number(v.number('most'))} cambios, muchos más de los que nadie recorre. Dale un "until" anterior.`,
  'run.large': (v) =>
    `Esta lección tiene más de ${number(v.number('most'))} tareas e índices mapeados en una ejecución.`,
  'step.unknown': (v) =>
    `La ejecución no tiene ese paso: tiene ${v.number('steps')}, y ${step(v)} no es ninguno de ellos.`,
  'guide.twice': (v) => `La guía ya tiene otra frase en el paso ${v.number('step')}.`,
  'claim.untrue': (_, values) => `La ejecución no muestra esto: ${instead(values)}.`,
  'option.twice': () => 'Esta opción está dos veces.',
  'option.none_right': () => 'Ninguna opción es correcta: la ejecución no hace cierta ninguna.',
  'option.many_right': (v) =>
    `Más de una opción es correcta: ${v
      .list('options')
      .map((one) => `"${brief(one)}"`)
      .join(' y ')}.`,
  'option.unmarked': () => 'Según la ejecución esta opción es correcta: márcala con "right": true.',
  'option.wrong': (v) => `Esta opción no es correcta: según la ejecución es "${brief(v.text('right'))}".`,
  'goal.reached': () => 'El objetivo se alcanza antes de cambiar nada.',
  'goal.value': (v) => `El mando ${id(v, 'knob')} no se puede poner en ${brief(v.text('value'))}.`,
  'goal.unsolved': (_, values) => `Esto no alcanza el objetivo: ${instead(values)}.`,

  'checker.failed': (v) =>
    `Aquí ha fallado el propio comprobador (${brief(v.text('why'))}). Es un fallo nuestro: comunícalo con este archivo, por favor.`,
};

/** Where the run is cut off, this is the likeliest cause of what does not come in it. */
function cutOff({ cutOff: seconds }: FaultValues): string {
  if (typeof seconds !== 'number') return '';
  return ` A los ${number(seconds)} s, donde "until" la termina, esta ejecución todavía sigue: da un "until" posterior para ver su final.`;
}

/** What is asked, and how it is instead. */
function instead({ asks, found }: FaultValues): string {
  return [asks, found].map((clause) => sayClaim(clause as ClaimMessage)).join('; ');
}

function bytes(n: number): string {
  if (n < 1_000_000) return `${number(Math.ceil(n / 1000))} kB`;
  return `${number(n / 1_000_000, 1)} MB`;
}

export const describeProblem: Words['describeProblem'] = ({ code, values }) =>
  isOfLesson(code)
    ? SENTENCES[code](read(values), values) + cutOff(values)
    : describeCaseProblem({ code, values });

function isOfLesson(code: LessonProblemCode | ProblemCode): code is LessonProblemCode {
  return Object.hasOwn(SENTENCES, code);
}
