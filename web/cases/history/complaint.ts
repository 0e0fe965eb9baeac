import type { ComplaintEvent } from '@denwaban/domain/complaints';
import { dictionary } from '../../kit/words/index.ts';
import type { Telling } from './telling.ts';

const complaintWords = dictionary({
  ja: {
    received: (level: string) => `クレームとして受け付けた。重大度 ${level}`,
    acknowledged: {
      on_the_call: 'お電話で受付をお伝えした',
      by_phone: 'あらためて電話で受付をお伝えした',
      by_letter: 'メール・書面で受付をお伝えした',
    },
    assessed: (level: string) => `初期評価。重大度 ${level}`,
    proceeded: {
      investigating: '調査を始めた',
      waiting_for_client: 'クライアントの回答を待つことにした',
      callback_due: 'クライアントからの折り返しを待つことにした',
    },
    responded: {
      granted: '回答を決めた（ご要望に応じる）',
      partly: '回答を決めた（一部応じる）',
      declined: '回答を決めた（応じられない）',
    },
    decision_told: '回答をお客様にお伝えした',
    refused: 'ご納得いただけず、ほかの相談先をご案内した',
    went_external: '外部機関に移った',
    closing_asked: '完了の承認を依頼した',
    closing_returned: '完了の依頼を差し戻した',
    closed: {
      accepted: 'ご納得いただき、完了',
      at_once: 'お電話の中でご納得いただき、完了',
      no_answer_wanted: 'ご意見として承り、完了',
    },
    reopened: 'クレームの対応を再開した',
    overdue: { agency: '次の対応の期限を過ぎた（電話代行）', client: '次の対応の期限を過ぎた（クライアント）' },
    dedicated: '専任の担当を決めた',
    given_back: '専任対応を終えた',
    concern_named: 'ご指摘のオペレーターを記録した',
  },
  en: {
    received: (level) => `Taken as a complaint, severity ${level}`,
    acknowledged: {
      on_the_call: 'Acknowledged on the call',
      by_phone: 'Acknowledged by telephone',
      by_letter: 'Acknowledged by letter',
    },
    assessed: (level) => `Assessed: severity ${level}`,
    proceeded: {
      investigating: 'Being looked into',
      waiting_for_client: 'Waiting for the client',
      callback_due: 'Waiting for the client to ring back',
    },
    responded: { granted: 'Response: granted', partly: 'Response: granted in part', declined: 'Response: declined' },
    decision_told: 'The caller was told of the decision',
    refused: 'Not accepted; the caller was told of other ways',
    went_external: 'It went to another body',
    closing_asked: 'Approval to close was asked for',
    closing_returned: 'The request to close was returned',
    closed: {
      accepted: 'Accepted, closed',
      at_once: 'Content on the telephone, closed',
      no_answer_wanted: 'Closed: no answer wanted',
    },
    reopened: 'The complaint was opened again',
    overdue: { agency: 'The agency’s next step is late', client: 'The client’s next step is late' },
    dedicated: 'A dedicated senior was named',
    given_back: 'No longer with a dedicated senior',
    concern_named: 'The operator concerned was named',
  },
});

export function tellComplaint(event: ComplaintEvent, { language }: Telling): string {
  const words = complaintWords[language];
  switch (event.name) {
    case 'complaint.received':
      return words.received(String(event.data.severity));
    case 'complaint.acknowledged':
      return words.acknowledged[event.data.how];
    case 'complaint.assessed':
      return words.assessed(String(event.data.severity));
    case 'complaint.proceeded':
      return words.proceeded[event.data.state as keyof typeof words.proceeded];
    case 'complaint.responded':
      return words.responded[event.data.decision];
    case 'complaint.closed':
      return words.closed[event.data.ending];
    case 'complaint.overdue':
      return words.overdue[event.data.side];
    case 'complaint.dedicated':
      return event.data.staff === null ? words.given_back : words.dedicated;
    case 'complaint.decision_told':
      return words.decision_told;
    case 'complaint.refused':
      return words.refused;
    case 'complaint.went_external':
      return words.went_external;
    case 'complaint.closing_asked':
      return words.closing_asked;
    case 'complaint.closing_returned':
      return words.closing_returned;
    case 'complaint.reopened':
      return words.reopened;
    case 'complaint.concern_named':
      return words.concern_named;
  }
}
