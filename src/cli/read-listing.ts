/**
 * Reads what a Python listing plainly says of its DAG, without running it: tasks made by a decorator or an operator,
 * options written out, arrows between tasks. What it does not understand it leaves out, so that nothing is said which the
 * file does not mean.
 */
import { parser } from '@lezer/python';
import type { ListingFacts } from '../lesson/check';

type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];
type Ids = readonly string[];
type Literal = string | number | boolean;

/** Groups give their tasks other ids; loops and comprehensions make tasks whose number only running them tells. */
const UNREADABLE = /TaskGroup|task_group|\bfor\b|\bwhile\b|\.partial\b|\.override\b|default_args/;

/** The facts of a listing; none where its DAG is not written out plainly. */
export function readListing(text: string): ListingFacts {
  const reader = new Reader(text);
  const { topNode } = parser.parse(text);
  if (UNREADABLE.test(withoutText(text, topNode))) return { tasks: [], arrows: [] };
  reader.statements(topNode);
  return { tasks: [...reader.tasks.values()], arrows: reader.arrows };
}

/** The text with its strings and comments blank. */
function withoutText(text: string, top: SyntaxNode): string {
  let bare = text;
  top.cursor().iterate(({ name, from, to }) => {
    if (name === 'String' || name === 'Comment')
      bare = bare.slice(0, from) + ' '.repeat(to - from) + bare.slice(to);
  });
  return bare;
}

class Reader {
  readonly tasks = new Map<string, ListingFacts['tasks'][number]>();
  readonly arrows: ListingFacts['arrows'][number][] = [];
  readonly #text: string;
  /** Function name → the id of the task that a call of it makes. */
  readonly #makers = new Map<string, string>();
  readonly #variables = new Map<string, Ids>();

  constructor(text: string) {
    this.#text = text;
  }

  statements(parent: SyntaxNode): void {
    for (const node of childrenOf(parent)) this.#statement(node);
  }

  #statement(node: SyntaxNode): void {
    switch (node.name) {
      case 'DecoratedStatement':
        return this.#decorated(node);
      case 'WithStatement': {
        const body = node.getChild('Body');
        return body ? this.statements(body) : undefined;
      }
      case 'AssignStatement': {
        const [target, , value] = childrenOf(node);
        if (!target || !value) return;
        const ids = this.#value(value);
        if (target.name === 'VariableName') this.#variables.set(this.#at(target), ids);
        return;
      }
      case 'ExpressionStatement':
        for (const child of childrenOf(node)) this.#value(child);
    }
  }

  /** A function under `@task…`, `@setup`, `@teardown` makes a task; the body of one under `@dag` is read on. */
  #decorated(node: SyntaxNode): void {
    const decorator = node.getChild('Decorator');
    const definition = node.getChild('FunctionDefinition');
    const name = definition?.getChild('VariableName');
    if (!decorator || !definition || !name) return;
    const kind = this.#at(decorator.getChild('VariableName') ?? decorator);
    const body = definition.getChild('Body');
    if (kind === 'dag' && body) this.statements(body);
    if (kind !== 'task' && kind !== 'setup' && kind !== 'teardown') return;
    const given = this.#literals(decorator.getChild('ArgList'));
    const id = given.get('task_id')?.value ?? this.#at(name);
    this.#makers.set(this.#at(name), String(id));
    this.#add(String(id), node, given);
  }

  #add(id: string, node: SyntaxNode, given: ReadonlyMap<string, { value: Literal; line: number }>): void {
    const options = [...given].map(([option, { value, line }]) => ({ option, value, line }));
    this.tasks.set(id, {
      id,
      line: this.#line(node),
      options: options.filter((one) => one.option !== 'task_id'),
    });
  }

  /** The tasks that an expression stands for, in order; on the way the arrows in it are drawn. */
  #value(node: SyntaxNode): Ids {
    switch (node.name) {
      case 'VariableName':
        return this.#variables.get(this.#at(node)) ?? [];
      case 'ParenthesizedExpression':
      case 'ArrayExpression':
      case 'TupleExpression':
      case 'UnaryExpression':
        return childrenOf(node).flatMap((child) => this.#value(child));
      case 'MemberExpression': {
        const [object] = childrenOf(node);
        return object ? this.#value(object) : [];
      }
      case 'BinaryExpression':
        return this.#shift(node);
      case 'CallExpression':
        return this.#call(node);
      default:
        return [];
    }
  }

  #shift(node: SyntaxNode): Ids {
    const [left, operator, right] = childrenOf(node);
    if (!left || !operator || !right) return [];
    const [before, after] = [this.#value(left), this.#value(right)];
    const sign = this.#at(operator);
    if (sign === '>>') this.#draw(before, after, operator);
    if (sign === '<<') this.#draw(after, before, operator);
    return sign === '>>' || sign === '<<' ? after : [];
  }

  #call(node: SyntaxNode): Ids {
    const callee = node.firstChild;
    const list = node.getChild('ArgList');
    if (!callee || !list) return [];
    const given = childrenOf(list).flatMap((argument) => this.#value(argument));
    const [maker] = callee.name === 'MemberExpression' ? childrenOf(callee) : [callee];
    const id = maker?.name === 'VariableName' ? this.#makers.get(this.#at(maker)) : undefined;
    if (id !== undefined) {
      this.#draw(given, [id], node);
      return [id];
    }
    const literals = this.#literals(list);
    const made = literals.get('task_id')?.value;
    if (typeof made !== 'string') return [];
    this.#add(made, node, literals);
    this.#draw(given, [made], node);
    return [made];
  }

  #draw(from: Ids, to: Ids, node: SyntaxNode): void {
    const line = this.#line(node);
    for (const upstream of from)
      for (const downstream of to) this.arrows.push({ upstream, downstream, line });
  }

  /** Arguments by name whose values are written out: numbers, text, True and False, a timedelta in seconds. */
  #literals(list: SyntaxNode | null): Map<string, { value: Literal; line: number }> {
    const found = new Map<string, { value: Literal; line: number }>();
    const parts = list ? childrenOf(list) : [];
    parts.forEach((part, at) => {
      const value = parts[at + 2];
      if (part.name !== 'VariableName' || parts[at + 1]?.name !== 'AssignOp' || !value) return;
      const literal = this.#literal(value);
      if (literal !== null) found.set(this.#at(part), { value: literal, line: this.#line(part) });
    });
    return found;
  }

  #literal(node: SyntaxNode): Literal | null {
    const text = this.#at(node);
    if (node.name === 'Number') return Number(text.replaceAll('_', ''));
    if (node.name === 'Boolean') return text === 'True';
    if (node.name === 'String') return /^(["'])([^\\"']*)\1$/.exec(text)?.[2] ?? null;
    const [, inside] = /^timedelta\((.*)\)$/.exec(text) ?? [];
    return inside === undefined ? null : secondsOf(inside);
  }

  #at(node: SyntaxNode): string {
    return this.#text.slice(node.from, node.to);
  }

  #line(node: SyntaxNode): number {
    return this.#text.slice(0, node.from).split('\n').length;
  }
}

const SECONDS: Readonly<Record<string, number>> = { days: 86_400, hours: 3600, minutes: 60, seconds: 1 };

function secondsOf(text: string): number | null {
  let sum = 0;
  for (const part of text.split(',')) {
    const [, unit = '', count] = /^\s*(\w+)=([\d_.]+)\s*$/.exec(part) ?? [];
    const seconds = Object.hasOwn(SECONDS, unit) ? SECONDS[unit] : undefined;
    if (seconds === undefined) return null;
    sum += seconds * Number(count?.replaceAll('_', ''));
  }
  return sum;
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}
