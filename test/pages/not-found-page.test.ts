/** What a host answers with where there is nothing. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { notFoundPage } from '../../src/cli/site/not-found-page';

let html = '';
beforeAll(async () => {
  html = await notFoundPage(readFileSync('public/404.html', 'utf8'));
});

/** The page as it stands at an address, for somebody who reads these languages. */
function at(pathname: string, languages: readonly string[]) {
  const [, code = ''] = /<script>(.*)<\/script>/s.exec(html) ?? [];
  document.body.innerHTML = html.replace(/^.*<body>/s, '').replace(/<script>.*$/s, '');
  new Function('location', 'navigator', code)({ pathname }, { languages });
  const [title, body, home] = ['h1', 'p', 'a'].map((name) => document.querySelector(name)!);
  return { title: title!.textContent, body: body!.textContent, home: home!.getAttribute('href') };
}

test('it names what was asked for, as text, and leads to the lessons of the same site', () => {
  expect(at('/dags/lesson/airflow/no-%3Cb%3Esuch%3C/b%3E', ['en-GB'])).toEqual({
    title: 'There is no such lesson',
    body: 'Nothing is kept at /dags/lesson/airflow/no-<b>such</b>. It may have been renamed, or the link may be cut off.',
    home: '/dags/',
  });
  expect(document.title).toBe('There is no such lesson · DAG Tutor');
});

test('it speaks the language of the folder, else that of the browser, else English', () => {
  const spanish = 'Esa lección no existe';
  expect(at('/es/lesson/a/b', ['en'])).toMatchObject({ title: spanish, home: '/es/' });
  expect(at('/lesson/a/b', ['fr', 'es-MX', 'en']).title).toBe(spanish);
  expect(at('/lesson/a/b', ['fr']).title).toBe('There is no such lesson');
});

test('an address that cannot be read is shown as it is written', () => {
  expect(at('/lesson/%E0%A4%A', ['en']).body).toContain('at /lesson/%E0%A4%A.');
});
