// What callers of the cast hear from a machine. さくら通販's welcome stays the manual's own words.
import type { GuidanceKind } from '@denwaban/domain/guidance';
import type { Line } from '@denwaban/domain/lines';
import * as guidance from '@denwaban/server/guidance/store.ts';
import type { AgencyTx } from '@denwaban/server/shell/agency.ts';
import { aoba } from './aoba.ts';
import { keyaki } from './keyaki.ts';
import { sakuraya } from './nagoya.ts';
import { sakura } from './sakura.ts';

type Words = Partial<Record<GuidanceKind, string>>;

const texts: Record<string, Words> = {
  [aoba.id]: {
    welcome:
      'お電話ありがとうございます。あおば歯科クリニックでございます。この通話は、応対の確認のため録音しております。順番におつなぎいたしますので、そのままお待ちください。',
    please_wait: 'ご予約の変更とお取り消しは、診察券番号をご用意のうえ、お待ちください。',
    closed:
      'お電話ありがとうございます。あおば歯科クリニックでございます。本日の診療は終了いたしました。急な痛みや腫れでお困りの方は、休日歯科診療所へご連絡ください。',
    voicemail:
      'あおば歯科クリニックでございます。診療時間外でございます。発信音のあとに、お名前、診察券番号、ご用件をお話しください。翌診療日に折り返しご連絡いたします。',
  },
  [sakura.id]: {
    please_wait: 'ご注文番号がお分かりの方は、お手元にご用意ください。',
    voicemail:
      'さくら通販でございます。ただいまは受付時間外でございます。発信音のあとに、お名前、お電話番号、ご注文番号、ご用件をお話しください。',
  },
  [keyaki.id]: {
    welcome:
      'お電話ありがとうございます。けやき住宅管理でございます。この通話は録音しております。水漏れや停電など、お急ぎのご用件も、このままお待ちください。',
    please_wait: '建物のお名前とお部屋番号をご用意ください。',
    voicemail:
      'けやき住宅管理でございます。ただいまは受付時間外でございます。発信音のあとに、建物のお名前、お部屋番号、お名前、ご用件をお話しください。',
  },
  [sakuraya.id]: {
    welcome: 'お電話ありがとうございます。この通話は録音しております。係におつなぎしますので、そのままお待ちください。',
    voicemail: 'ただいまは受付時間外でございます。発信音のあとに、お名前、お電話番号、ご用件をお話しください。',
  },
};

/** Two of them take messages at night. */
const withVoicemail: readonly Line[] = [aoba.lines.number, sakuraya.lines.number];

export async function raiseGuidance(tx: AgencyTx, client: string): Promise<void> {
  for (const [kind, text] of Object.entries(texts[client] ?? {}))
    await guidance.save(tx, { id: tx.id(), client, line: null, kind: kind as GuidanceKind, is: 'text', text }, null);
  for (const line of withVoicemail) if (line.client === client) await guidance.saveVoicemail(tx, line, 120);
}
