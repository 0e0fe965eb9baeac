// Complaints at a company, each at another step of its life, so that every step may be asked of somebody.
import type { getCase } from '@denwaban/api/cases';
import {
  acknowledgeComplaint,
  askClosing,
  closeComplaint,
  noteRefusal,
  respondToComplaint,
  tellDecision,
} from '@denwaban/api/complaints';
import type { AnswerOf } from '@denwaban/api/endpoint';
import { issueReceipt } from '@denwaban/api/receipts';
import { type Draft, emptyDraft } from '@denwaban/domain/cases';
import type { Company } from './company.ts';

type File = AnswerOf<typeof getCase>;
type Takes = (about: string, changes: Partial<Draft>) => Promise<File>;

const response = { decision: 'granted', correction: '交換しました', prevention: '検品を増やしました' } as const;

export async function complains({ client: { name }, manager }: Company, takes: Takes) {
  const received = await takes('ご不満', {
    ...aComplaint('service'),
    callback: { ...noCallback, wanted: 'yes' },
    promises: [{ what: `${name}からお詫び状をお送りする`, by: 'client', until: '2099-05-07T17:00' }],
  });
  const [responded, told, refused, closed, ofOperator] = [
    await takes('回答を待つご不満', aComplaint('service')),
    await takes('決定をお伝えしたご不満', aComplaint('service')),
    await takes('ご納得のないご不満', aComplaint('service')),
    await takes('済んだご不満', aComplaint('service')),
    await takes('電話応対へのご不満', aComplaint('operator')),
  ];
  const receipt = await manager.asks(issueReceipt, { ...about(closed), body: {} });
  for (const each of [responded, told, refused]) {
    await manager.asks(acknowledgeComplaint, { ...about(each), body: { how: 'by_phone' } });
    await manager.asks(respondToComplaint, { ...about(each), body: response });
  }
  for (const each of [told, refused]) await manager.asks(tellDecision, about(each));
  await manager.asks(noteRefusal, { ...about(refused), body: { toldOf: ['consumer_centre'] } });
  await manager.asks(askClosing, { ...about(refused), body: { ending: 'accepted' } });
  await manager.asks(closeComplaint, { ...about(closed), body: { ending: 'at_once' } });
  return {
    complaint: {
      ...{ received: received.id, responded: responded.id, told: told.id, refused: refused.id },
      ...{ closed: closed.id, ofOperator: ofOperator.id },
    },
    promise: received.promises[0]?.id as string,
    receipt: `${receipt.receiptNumber}.${receipt.code}`,
  };
}

const noCallback = { ...emptyDraft().callback, wanted: 'no' };

function aComplaint(complaintAbout: 'service' | 'operator'): Partial<Draft> {
  return { kind: 'complaint', complaintAbout, callback: noCallback };
}

function about({ id }: File): { params: { id: string } } {
  return { params: { id } };
}
