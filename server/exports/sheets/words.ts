// What states and kinds are called in files.
import { named } from './sheet.ts';

export const caseKind = named({
  inquiry: { ja: 'お問い合わせ', en: 'Inquiry' },
  complaint: { ja: 'クレーム', en: 'Complaint' },
  order: { ja: '注文', en: 'Order' },
  reservation: { ja: '予約', en: 'Reservation' },
  other: { ja: 'その他', en: 'Other' },
});

export const caseState = named({ open: { ja: '対応中', en: 'Open' }, closed: { ja: '完了', en: 'Closed' } });

export const urgency = named({ normal: { ja: '', en: '' }, urgent: { ja: '至急', en: 'Urgent' } });

export const relayState = named({
  sending: { ja: '送信中', en: 'Sending' },
  retrying: { ja: '再送中', en: 'Retrying' },
  awaiting: { ja: '確認待ち', en: 'Awaiting' },
  kept: { ja: '送信箱に保管', en: 'Kept' },
  acknowledged: { ja: '確認済み', en: 'Acknowledged' },
  reported: { ja: '報告済み', en: 'Reported' },
  unreached: { ja: '未達', en: 'Unreached' },
});

export const outcome = named({
  message: { ja: '受付', en: 'Message' },
  sales: { ja: '営業', en: 'Sales' },
  wrong_number: { ja: '間違い', en: 'Wrong number' },
  silent: { ja: '無言・いたずら', en: 'Silent, prank' },
  machine: { ja: 'FAX音・自動音声', en: 'Fax, machine' },
  cut_off: { ja: '途中切断', en: 'Cut off' },
  talked: { ja: '応対', en: 'Talked' },
  at_client: { ja: 'クライアントが応対', en: 'Taken by the client' },
  abandoned: { ja: '応答前に切断', en: 'Given up' },
  voicemail: { ja: '留守番電話', en: 'Voicemail' },
  not_reached: { ja: '順番の折り返しでつながらず', en: 'Not reached in turn' },
  rang_again: { ja: '順番待ち中に再度ご入電', en: 'Rang again while keeping the place' },
  outside_hours: { ja: '時間外', en: 'Outside hours' },
  lost: { ja: '回線の不調', en: 'Lost' },
  got_nobody: { ja: '架電・不通', en: 'Rung in vain' },
});

export const direction = named({ in: { ja: '着信', en: 'In' }, out: { ja: '架電', en: 'Out' } });

export const fromKind = named({
  number: { ja: '', en: '' },
  withheld: { ja: '非通知', en: 'Withheld' },
  payphone: { ja: '公衆電話', en: 'Payphone' },
  out_of_area: { ja: '表示圏外', en: 'Out of area' },
  web: { ja: '通話ボタン', en: 'Call button' },
});

export const callbackState = named({
  open: { ja: '折り返し待ち', en: 'Open' },
  passed_on: { ja: '代行から伝言', en: 'To be passed on' },
  done: { ja: '完了', en: 'Done' },
});

export const callbackResult = named({
  called_back: { ja: '折り返し済', en: 'Called back' },
  not_needed: { ja: '対応不要', en: 'Not needed' },
  told_by_agency: { ja: '代行から連絡済', en: 'Told by the agency' },
});

export const taskKind = named({
  disclosure: { ja: '開示請求', en: 'Disclosure' },
  correction: { ja: '訂正・削除請求', en: 'Correction' },
  replacement: { ja: '交換', en: 'Replacement' },
  refund: { ja: '返金', en: 'Refund' },
  other: { ja: 'その他', en: 'Other' },
});

export const taskState = named({
  open: { ja: '未対応', en: 'Open' },
  done: { ja: '対応済み', en: 'Done' },
  declined: { ja: '対応しない', en: 'Declined' },
});

export const yes = named({ yes: { ja: '数える', en: 'Yes' }, no: { ja: '数えない', en: 'No' } });
export const overdue = named({ yes: { ja: '超過', en: 'Overdue' }, no: { ja: '', en: '' } });
