// A letter in words: what it says before and after the one link it may carry. What callers said is put in as it was said,
// so both forms of the letter take care that it stays words.

/** Lines of a memo: 「お名前：山本 太郎 様」. */
export type Facts = readonly { label: string; value: string }[];
type Paragraph = string | Facts;

export type LetterWords = {
  subject: string;
  before: readonly Paragraph[];
  /** The words on the link; null: a letter that leads nowhere. */
  link: string | null;
  after: readonly Paragraph[];
};

/** Where the address goes that is known only when the letter is sent. U+FFFC stands for "an object", and is no word. */
export const linkPlace = '\uFFFC';

const longestSubject = 120;

/** One line of plain words: a line break in it would be a header of its own. */
export function asSubject({ subject }: LetterWords): string {
  const line = said(subject).replace(/\s+/g, ' ').trim();
  return [...line].length > longestSubject ? `${[...line].slice(0, longestSubject - 1).join('')}…` : line;
}

export function asText({ before, link, after }: LetterWords): string {
  const linked = link === null ? [] : [`▼ ${said(link)}\n${linkPlace}`];
  return `${[...before.map(paragraphText), ...linked, ...after.map(paragraphText)].join('\n\n')}\n`;
}

function paragraphText(paragraph: Paragraph): string {
  if (typeof paragraph === 'string') return said(paragraph);
  return paragraph.map(({ label, value }) => `${said(label)}：${said(value).replaceAll('\n', '\n　')}`).join('\n');
}

export function asHtml(words: LetterWords): string {
  const { before, link, after } = words;
  const body = [...before.map(paragraphHtml), ...(link === null ? [] : [linkHtml(link)]), ...after.map(paragraphHtml)];
  return `<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(asSubject(words))}</title></head>
<body style="${style.body}">
${body.join('\n')}
</body>
</html>
`;
}

const style = {
  body: "max-width:40em;margin:0 auto;padding:16px;font-family:'Hiragino Sans','Noto Sans JP',sans-serif;line-height:1.8;color:#1f2430;background:#fff",
  label: 'color:#5b6275;font-size:0.85em',
  value: 'margin:0 0 0.6em',
  link: 'display:inline-block;padding:0.7em 1.6em;border-radius:6px;background:#2b3a67;color:#fff;text-decoration:none',
};

function paragraphHtml(paragraph: Paragraph): string {
  if (typeof paragraph === 'string') return `<p>${html(paragraph)}</p>`;
  const facts = paragraph.map(
    ({ label, value }) =>
      `<dt style="${style.label}">${html(label)}</dt><dd style="${style.value}">${html(value)}</dd>`,
  );
  return `<dl>${facts.join('')}</dl>`;
}

function linkHtml(words: string): string {
  return `<p><a href="${linkPlace}" style="${style.link}">${html(words)}</a></p>`;
}

function html(words: string): string {
  return said(words).replace(/[&<>"'\n]/g, (character) => entities[character] as string);
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '<br>',
};

/** Words without what is none: control characters, marks that turn the reading direction around, the place of the link. */
function said(words: string): string {
  return words
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffc]|(?!\n)\p{Cc}/gu, (found) => (found === '\t' ? ' ' : ''));
}
