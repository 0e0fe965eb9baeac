import { dictionary } from '../kit/words/index.ts';

export const byHandWords = dictionary({
  ja: {
    take: '手動で受ける',
    title: '手動受付',
    client: 'どのクライアントへのお電話ですか',
    clientExample: 'かな・漢字・コード・番号の一部',
    found: '見つかったクライアント',
    none: '当てはまるクライアントがありません',
    noneNext: '別の読みか、会社の電話番号の一部で探してください。',
    nobody: '担当しているクライアントがありません',
    nobodyNext: '受けられるクライアントは、SVか管理者がスタッフの画面で決めます。',
    closed: '受付時間外',
    from: '発信者の番号（任意）',
    fromAbout: '電話機の表示のとおりに。非通知・公衆電話・表示圏外とも書けます。番号があると、前の受付が出ます。',
  },
  en: {
    take: 'Take a call by hand',
    title: 'A call on another telephone',
    client: 'Whom is the call for?',
    clientExample: 'Kana, kanji, code, or part of the number',
    found: 'Clients found',
    none: 'No client fits',
    noneNext: 'Try another reading, or part of the company’s number.',
    nobody: 'You answer for no client yet',
    nobodyNext: 'A supervisor or manager decides for whom you answer, on the page of the staff.',
    closed: 'Outside hours',
    from: 'The caller’s number (optional)',
    fromAbout: 'As the telephone shows it; 非通知, 公衆電話 or 表示圏外 too. With a number, earlier cases are shown.',
  },
});
