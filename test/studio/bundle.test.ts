import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { filesOf, lessonsIn, nameOf, readDraft, unpacked, writeDraft, zipOf } from '../../src/studio';
import { lessonTexts } from './lesson-texts';

describe('a lesson as files', () => {
  it('comes back out of its zip as it went in, whichever it is', () => {
    for (const { text, files } of lessonTexts()) {
      const draft = { text, files };
      const { name, bytes } = zipOf({ course: 'x', ...draft });
      const inside = unpacked([{ path: name, bytes }]);
      if ('fault' in inside) throw new Error(inside.fault);
      const [found] = lessonsIn(inside.files);
      expect(filesOf(found!.draft)).toEqual(filesOf({ course: 'x', ...draft }));
      expect(nameOf(found!.draft)).toBe(nameOf(draft));
    }
  });

  it('is found in a folder among what is none, with the listings that it names', () => {
    const file = (path: string, text: string) => ({ path, bytes: strToU8(text) });
    const lesson = '{ "version": 1, "id": "tea", "dags": [], "code": [{ "file": "tea.py" }] }';
    const found = lessonsIn([
      file('course/kitchen/course.json', '{ "title": "Kitchen" }'),
      file('course/kitchen/tea.json', lesson),
      file('course/kitchen/tea.es.json', '{ "language": "es" }'),
      file('course/kitchen/tea.py', 'boil()'),
      file('course/kitchen/other.py', ''),
      file('course/tea.py', 'not this one'),
    ]);
    expect(found).toEqual([
      {
        path: 'course/kitchen/tea.json',
        draft: { course: 'kitchen', text: lesson, files: { 'tea.py': 'boil()' } },
      },
    ]);
  });

  it('says why a zip cannot be opened, and takes back a kept draft only where it is one', () => {
    expect(unpacked([{ path: 'a.zip', bytes: strToU8('no zip') }])).toHaveProperty('fault');
    const draft = { course: 'c', text: '{}', files: { 'a.py': 'x' } };
    expect(readDraft(writeDraft(draft))).toEqual(draft);
    for (const broken of ['', '{', '[]', '{}', '{"course":"c","text":"{}","files":{"a":1}}'])
      expect(readDraft(broken)).toBeNull();
  });
});
