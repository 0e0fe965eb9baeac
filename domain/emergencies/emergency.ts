// Emergency (緊急ワード): words in what a caller says that mean somebody is in danger now. They are heard while the operator
// types, and the words to say come before any form.

export type EmergencyKind = 'fire' | 'gas' | 'electric' | 'health' | 'poison' | 'violence' | 'suicide';

/** In the order in which they are said: first what may kill whoever is still in the room. */
export const emergencyKinds: readonly EmergencyKind[] = [
  'fire',
  'gas',
  'electric',
  'health',
  'poison',
  'violence',
  'suicide',
];

/** What was heard, and the word it was heard by. */
export type Heard = { kind: EmergencyKind; word: string };

/** A word that means danger at one client and nothing elsewhere (a product's name, a chemical). */
export type OwnWord = { word: string; kind: EmergencyKind };
