// What supervisors and the client's people read of a complaint beside its report.
import type { Case } from '@denwaban/domain/cases';
import type { Complaint, ComplaintState } from '@denwaban/domain/complaints';
import type { LetterWords } from './letter.ts';
import { instantWords, matterWords } from './said.ts';

/** Severity 4 · about our own operator · nobody moved in time · the daily report of a dedicated senior. */
export type ComplaintNews = 'grave' | 'about_operator' | 'overdue' | 'daily';

export type ComplaintTold = {
  news: ComplaintNews;
  case: Case;
  complaint: Complaint;
  agency: string;
  client: string;
  /** To whom this letter goes. */
  to: string;
};

const marks: Record<ComplaintNews, string> = {
  grave: '重大なクレーム',
  about_operator: '電話応対へのクレーム',
  overdue: 'クレーム対応の期限超過',
  daily: '専任対応の日次報告',
};

const openings: Record<ComplaintNews, string> = {
  grave: '重大度4のクレームを承りました。クライアントの皆様へ、すぐにお電話で連絡してください。',
  about_operator:
    '当社の電話応対へのクレームを承りました。ご指摘を受けた本人以外の方が対応してください。この通話は課金されません。',
  overdue: 'クレームの次の対応が、期限を過ぎています。ご確認をお願いいたします。',
  daily: '専任の担当者が承っているクレームの、本日の状況をご報告いたします。',
};

export const complaintStateWords: Record<ComplaintState, string> = {
  received: '受付済み',
  acknowledged: '受付をお伝え済み',
  assessed: '初期評価済み',
  investigating: '調査中',
  waiting_for_client: 'クライアントの回答待ち',
  callback_due: '折り返し待ち',
  responded: '回答を作成済み',
  decision_told: '回答をお伝え済み',
  open_refused: 'ご納得いただけず継続',
  external: '外部機関で対応中',
  reopened: '再開',
  closed_accepted: '完了',
};

export function complaintLetter({ news, case: about, complaint, agency, client, to }: ComplaintTold): LetterWords {
  return {
    subject: `【${marks[news]}】${client}様／${about.receiptNumber}／重大度${complaint.severity}`,
    before: [
      `${to} 様`,
      `${agency}です。${openings[news]}`,
      [
        { label: '受付番号', value: about.receiptNumber },
        { label: 'ご用件', value: `${matterWords(about)}\n${about.summary}` },
        { label: '受付', value: instantWords(about.openedAt) },
        { label: '重大度', value: `${complaint.severity}（4が最も重い）` },
        { label: '状況', value: complaintStateWords[complaint.state] },
        { label: '次の対応', value: nextWords(complaint) },
        ...said('是正の内容', complaint.response?.correction),
        ...said('再発防止', complaint.response?.prevention),
      ],
    ],
    link: '詳しい内容を見る',
    after: ['このメールは送信専用です。'],
  };
}

function nextWords({ next }: Complaint): string {
  if (next === null) return 'ありません';
  return `${next.side === 'agency' ? '電話代行会社' : 'クライアント'}（${instantWords(next.by)}まで）`;
}

function said(label: string, words: string | undefined) {
  return words ? [{ label, value: words }] : [];
}
