import * as api from '@denwaban/api/notices';
import { type Route, scoped } from '../shell/ask.ts';
import { listNotices, listOwnNotices, listUnreadNotices, noticesOfCase } from './list-notices.ts';
import { listNoticeReadings, listUnreadBy, tickNotice } from './read-notice.ts';
import { declineNotice, letNoticeStand, takeDownNotice } from './settle-notice.ts';
import { postNotice, wishNotice } from './write-notice.ts';

export const routes: Route[] = [
  scoped(api.listNotices, listNotices),
  scoped(api.listUnreadNotices, listUnreadNotices),
  scoped(api.listUnreadBy, listUnreadBy),
  scoped(api.noticesOfCase, noticesOfCase),
  scoped(api.postNotice, postNotice),
  scoped(api.tickNotice, tickNotice),
  scoped(api.listNoticeReadings, listNoticeReadings),
  scoped(api.letNoticeStand, letNoticeStand),
  scoped(api.declineNotice, declineNotice),
  scoped(api.takeDownNotice, takeDownNotice),
  scoped(api.listOwnNotices, listOwnNotices),
  scoped(api.wishNotice, wishNotice),
  scoped(api.takeDownOwnNotice, takeDownNotice),
];
