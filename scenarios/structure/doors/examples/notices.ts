import { asking } from '../notices.ts';
import { type Example, nothing } from './example.ts';

const answeredDays = [
  { date: '2026-12-30', is: 'closed' },
  { date: '2026-12-31', is: 'usual' },
] as const;

/** Of what operators and companies tell each other. */
export const ofNotices: Record<string, Example> = {
  listNotices: (_, of) => ({ query: { client: of.client } }),
  listUnreadNotices: nothing,
  listUnreadBy: nothing,
  noticesOfCase: (at) => ({ params: { id: at.case.open } }),
  postNotice: (at) => ({
    body: { client: at.client, words: '本日は17時まで', from: '2026-11-20T00:00:00Z', until: '2026-11-25T00:00:00Z' },
  }),
  tickNotice: (at) => ({ params: { id: at.notice.standing } }),
  listNoticeReadings: (at) => ({ params: { id: at.notice.standing } }),
  letNoticeStand: (at) => ({ params: { id: at.notice.wished }, body: { words: '弊社の言葉で' } }),
  declineNotice: (at) => ({ params: { id: at.notice.wished }, body: { words: '担当の割り振りは弊社で行います。' } }),
  takeDownNotice: (at) => ({ params: { id: at.notice.standing } }),
  listOwnNotices: nothing,
  wishNotice: () => ({
    body: { words: '本日は17時まで', from: '2026-11-20T00:00:00Z', until: '2026-11-25T00:00:00Z' },
  }),
  takeDownOwnNotice: (at) => ({ params: { id: at.notice.wished } }),

  listHandovers: () => ({ query: { state: 'all' } }),
  getFloor: nothing,
  handOver: (_, of) => ({ body: { words: '次の方へ', lines: [{ kind: 'callback', id: of.callback.passedOn }] } }),
  takeOver: (at) => ({ params: { id: at.handover }, body: { ticked: [] } }),
  withdrawHandover: (at) => ({ params: { id: at.handover } }),

  listBulletins: nothing,
  getBulletin: (at) => ({ params: { id: at.bulletin.asked } }),
  previewBulletin: (at) => ({ body: asking(at.client, '受付時間') }),
  sendBulletin: (at) => ({ body: asking(at.client, '受付時間') }),
  sendBulletinAgain: (at) => ({ params: { id: at.bulletin.undelivered } }),
  remindOfBulletin: (at) => ({ params: { id: at.bulletin.asked } }),
  takeOverAnswer: (at, of) => ({ params: { id: at.bulletin.answered, client: of.client } }),
  listOwnBulletins: nothing,
  answerOwnBulletin: (at) => ({ params: { id: at.bulletin.asked }, body: { days: answeredDays } }),
  openReply: (at) => ({ params: { token: at.token.reply } }),
  answerByReply: (at) => ({ params: { token: at.token.reply }, body: { days: answeredDays } }),
};
