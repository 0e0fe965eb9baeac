import type { CaseEvent } from '@denwaban/domain/cases';
import type { ImportEvent } from '@denwaban/domain/imports';
import type { RelationEvent } from '@denwaban/domain/relations';
import { dictionary } from '../../kit/words/index.ts';
import { tellRelation } from './relation.ts';
import type { Telling } from './telling.ts';

const caseWords = dictionary({
  ja: {
    opened: '受付票を作成',
    imported: '以前のシステムの記録を一括取込で取り込んだ',
    call_joined: '続きの通話をこの受付に加えた',
    closed: '完了にした',
    closedByItself: '残る対応がなくなり、完了',
    reopened: '再開した',
  },
  en: {
    opened: 'The case was opened',
    imported: 'A record of the former system, taken in from a table',
    call_joined: 'A further call joined the case',
    closed: 'Closed',
    closedByItself: 'Closed, as nothing was left to do',
    reopened: 'Opened again',
  },
});

export type CaseImported = Extract<ImportEvent, { name: `case.${string}` }>;

export function tellCase(event: CaseEvent | RelationEvent | CaseImported, telling: Telling): string {
  const words = caseWords[telling.language];
  switch (event.name) {
    case 'case.opened':
      return words.opened;
    case 'case.imported':
    case 'case.import_undone':
      return words.imported;
    case 'case.call_joined':
      return words.call_joined;
    case 'case.closed':
      return event.data.by === null ? words.closedByItself : words.closed;
    case 'case.reopened':
      return words.reopened;
    default:
      return tellRelation(event, telling);
  }
}
