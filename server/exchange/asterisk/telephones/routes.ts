import * as api from '@denwaban/api/telephones';
import { type Route, scoped } from '../../../shell/ask.ts';
import { putDown } from './put-down.ts';
import { takeTelephone } from './take-telephone.ts';

export const routes: Route[] = [
  scoped(api.takeTelephone, takeTelephone),
  scoped(api.putDownTelephone, async (tx, _, { person }) => {
    await putDown(tx, person);
    return undefined;
  }),
];
