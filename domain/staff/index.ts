export {
  type Ability,
  abilities,
  abilitiesOf,
  type ClientRole,
  clientRoles,
  may,
  type StaffRole,
  staffRoles,
  type Who,
} from './ability.ts';
export { change, type StaffWish } from './change.ts';
export { mayAnswer } from './may-answer.ts';
export type { Staff } from './staff.ts';
