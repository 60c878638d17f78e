/** `npm run problems`: writes into docs/problems.md what is said of each example there. */
import { writeFileSync } from 'node:fs';
import { createNodePythonSource } from '../../src/sources/python/node';
import { answersTo, PAGE, readPage } from './problem-examples';

const { page, sections } = readPage();
const python = createNodePythonSource();
let written = page;
for (const section of sections) {
  const [answer] = await answersTo(section, page, python);
  if (section.example && answer === undefined)
    console.error(`${section.code}: its example does not give it.`);
  if (answer === undefined) continue;
  written = written.replace(section.text, () =>
    section.text.replace(/^```text\n(?:.*\n)?```$/m, () => `\`\`\`text\n${answer}\n\`\`\``),
  );
}
python.close();
writeFileSync(PAGE, written);
