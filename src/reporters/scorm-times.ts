/** Times as the data models of SCORM write them: the learner's own clock, without a zone. */

/** `HH:MM:SS` */
export function clockTime(now: Date): string {
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => twoDigits(part)).join(':');
}

/** `YYYY-MM-DDThh:mm:ss`: neither fractions nor a zone, of which Moodle takes some forms only. */
export function timestamp(now: Date): string {
  const day = [now.getMonth() + 1, now.getDate()].map((part) => twoDigits(part)).join('-');
  return `${String(now.getFullYear()).padStart(4, '0')}-${day}T${clockTime(now)}`;
}

const twoDigits = (part: number) => String(part).padStart(2, '0');
