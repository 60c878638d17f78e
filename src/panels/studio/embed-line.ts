/** The line that shows a lesson in a course page, at the place where its author stands (docs/embedding.md). */
import type { Place } from '../../studio';

/** @param base address of the site that the lesson will be part of, with a slash at its end */
export function embedLine(
  base: string,
  course: string,
  name: string,
  title: string,
  place: Place | null,
): string {
  const options = new URLSearchParams({ lesson: `${course}/${name}` });
  if (place) {
    options.set('mode', place.mode);
    options.set('scenario', place.scenario);
    options.set('step', String(place.step));
  }
  const address = `${base}embed.html?${options.toString().replaceAll('%2F', '/')}`;
  return `<iframe
  src="${escaped(address)}"
  title="${escaped(`DAG Tutor: ${title}`)}"
  width="100%"
  height="560"
  style="border: 0"
  loading="lazy"
  allow="fullscreen; clipboard-write"
></iframe>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
