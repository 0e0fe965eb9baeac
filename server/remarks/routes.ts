import * as api from '@denwaban/api/remarks';
import { type Route, scoped } from '../shell/ask.ts';
import { errorRates, ownErrorRates } from './error-rates.ts';
import { listRemarks } from './list-remarks.ts';
import { remarkOnMessage } from './make-remark.ts';
import { settleRemark, takeRemark } from './settle-remark.ts';

export const routes: Route[] = [
  scoped(api.listRemarks, listRemarks),
  scoped(api.takeRemark, takeRemark),
  scoped(api.settleRemark, settleRemark),
  scoped(api.remarkOnMessage, remarkOnMessage),
  scoped(api.errorRates, errorRates),
  scoped(api.ownErrorRates, ownErrorRates),
];
