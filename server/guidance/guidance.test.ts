import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Call } from '@denwaban/domain/calls';
import type { GuidanceKind } from '@denwaban/domain/guidance';
import { usualHours } from '@denwaban/domain/hours';
import { usualPolicy } from '@denwaban/domain/recordings';
import { isRefusal } from '@denwaban/domain/refusals';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { arrive } from '../calls/arrive.ts';
import * as calls from '../calls/store.ts';
import { getCase } from '../cases/get-case.ts';
import { openVoicemailCase } from '../cases/open-voicemail-case.ts';
import * as cases from '../cases/store.ts';
import * as events from '../events/store.ts';
import { type Obeyed, pretendExchange } from '../exchange/pretend/pretend.ts';
import { setHours } from '../hours/set-hours.ts';
import * as lines from '../lines/store.ts';
import { leaveMessage } from '../recordings/leave-message.ts';
import * as policies from '../recordings/policies/store.ts';
import * as recordings from '../recordings/store.ts';
import * as relays from '../relays/store.ts';
import type { Asker } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { allowed } from '../testing/examples.ts';
import { openShift, type Shift, watanabe } from '../testing/shift.ts';
import { wavOf } from '../testing/wav.ts';
import * as usage from '../usage/store.ts';
import { getGuidance } from './get-guidance.ts';
import { listen } from './listen.ts';
import { setSound, setText, setVoicemail } from './set-guidance.ts';
import { type Hearing, layOutShipped, soundsOf } from './sounds.ts';
import { speakInto } from './speech/speaker.ts';

const { minato, sakura, aoba } = cast;
const noon = '2026-05-12T12:00:00+09:00';
const night = '2026-05-12T22:00:00+09:00';
const manager: Asker = { ...watanabe, role: 'manager' } as Asker;
const everywhere = { client: sakura.id, line: null } as const;
const line = sakura.lines.number.id;
const onLine = { client: sakura.id, line } as const;

let shift: Shift;
let obeyed: Obeyed[] = [];
let hearing: Hearing;
const said: string[] = [];

beforeAll(async () => {
  const pretend = pretendExchange((done) => obeyed.push(done));
  shift = await openShift(noon, { exchanges: new Map([['pretend', pretend]]) });
  const folder = join(shift.books.dataFolder, 'sounds');
  const speak = async (text: string) => {
    said.push(text);
    return new Int16Array(800);
  };
  hearing = { folder, speaker: speakInto(join(folder, 'spoken'), { voice: 'test', speak }) };
  shift.books.speaker = hearing.speaker;
  await layOutShipped(hearing);
  await shift.asHouse((tx) => lines.save(tx, { ...sakura.lines.number, exchange: 'pretend' }));
  await shift.as(manager, (tx) => setHours(tx, { params: { client: sakura.id }, body: usualHours, query: undefined }));
});
beforeEach(() => {
  obeyed = [];
  said.length = 0;
  shift.setTime(noon);
});
afterAll(async () => {
  await shift.close();
  await rm(shift.books.dataFolder, { recursive: true, force: true });
});

const sets = (place: Parameters<typeof setText>[1], kind: GuidanceKind, text: string | null) =>
  shift.as(manager, (tx) => setText(tx, place, { kind, text }));
const shownAt = async (kind: GuidanceKind, at = hearing) => {
  const { guidances, lines: theirs } = allowed(await shift.as(manager, (tx) => getGuidance(tx, sakura.id, at)));
  const of = (list: typeof guidances) => list.find((each) => each.kind === kind);
  return { client: of(guidances), line: of(theirs.find(({ id }) => id === line)?.guidances ?? []) };
};
const rings = async (number = '+819012345678'): Promise<Call> => {
  const from = { kind: 'number', e164: number } as const;
  return allowed(await shift.asHouse((tx) => arrive(tx, { line, from })));
};
const found = async (id: string) => (await shift.asHouse((tx) => calls.find(tx, id))) as Call;
const legOf = ({ id }: Call) => ({ agency: minato.id, client: sakura.id, call: id });
const sound = wavOf({ rate: 8_000, bits: 16, sides: 1, hertz: 440, seconds: 3 });

test('until anything is set the words of the manual are heard, or without a voice what is shipped', async () => {
  expect((await shownAt('welcome')).client).toMatchObject({ own: null, from: 'manual', state: 'to_be_spoken' });
  const mute = await shownAt('welcome', { ...hearing, speaker: null });
  expect(mute.client).toEqual({
    kind: 'welcome',
    own: null,
    from: 'shipped',
    words: null,
    state: 'ready',
    untrue: null,
  });
});

test('who is not recorded hears nothing of a recording, and own words that say otherwise are told of', async () => {
  const agree = (records: boolean) => shift.asHouse((tx) => policies.save(tx, sakura.id, { ...usualPolicy, records }));
  const heard = async (at = hearing) => (await shownAt('welcome', at)).client;
  expect(await heard()).toMatchObject({ words: expect.stringContaining('録音'), untrue: null });
  await agree(false);
  expect(await heard()).toMatchObject({ words: expect.not.stringContaining('録音'), untrue: null });
  await sets(everywhere, 'welcome', 'この通話は録音しております。');
  expect(await heard()).toMatchObject({ untrue: 'told_unrecorded' });
  await agree(true);
  await sets(everywhere, 'welcome', '{社名}でございます。');
  expect(await heard()).toMatchObject({ untrue: 'recorded_untold' });
  await sets(everywhere, 'welcome', null);
  const mute = soundsOf({ ...hearing, speaker: null });
  const hears = async (call: Call) => mute.said(shift.books, legOf(call), { what: 'welcome' });
  const before = await rings();
  await agree(false);
  // As it was agreed when the call began.
  expect(await hears(before)).toEqual([join(hearing.folder, 'shipped/welcome')]);
  expect(await hears(await rings())).toEqual([join(hearing.folder, 'shipped/welcome_unrecorded')]);
  await agree(true);
});

test('a line’s own text is heard before its client’s, that one before the house’s; taken away, the next one is', async () => {
  const house = { client: null, line: null } as const;
  await sets(house, 'closed', '{社名}は、本日の受付を終えました。');
  expect((await shownAt('closed')).line).toMatchObject({
    from: 'house',
    words: 'さくら通販は、本日の受付を終えました。',
  });
  await sets(everywhere, 'closed', 'またのお電話をお待ちしております。');
  await sets(onLine, 'closed', 'ご予約は明朝からでございます。');
  expect(await shownAt('closed')).toMatchObject({ client: { from: 'client' }, line: { from: 'line' } });
  await sets(onLine, 'closed', null);
  expect((await shownAt('closed')).line).toMatchObject({ from: 'client', own: null });
  for (const place of [everywhere, house]) await sets(place, 'closed', null);
  expect((await shownAt('closed')).line).toMatchObject({ from: 'shipped' });
});

test('a text is spoken by a job once, however often the job is done, and then it is ready to be heard', async () => {
  await sets(everywhere, 'welcome', '{社名}でございます。');
  expect(said).toEqual([]);
  await shift.settle();
  await shift.settle();
  expect(said).toEqual(['さくら通販でございます。']);
  expect((await shownAt('welcome')).client).toMatchObject({ state: 'ready', own: { text: '{社名}でございます。' } });
  const call = await rings();
  const [path] = await soundsOf(hearing).said(shift.books, legOf(call), { what: 'welcome' });
  expect(path).toContain(join(hearing.folder, 'spoken'));
  expect(said).toHaveLength(1);
  const asked = { client: sakura.id, line: null, kind: 'welcome' } as const;
  expect(allowed(await listen(shift.books, hearing, scopeOf(manager), asked)).toString('latin1', 0, 4)).toBe('RIFF');
  await sets(everywhere, 'welcome', null);
});

test('a sound that was sent is heard on the line as a telephone carries it; one that cannot be read changes nothing', async () => {
  const wav = wavOf({ rate: 44_100, bits: 16, sides: 2, hertz: 500, seconds: 2 });
  const sent = { kind: 'waiting_music', name: '保留音.wav', bytes: wav } as const;
  const before = await rings();
  expect(await soundsOf(hearing).music(shift.books, legOf(before))).toBeNull();
  allowed((await setSound(shift.books, scopeOf(manager), onLine, sent)) ?? 'done');
  expect((await shownAt('waiting_music')).line).toMatchObject({ own: { is: 'file', name: '保留音.wav', seconds: 2 } });
  expect(await soundsOf(hearing).music(shift.books, legOf(before))).toBeNull();
  const after = await rings();
  expect(await soundsOf(hearing).music(shift.books, legOf(after))).toContain(join(hearing.folder, 'kept'));
  const mp3 = { ...sent, bytes: Buffer.from('ID3 and so on, which is no plain sound') };
  expect(await setSound(shift.books, scopeOf(manager), onLine, mp3)).toMatchObject({ code: 'sound_unreadable' });
  expect(await sets(onLine, 'waiting_music', 'ランララン')).toMatchObject({ code: 'guidance_is_music' });
  await sets(onLine, 'waiting_music', null);
});

test('nothing is set on a line of another client', async () => {
  expect(await sets({ client: aoba.id, line }, 'welcome', 'もしもし。')).toMatchObject({ code: 'not_found' });
});

test('who waits is told the place and the time, no sooner than after half a minute', async () => {
  const first = await rings();
  // One after the other: of two in the same instant nobody is the first.
  shift.setTime('2026-05-12T12:00:01+09:00');
  const second = await rings('+819011112222');
  const told = () =>
    obeyed.flatMap(({ leg, command }) => (command.do === 'tell_wait' ? [{ leg: leg.call, command }] : []));
  shift.setTime('2026-05-12T12:00:20+09:00');
  await shift.settle();
  expect(told()).toEqual([]);
  shift.setTime('2026-05-12T12:00:31+09:00');
  await shift.settle();
  // Commands are carried out after the commit, which nobody waits for.
  await vi.waitFor(() => expect(told().map(({ leg }) => leg)).toEqual(expect.arrayContaining([first.id, second.id])));
  const before = told().find(({ leg }) => leg === first.id)?.command;
  const after = told().find(({ leg }) => leg === second.id)?.command;
  expect([before, after]).toMatchObject([{ minutes: null }, { minutes: null }]);
  expect((after as { position: number }).position).toBe((before as { position: number }).position + 1);
  const wait = { what: 'please_wait', position: 2, minutes: 3, choices: [] } as const;
  expect(await soundsOf(hearing).said(shift.books, legOf(first), wait)).toHaveLength(3);
  expect(said).toEqual([
    'ただいま、2番目にお待ちいただいております。',
    'およそ3分でおつなぎできる見込みです。',
    'ご注文番号がお分かりの方は、お手元にご用意ください。',
  ]);
  const mute = await soundsOf({ ...hearing, speaker: null }).said(shift.books, legOf(first), wait);
  expect(mute).toEqual([join(hearing.folder, 'shipped/please_wait')]);
});

test('a message on the voicemail becomes a case with its recording, is reported, and counted by its own rule', async () => {
  shift.setTime(night);
  expect((await rings()).state.is).toBe('closed');
  const body = { seconds: 120 };
  allowed((await shift.as(manager, (tx) => setVoicemail(tx, { params: { id: line }, body }))) ?? 'done');
  const call = await rings();
  expect(call.state.is).toBe('speaking');
  await shift.settle();
  expect(obeyed.filter(({ leg }) => leg.call === call.id).map(({ command }) => command)).toEqual([
    { do: 'announce', what: 'voicemail' },
    { do: 'take_message', seconds: 120 },
  ]);
  await Promise.all([
    leaveMessage(shift.books, legOf(call), { sound, seconds: 42 }),
    leaveMessage(shift.books, legOf(call), { sound, seconds: 42 }),
  ]);
  await shift.settle();
  expect((await found(call.id)).state).toEqual({ is: 'ended', how: 'voicemail' });
  const parts = await shift.asHouse((tx) => recordings.ofCall(tx, call.id));
  expect(parts).toMatchObject([{ operator: null, pieces: 1, bytes: sound.length }]);
  const [opened, ...others] = await shift.asHouse((tx) => cases.ofCall(tx, call.id));
  expect(opened).toMatchObject({ kind: 'other', takenBy: null, summary: '留守番電話にメッセージがあります（42秒）' });
  const id = parts[0]?.id as string;
  await openVoicemailCase(shift.books, { agency: minato.id, id });
  expect([others, (await shift.asHouse((tx) => cases.ofCall(tx, call.id))).length]).toEqual([[], 1]);
  const history = await shift.asHouse((tx) => events.of(tx, id));
  expect(history.map(({ name }) => name)).toEqual(['recording.left']);

  const shown = await shift.as(watanabe, (tx, who) => getCase(tx, { params: { id: opened?.id ?? '' } }, who));
  expect(isRefusal(shown) ? shown : shown.takenBy).toBeNull();
  expect(await shift.asHouse((tx) => relays.ofCase(tx, opened?.id ?? ''))).not.toBeNull();
  const verdicts = await shift.asHouse((tx) => usage.verdictsOf(tx, [call.id]));
  expect(verdicts.get(call.id)).toBe(false);
});

test('a message that comes when its call was given up long ago is a case all the same; who said nothing leaves none', async () => {
  shift.setTime(night);
  const [late, silent] = [await rings(), await rings('+819011112222')];
  shift.setTime('2026-05-12T23:00:00+09:00');
  await shift.settle();
  expect((await found(late.id)).state).toEqual({ is: 'ended', how: 'outside_hours' });
  await leaveMessage(shift.books, legOf(late), { sound, seconds: 9 });
  await leaveMessage(shift.books, legOf(silent), { sound: null, seconds: 0 });
  await shift.settle();
  expect(await shift.asHouse((tx) => cases.ofCall(tx, late.id))).toHaveLength(1);
  expect(await shift.asHouse((tx) => cases.ofCall(tx, silent.id))).toEqual([]);
});
