export { mayRing } from './may-ring.ts';
export { readTrunk } from './read-trunk.ts';
export { type Trunk, type TrunkEvent, type TrunkStanding, trunkStandings } from './trunk.ts';
export { type TrunkNow, type Wanted, type WayOut, wayOut } from './way-out.ts';
