import type { RelayEvent } from '@denwaban/domain/relays';
import { dictionary } from '../../kit/words/index.ts';
import { nameOf, type Telling } from './telling.ts';

const relayWords = dictionary({
  ja: {
    planned: (names: string) => `報告を準備。連絡順 ${names}`,
    plannedAgain: (names: string) => `報告をもう一度始めた。連絡順 ${names}`,
    nobody: '報告先なし',
    delivery_queued: (name: string) => `${name} あてのメールを送信待ちに入れた`,
    sent: (name: string) => `${name} にメールを送信`,
    kept: (name: string) => `${name} あてのメールを送信箱に保管（未送信）`,
    delivery_failed: (name: string) => `${name} へのメールを送れなかった`,
    opened: (name: string) => `${name} が案内のページを開いた`,
    acknowledged: (name: string) => `${name} が確認した`,
    escalated: {
      unacknowledged: (from: string, to: string) => `${from} の確認がなく、${to} へ進んだ`,
      undeliverable: (from: string, to: string) => `${from} に届かず、${to} へ進んだ`,
      not_sent: (from: string, to: string) => `${from} あてのメールは未送信のままで、${to} へ進んだ`,
    },
    reported: (name: string) => `${name} に報告済み`,
    unreached: {
      nobody_in_chain: '報告先の担当者がなく、届けられなかった',
      undeliverable: '連絡順の最後まで、メールを送れなかった',
      unacknowledged: '連絡順の最後まで、確認がなかった',
      not_sent: 'メールサーバーが設定されておらず、誰にも送られなかった',
    },
  },
  en: {
    planned: (names) => `Report planned. Chain: ${names}`,
    plannedAgain: (names) => `Report started anew. Chain: ${names}`,
    nobody: 'nobody to report to',
    delivery_queued: (name) => `A letter to ${name} was queued`,
    sent: (name) => `A letter was sent to ${name}`,
    kept: (name) => `The letter to ${name} was kept in the outbox, not sent`,
    delivery_failed: (name) => `The letter to ${name} could not be sent`,
    opened: (name) => `${name} opened the page`,
    acknowledged: (name) => `${name} acknowledged it`,
    escalated: {
      unacknowledged: (from, to) => `No answer from ${from}; ${to} is told next`,
      undeliverable: (from, to) => `${from} could not be reached; ${to} is told next`,
      not_sent: (from, to) => `The letter to ${from} was never sent; ${to} is told next`,
    },
    reported: (name) => `Reported to ${name}`,
    unreached: {
      nobody_in_chain: 'There was no contact to report to',
      undeliverable: 'No letter to anyone in the chain could be sent',
      unacknowledged: 'Nobody in the chain acknowledged it',
      not_sent: 'No mail server is configured: nobody was sent anything',
    },
  },
});

export function tellRelay(event: RelayEvent, telling: Telling): string {
  const words = relayWords[telling.language];
  const called = (contact: string) => nameOf(contact, telling);
  switch (event.name) {
    case 'relay.planned': {
      const { chain, round } = event.data;
      const names = chain.map(called).join(' → ') || words.nobody;
      return round > 1 ? words.plannedAgain(names) : words.planned(names);
    }
    case 'relay.delivery_queued':
      return words.delivery_queued(called(event.data.contact));
    case 'relay.sent':
      return words.sent(called(event.data.contact));
    case 'relay.kept':
      return words.kept(called(event.data.contact));
    case 'relay.delivery_failed':
      return words.delivery_failed(called(event.data.contact));
    case 'relay.opened':
      return words.opened(called(event.data.contact));
    case 'relay.acknowledged':
      return words.acknowledged(called(event.data.contact));
    case 'relay.escalated':
      return words.escalated[event.data.why](called(event.data.from), called(event.data.to));
    case 'relay.reported':
      return words.reported(called(event.data.contact));
    case 'relay.unreached':
      return words.unreached[event.data.why];
  }
}
