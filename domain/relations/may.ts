import { may as able, type Who } from '../staff/index.ts';

/** The answers travel to the console with the relations, so that it shows only what will not be refused. */
export type RelationMay = { link: boolean; merge: boolean };

export function may(asker: Who): RelationMay {
  return { link: able(asker, 'link_cases'), merge: able(asker, 'merge_cases') };
}
