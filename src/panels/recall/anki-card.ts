/** A card as Anki shows it: what one must know of the run, the question and its options; then the answer with its reason. */
import { optionSaid } from '../../asking';
import { sayPrompt } from '../../lesson';
import type { RecallCard, WrittenCard } from '../../lesson';
import type { Words } from '../../text';
import { markdownToHtml } from './markdown-to-html';

/** Front and back in HTML, in the language of the words. */
export function ankiCard(card: RecallCard, dictionary: Words): WrittenCard {
  const { id } = card.topic;
  const setting = card.setting.map(dictionary.say);
  if (card.type === 'free')
    return {
      id,
      front: [...setting, card.front].map(markdownToHtml).join(''),
      back: markdownToHtml(card.back),
    };
  const prompt = sayPrompt(card.prompt, dictionary.say);
  const lines = [...setting, ...(prompt.news === null ? [] : [prompt.news])];
  const [{ options, right }] = prompt.blanks;
  const said = options.map((option) => inline(optionSaid(option, dictionary)));
  const place = options.findIndex((option) => option.id === right);
  return {
    id,
    front: [
      ...lines.map(markdownToHtml),
      `<p><b>${inline(prompt.question)}</b></p>`,
      `<ol type="A">${said.map((one) => `<li>${one}</li>`).join('')}</ol>`,
    ].join(''),
    back: `<p><b>${letterOf(place)}. ${said[place]}</b></p>${markdownToHtml(prompt.explanation)}`,
  };
}

/** As `<ol type="A">` numbers them. */
function letterOf(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place);
}

/** Without the paragraph around it. */
function inline(text: string): string {
  return markdownToHtml(text).replace(/^<p>(.*)<\/p>$/s, '$1');
}
