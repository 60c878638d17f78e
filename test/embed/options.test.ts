/** Whatever the address of a frame says, it is shown, and one line says what of it means nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOptions } from '../../src/embed/options';

const read = (query: string) => readOptions(new URLSearchParams(query));

test('nothing said is nothing wrong', () => {
  expect(read('lesson=a/b&utm_source=x')).toEqual({
    panes: null,
    hasControls: true,
    hasWhatIf: true,
    parentOrigin: null,
    reports: [],
    mastery: null,
    wrong: [],
  });
});

test('each option is read', () => {
  expect(
    read(
      'theme=dark&lang=es-MX&panes=tracker,code&controls=none&what-if=off&ctl=1&parentOrigin=https://a.example&report=splice,xapi&mastery=0.5&endpoint=https://lrs.example/xapi',
    ),
  ).toEqual({
    panes: ['code', 'tracker'],
    hasControls: false,
    hasWhatIf: false,
    parentOrigin: 'https://a.example',
    reports: ['splice', 'xapi'],
    mastery: 0.5,
    wrong: [],
  });
});

test.each([
  ['theme=blue', 'theme=auto'],
  ['panes=code,quiz', 'panes=code,waiting,table,tracker'],
  ['panes=constructor', 'panes=code,waiting,table,tracker'],
  ['controls=0', 'controls=all'],
  ['what-if=', 'what-if=on'],
  ['ctl=yes', 'ctl=0'],
  ['report=constructor', 'report=none'],
  ['mastery=80', 'mastery=0.8'],
  ['lang=tlh', 'lang=en'],
  ['endpoint=javascript:alert(1)', 'endpoint=none'],
  ['parentOrigin=https://a.example/page', 'parentOrigin=none'],
  ['parentOrigin=*', 'parentOrigin=none'],
])('%s is shown as with %s', (said, instead) => {
  const { wrong } = read(said);
  expect(wrong.map((one) => `${one.name}=${one.instead}`)).toEqual([instead]);
});

test('a page that is named wrongly is not talked to', () => {
  expect(read('parentOrigin=https://a.example/').parentOrigin).toBe('none');
});

test('no address breaks it', () => {
  const names = [
    'theme',
    'panes',
    'controls',
    'what-if',
    'ctl',
    'parentOrigin',
    'report',
    'mastery',
    'lang',
    'endpoint',
  ];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (said) => {
      const { wrong, mastery } = readOptions(new URLSearchParams(said));
      expect(wrong.every(({ name }) => names.includes(name))).toBe(true);
      expect(mastery === null || (mastery >= 0 && mastery <= 1)).toBe(true);
    }),
  );
});
