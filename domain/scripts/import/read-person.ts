import type { PresenceState } from '../../contacts/index.ts';
import { fold } from '../../search/index.ts';
import { cell, type Row } from '../../sheets/index.ts';
import { required } from '../required.ts';
import type { ScriptContent } from '../script.ts';
import { freeId } from './free-id.ts';
import type { RowRead } from './import-rows.ts';
import { put } from './read-faq.ts';

const presences: Record<string, PresenceState> = {
  在席: 'in',
  会議中: 'meeting',
  外出: 'out',
  外出中: 'out',
  休み: 'off',
  休暇: 'off',
  不在: 'unknown',
};

/** 対象 · 言葉: what is said of a person or a post, or of everybody who is 在席, 会議中, 外出, 休み or 不在. */
export function readPerson(content: ScriptContent, row: Row): RowRead {
  const who = cell(row, ['対象', '項目', '氏名', '名前', '役職', '担当者', 'who']);
  const words = cell(row, ['言葉', '文言', '案内', '案内文', '回答', 'words']);
  const problems = [...required('who', who), ...required('words', words)];
  if (problems.length > 0) return { label: who, problems };
  const presence = Object.hasOwn(presences, who) ? (presences[who] as PresenceState) : null;
  if (presence) return { label: who, content: { ...content, absence: { ...content.absence, [presence]: words } } };
  const known = content.people.find((each) => fold(each.who) === fold(who));
  const person = { ...(known ?? { id: freeId('w', content.people), who }), words };
  return { label: who, content: { ...content, people: put(content.people, known, person) } };
}
