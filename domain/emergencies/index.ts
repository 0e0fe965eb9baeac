export { accidentsIn, type Told } from './accidents.ts';
export { type EmergencyKind, emergencyKinds, type Heard, type OwnWord } from './emergency.ts';
export { type FirstWords, firstWords, type Helpline } from './first-words.ts';
export { hear } from './hear.ts';
export { type Accident, type LegalClock, legalClocks } from './legal-clock.ts';
