export type { Person } from './PersonMenu.tsx';
export type { Place } from './Places.tsx';
export { PortalFrame } from './PortalFrame.tsx';
export { PublicFrame } from './PublicFrame.tsx';
export { StaffFrame } from './StaffFrame.tsx';
