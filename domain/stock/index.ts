export { end, giveBack, lapse, takeBack } from './end.ts';
export { chooseForPeople, leaveForPeople } from './for-people.ts';
export { change, lend, mostGuidanceLetters, usualGuidance } from './lend.ts';
export { coolingDays, dueAt, standing } from './standing.ts';
export { type Lending, type LendingAnswer, type StockEvent, type StockNumber, stockStates } from './stock.ts';
