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
export { change } from './change.ts';
export type { Staff } from './staff.ts';
