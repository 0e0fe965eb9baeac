// Field: one piece of what can be found of a thing, as it was written. The text of a thing is all of its fields, folded.
import { fold } from './fold.ts';
import { gap, gramsOf } from './grams.ts';

export const fieldNames = [
  'receipt_number',
  'caller_name',
  'caller_company',
  'number',
  'summary',
  'details',
  'answer',
  'callback',
  'complaint',
  'promise',
  'consultation',
  'task',
  'note',
] as const;

export type FieldName = (typeof fieldNames)[number];

export type Field = {
  name: FieldName;
  text: string;
  /** Found by everybody who sees the thing, or only by those of the staff who answer for the client. */
  by: 'everybody' | 'answerers';
};

/** What is kept of a thing for finding it. Only by the first `openLength` letters of the text may everybody find it; null: by all. */
export type Indexed = { text: string; openLength: number | null; grams: number[] };

export function indexed(fields: readonly Field[]): Indexed {
  const open = folded(fields, 'everybody');
  const inner = folded(fields, 'answerers');
  const text = [...open, ...inner].join(gap);
  return { text, openLength: inner.length === 0 ? null : [...open.join(gap)].length, grams: gramsOf(text) };
}

function folded(fields: readonly Field[], by: Field['by']): string[] {
  return fields.filter((field) => field.by === by).map(({ text }) => fold(text));
}
