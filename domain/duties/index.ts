export { checkRoster } from './check-roster.ts';
export { type DutyDay, type DutyEvent, noRoster, type Roster, type Turn } from './duty.ts';
export { onCall, onDuty, turnsOf } from './on-duty.ts';
