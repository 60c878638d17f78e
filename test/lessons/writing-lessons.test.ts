import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkLesson, lessonJsonSchema } from '../../src/lesson/check';
import { formatProblem } from '../../src/text';

const guide = readFileSync('docs/writing-lessons.md', 'utf8');

/** The first code block of a language. */
function block(language: string): string {
  return new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'm').exec(guide)?.[1] ?? '';
}

describe('an author can rely on the guide', () => {
  test('its example is a lesson that passes', () => {
    const checked = checkLesson({
      file: 'tea-time.json',
      course: 'kitchen',
      name: 'tea-time',
      text: block('json'),
      readBeside: (file) =>
        file === 'tea.py' ? { text: block('python') } : { code: 'file.missing', values: { file } },
    });
    expect('problems' in checked ? checked.problems.map(formatProblem) : []).toEqual([]);
  });

  test.each(claimTypes())('it has the claim %s', (type) => {
    expect(guide).toContain(`\`${type}\``);
  });

  test('every part of a lesson is named in it', () => {
    const parts = Object.keys((lessonJsonSchema()['properties'] ?? {}) as object);
    const named = (part: string) => guide.includes(`\`${part}\``) || guide.includes(`"${part}":`);
    expect(parts.filter((part) => !named(part))).toEqual([]);
  });
});

function claimTypes(): string[] {
  const { definitions } = lessonJsonSchema() as { definitions: Record<string, { properties?: { type: { enum: string[] } } }> };
  return definitions['Claim']!.properties!.type.enum;
}
