import * as api from '@denwaban/api/stock';
import { type Route, scoped } from '../shell/ask.ts';
import { chooseForPeople } from './for-people.ts';
import * as stock from './stock.ts';

export const routes: Route[] = [
  scoped(api.listStock, stock.list),
  scoped(api.addStock, stock.add),
  scoped(api.lendNumber, stock.lendNumber),
  scoped(api.changeLending, stock.changeLending),
  scoped(api.endLending, stock.endLending),
  scoped(api.chooseForPeople, chooseForPeople),
  scoped(api.giveBackNumber, stock.giveBackNumber),
  scoped(api.ringsOfNumber, stock.rings),
];
