/** `npm run schema`: writes public/lesson.schema.json, which editors complete and explain lesson files with. */
import { writeFileSync } from 'node:fs';
import { lessonJsonSchema } from '../lesson/check';

const SCHEMA_FILE = 'public/lesson.schema.json';

writeFileSync(SCHEMA_FILE, `${JSON.stringify(lessonJsonSchema(), null, 1)}\n`);
console.log(`${SCHEMA_FILE} written.`);
