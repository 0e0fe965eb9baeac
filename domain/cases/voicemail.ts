import type { Tier } from '../clients/index.ts';
import type { CallerNumber } from '../numbers/index.ts';
import type { Case, CaseChange } from './case.ts';
import { openedEvent } from './open.ts';

export type VoicemailLeft = {
  id: string;
  receiptNumber: string;
  client: string;
  tier: Tier;
  scriptVersion: string | null;
  call: string;
  from: CallerNumber;
  caller: { id: string; name: string | null; reading: string | null } | null;
  seconds: number;
};

/**
 * The case of a message on the voicemail (留守番電話). Nobody took it, so nobody has asked anything: it says who rang and how
 * long they spoke, and whoever hears the recording goes on from there.
 */
export function openVoicemail(left: VoicemailLeft, now: Date): CaseChange {
  const { id, receiptNumber, client, tier, scriptVersion, call, from, caller, seconds } = left;
  const opened: Case = {
    ...{ id, receiptNumber, client, tier, scriptVersion, calls: [call], openedAt: now },
    ...{ kind: 'other', complaintAbout: null, urgency: 'normal', treatment: 'take', fallbackReason: null },
    ...{ addressee: null, askedFor: '', callerKind: 'customer', callerReference: null, callerCompany: null },
    ...{ caller: caller?.id ?? null, callerName: caller?.name ?? null, callerReading: caller?.reading ?? null },
    callerNumber: from.kind === 'number' ? from.e164 : null,
    summary: `留守番電話にメッセージがあります（${lengthOf(seconds)}）`,
    details: '受付時間外のお電話です。録音をお聞きください。',
    ...{ answers: {}, callback: { wanted: false }, takenBy: null, held: false, mergedInto: null },
    ...{ state: 'open', closedAt: null, closedBy: null },
  };
  return { case: opened, events: [openedEvent(opened, call)] };
}

function lengthOf(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)];
  return `${minutes > 0 ? `${minutes}分` : ''}${rest > 0 || minutes === 0 ? `${rest}秒` : ''}`;
}
