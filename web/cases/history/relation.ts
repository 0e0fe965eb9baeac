import type { RelationEvent } from '@denwaban/domain/relations';
import { dictionary } from '../../kit/words/index.ts';
import type { Telling } from './telling.ts';

const relationWords = dictionary({
  ja: {
    linked: (number: string) => `受付 ${number} と関連づけた`,
    unlinked: (number: string) => `受付 ${number} との関連づけを解いた`,
    merged: {
      kept: (number: string) => `受付 ${number} をこの受付にまとめた`,
      swallowed: (number: string) => `受付 ${number} にまとめた`,
    },
    split: {
      kept: (number: string) => `受付 ${number} をこの受付から分けた`,
      swallowed: (number: string) => `受付 ${number} から分けた`,
    },
    split_off: {
      origin: (number: string) => `通話の一つを別の受付 ${number} に分けた`,
      offspring: (number: string) => `受付 ${number} の通話から分けて作成`,
    },
  },
  en: {
    linked: (number) => `Linked with case ${number}`,
    unlinked: (number) => `No longer linked with case ${number}`,
    merged: {
      kept: (number) => `Case ${number} became part of this one`,
      swallowed: (number) => `Became part of case ${number}`,
    },
    split: {
      kept: (number) => `Case ${number} was split from this one`,
      swallowed: (number) => `Split from case ${number}`,
    },
    split_off: {
      origin: (number) => `A call was split off as case ${number}`,
      offspring: (number) => `Made of a call of case ${number}`,
    },
  },
});

export function tellRelation(event: RelationEvent, { language }: Telling): string {
  const words = relationWords[language];
  const { receiptNumber } = event.data;
  switch (event.name) {
    case 'case.linked':
      return words.linked(receiptNumber);
    case 'case.unlinked':
      return words.unlinked(receiptNumber);
    case 'case.merged':
      return words.merged[event.data.as](receiptNumber);
    case 'case.split':
      return words.split[event.data.as](receiptNumber);
    case 'case.split_off':
      return words.split_off[event.data.as](receiptNumber);
  }
}
