import { fold } from '../../search/index.ts';
import { cell, parts, plain, type Row } from '../../sheets/index.ts';
import type { AnswerKind, Choice, Question } from '../question.ts';
import { required } from '../required.ts';
import type { ScriptContent } from '../script.ts';
import { freeId } from './free-id.ts';
import type { RowRead } from './import-rows.ts';
import { put } from './read-faq.ts';

const kinds: Record<string, Exclude<AnswerKind['kind'], 'pattern'>> = {
  '': 'text',
  自由記述: 'text',
  文字: 'text',
  一行: 'text',
  長文: 'long_text',
  複数行: 'long_text',
  選択: 'choice',
  選択肢: 'choice',
  はいいいえ: 'yes_no',
  有無: 'yes_no',
  氏名: 'name',
  名前: 'name',
  電話番号: 'phone',
  電話: 'phone',
  日付: 'date',
  数: 'number',
  数値: 'number',
  郵便番号: 'postal_code',
  メール: 'email',
  メールアドレス: 'email',
};

/** 項目 · 聞き方 · 種類 · 選択肢 · 必須 · 復唱 */
export function readQuestion(content: ScriptContent, row: Row): RowRead {
  const label = cell(row, ['項目', '項目名', '質問項目', 'label']);
  const choices = parts(cell(row, ['選択肢', '候補', 'choices']));
  const said = cell(row, ['種類', '型', '回答形式', 'kind']);
  const kind = kindOf(said, choices);
  const problems = [...required('label', label), ...(kind ? [] : [{ field: 'kind', code: 'not_a_choice' as const }])];
  if (kind === null || problems.length > 0) return { label, problems };
  const known = content.questions.find((each) => fold(each.label) === fold(label));
  const question: Question = {
    id: known?.id ?? freeId('q', content.questions),
    label,
    shownWhen: known?.shownWhen ?? null,
    onlyFor: known?.onlyFor ?? [],
    onlyAt: known?.onlyAt ?? [],
    fills: known?.fills ?? null,
    say: cell(row, ['聞き方', '言い方', '言葉', 'say']) || (known?.say ?? ''),
    required: isTicked(cell(row, ['必須', 'required'])),
    readBack: isTicked(cell(row, ['復唱', 'readback', 'read_back'])),
    ...withValues(kind, known),
  };
  return { label, content: { ...content, questions: put(content.questions, known, question) } };
}

/** Choices without a kind are a choice: nobody who lists them means a free text. */
function kindOf(said: string, choices: string[]): AnswerKind | null {
  const name = plain(said).replace(/[・/／,、]/g, '');
  const kind = said === '' && choices.length > 0 ? 'choice' : Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  switch (kind) {
    case undefined:
      return null;
    case 'choice':
      return { kind, choices: choices.map((label, at) => ({ value: `c${at + 1}`, label })) };
    case 'number':
      return { kind, min: null, max: null };
    default:
      return { kind };
  }
}

/** A choice that was there keeps the value under which answers and conditions know it. */
function withValues(kind: AnswerKind, known: Question | undefined): AnswerKind {
  if (kind.kind !== 'choice' || known?.kind !== 'choice') return kind;
  const choices: Choice[] = [];
  for (const { label } of kind.choices) {
    const before = known.choices.find((choice) => choice.label === label);
    choices.push(
      before ?? {
        value: freeId(
          'c',
          [...known.choices, ...choices].map(({ value: id }) => ({ id })),
        ),
        label,
      },
    );
  }
  return { kind: 'choice', choices };
}

function isTicked(text: string): boolean {
  return ['○', '◯', '〇', '●', '✓', '☑', 'はい', '必須', '要', 'yes', 'true', '1'].includes(text.toLowerCase());
}
