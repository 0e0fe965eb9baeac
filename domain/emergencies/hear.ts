import { fold } from '../search/index.ts';
import { type AlarmWord, alarmWords } from './alarm-words.ts';
import { type EmergencyKind, emergencyKinds, type Heard, type OwnWord } from './emergency.ts';

/** Each kind of danger that is heard in what was typed, once, in the order in which the operator has to act. */
export function hear(typed: string | readonly string[], own: readonly OwnWord[] = []): Heard[] {
  const texts = [typed].flat().map(fold);
  return emergencyKinds.flatMap((kind) => {
    const known = [...ofHouse[kind], ...own.filter((each) => each.kind === kind).map(({ word }) => folded({ word }))];
    const word = known.find((each) => texts.some((text) => sounds(text, each)))?.word;
    return word === undefined ? [] : [{ kind, word }];
  });
}

type Folded = { word: string; sound: string; not: readonly string[]; deniable: boolean };

function folded({ word, not = [], deniable }: AlarmWord): Folded {
  return { word, sound: fold(word), not: not.map(fold), deniable: deniable ?? false };
}

const ofHouse = Object.fromEntries(emergencyKinds.map((kind) => [kind, alarmWords[kind].map(folded)])) as Record<
  EmergencyKind,
  Folded[]
>;

function sounds(text: string, word: Folded): boolean {
  if (word.sound === '') return false;
  for (let at = text.indexOf(word.sound); at !== -1; at = text.indexOf(word.sound, at + 1)) {
    const means = !word.not.some((longer) => standsIn(text, at, word.sound, longer));
    if (means && !(word.deniable && isDenied(text.slice(at + word.sound.length)))) return true;
  }
  return false;
}

/** Whether the word at this place is but a part of a longer one. */
function standsIn(text: string, at: number, word: string, longer: string): boolean {
  for (let inside = longer.indexOf(word); inside !== -1; inside = longer.indexOf(word, inside + 1))
    if (text.startsWith(longer, at - inside)) return true;
  return false;
}

/** 「はありません」「は出ていない」「くはない」 in the same clause. 「煙が消えない」 denies nothing. */
function isDenied(rest: string): boolean {
  const clause = (rest.split(/[、。!?\n]|けど|けれど|ですが|ので|から|たら/u)[0] ?? '').slice(0, 14);
  return denial.test(clause) && !/止|消|きえ|とま|おさま|収|治/u.test(clause);
}

const denial = /ない$|ないと|ないで|ないよ|ないの|ないそう|なし|無し|ません|なかつた|無事|大丈夫/u;
