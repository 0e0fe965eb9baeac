import type { Row } from '../../sheets/index.ts';

// How people write a question and its answer in a letter or a document:
//
//   Q. 送料は        問１　送料は      【質問】送料は       1. 送料は      ■送料は
//   A. 660円です     答　660円です     【回答】660円です    660円です      660円です
//
// What follows belongs to what went before it, until the next mark.
const asks =
  /^(?:[QＱ][0-9０-９]*[.．:：、)）\s\u3000]|問[0-9０-９一二三四五六七八九十]*[.．:：、)）\s\u3000]|【(?:質問|問|Q)[^】]*】)\s*/i;
const answers =
  /^(?:[AＡ][0-9０-９]*[.．:：、)）\s\u3000]|(?:答え?|回答)[0-9０-９]*[.．:：、)）\s\u3000]|【(?:回答|答え?|A)[^】]*】)\s*/i;
const heading = /^(?:[0-9０-９]+[.．)）、]|[(（][0-9０-９]+[)）]|[①-⑳]|[■●◆▼◇○・])\s*/;

type Pair = { line: number; question: string[]; answer: string[] };

/** A text pasted from a document as rows of 質問 and 回答, each at the line its question stands on. */
export function readPairs(text: string): Row[] {
  const lines = text.split(/\r\n?|\n/);
  const isMarked = lines.some((line) => asks.test(line.trim()));
  const pairs: Pair[] = [];
  let goesOn: 'question' | 'answer' = 'answer';
  lines.forEach((written, at) => {
    const line = written.trim();
    const begins = isMarked ? asks : heading;
    if (line === '') return;
    if (begins.test(line)) {
      pairs.push({ line: at + 1, question: [line.replace(begins, '')].filter(Boolean), answer: [] });
      goesOn = isMarked ? 'question' : 'answer';
      return;
    }
    const pair = pairs.at(-1) ?? add(pairs, at + 1);
    if (answers.test(line)) goesOn = 'answer';
    pair[goesOn].push(line.replace(answers, ''));
  });
  return pairs.map(({ line, question, answer }) => ({
    line,
    cells: { 質問: question.join('\n'), 回答: answer.filter(Boolean).join('\n') },
  }));
}

/** What stands before the first question is the answer to none, and is said to be so. */
function add(pairs: Pair[], line: number): Pair {
  const pair = { line, question: [], answer: [] };
  pairs.push(pair);
  return pair;
}

/** `社長：あいにく外出しております` to a line, as rows of 対象 and 言葉. */
export function readNamed(text: string): Row[] {
  return text.split(/\r\n?|\n/).flatMap((written, at): Row[] => {
    const line = written.trim();
    if (line === '') return [];
    const [, name = '', words = ''] = /^(?:[・■●]\s*)?([^：:\t]*)[：:\t](.*)$/s.exec(line) ?? [null, line, ''];
    return [{ line: at + 1, cells: { 項目: name.trim(), 言葉: words.trim() } }];
  });
}
