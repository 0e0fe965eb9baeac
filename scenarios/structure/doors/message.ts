import { type Draft, emptyDraft } from '@denwaban/domain/cases';
import type { Answer, Question, ScriptContent } from '@denwaban/domain/scripts';

export type Told = { name: string; reading: string; phone: string; summary: string };

/** What somebody leaves who tells their name and number, and to whatever else is asked nothing. */
export function messageFor({ questions }: ScriptContent, told: Told): Draft {
  return {
    ...emptyDraft(),
    kind: 'inquiry',
    summary: told.summary,
    details: `${told.summary}について、${told.name}様より。`,
    answers: Object.fromEntries(questions.map((question) => [question.id, answered(question, told)])),
    callback: { ...emptyDraft().callback, wanted: 'yes' },
  };
}

function answered({ fills }: Question, { name, reading, phone }: Told): Answer {
  switch (fills) {
    case 'caller_name':
      return { given: name, reading, readBack: true };
    case 'caller_number':
      return { given: phone, readBack: true };
    case 'caller_company':
    case null:
      return { notObtained: 'declined' };
  }
}
