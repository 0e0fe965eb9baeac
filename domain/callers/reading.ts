// A reading (フリガナ): how a name is spoken, kept in katakana so that it sorts and can be said without guessing.
import { type Refusal, refuse } from '../refusals/index.ts';

/**
 * A reading as the house keeps it: full-width katakana, one space between parts (`'ヤマダ タロウ'`). Hiragana and half-width
 * kana are turned, a dash after kana becomes ー. Refused: reading_not_kana.
 */
export function readReading(raw: string): string | Refusal {
  const reading = withVoicingMarks(raw)
    .normalize('NFKC')
    .replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/(?<=[ァ-ヺー])[\p{Pd}−─]/gu, 'ー')
    .replace(/\s+/g, ' ')
    .trim();
  return /^[ァ-ヺ][ァ-ヺーヽヾ・ ]*$/.test(reading) ? reading : refuse('reading_not_kana');
}

// NFKC would turn the free-standing ゛ and ゜ into a space and a mark; they mean to voice the kana before them.
function withVoicingMarks(raw: string): string {
  return raw.replace(/゛/g, '\u3099').replace(/゜/g, '\u309a');
}
