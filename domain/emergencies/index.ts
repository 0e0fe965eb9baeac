export { accidentsIn, type Told } from './accidents.ts';
export { type EmergencyKind, emergencyKinds, type Heard, type OwnWord } from './emergency.ts';
export { type Guidance, guidance, type Helpline } from './guidance.ts';
export { hear } from './hear.ts';
export { type Accident, type LegalClock, legalClocks } from './legal-clock.ts';
