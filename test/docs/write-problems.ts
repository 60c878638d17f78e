/** `npm run problems`: writes into docs/problems.md what is said of each example there. */
import { writeFileSync } from 'node:fs';
import { answersTo, PAGE, readPage } from './problem-examples';

const { page, sections } = readPage();
const written = sections.reduce((text, section) => {
  const [answer] = answersTo(section, page);
  if (section.example && answer === undefined)
    console.error(`${section.code}: its example does not give it.`);
  if (answer === undefined) return text;
  return text.replace(section.text, () =>
    section.text.replace(/^```text\n.*\n```$/m, () => `\`\`\`text\n${answer}\n\`\`\``),
  );
}, page);
writeFileSync(PAGE, written);
