export { desksOf, keyPressedOf, type Needed, neededBy } from './leads-of.ts';
export type { Asks, Begins, Desk, Leads, Menu, MenuEvent, MenuKey, MenuPart, MenuTimes } from './menu.ts';
export { type MenuMoment, partAt } from './part-at.ts';
export { menuBounds, readMenu } from './read-menu.ts';
