import { wavOf } from '@denwaban/server/testing/wav.ts';
import { cast } from '../../../../database/cast/index.ts';
import { company, type Example, nothing } from './example.ts';

const music = {
  body: wavOf({ rate: 8_000, bits: 16, sides: 1, hertz: 440, seconds: 0.1 }),
  type: 'audio/wav',
};

/** Of lines, hours and what is said on them. */
export const ofLines: Record<string, Example> = {
  findPlaces: () => ({ params: { code: '150-0002' } }),

  getOwnHours: nothing,
  switchOver: () => ({ body: { taking: 'calls', until: '2026-11-20T12:00:00Z' } }),
  switchBack: nothing,

  addLine: (at) => ({
    params: { client: at.client },
    body: { kind: 'button', label: '予備の通話ボタン', number: null },
  }),
  listNumberWays: () => ({}),
  editLine: (at) => ({ params: { id: at.button }, body: { label: '通話ボタン', number: null, state: 'open' } }),

  getHours: company,
  setHours: (at) => ({ params: { client: at.client }, body: cast.sakura.hours }),
  getGuidance: company,
  setGuidance: (at, of) => ({
    params: { client: at.client },
    body: { kind: 'welcome', line: of.number, text: 'お電話ありがとうございます。' },
  }),
  sendGuidance: (at, of) => ({
    params: { client: at.client, kind: 'waiting_music' },
    query: { name: '保留音.wav', line: of.number },
    ...music,
  }),
  listenToGuidance: (at, of) => ({ params: { client: at.client, kind: 'welcome' }, query: { line: of.number } }),
  getHouseGuidance: () => ({}),
  setHouseGuidance: () => ({ body: { kind: 'closed', text: '{社名}は、ただいま受付時間外でございます。' } }),
  sendHouseGuidance: () => ({ params: { kind: 'waiting_music' }, query: { name: '保留音.wav' }, ...music }),
  listenToHouseGuidance: () => ({ params: { kind: 'closed' } }),
  setVoicemail: (at) => ({ params: { id: at.number }, body: { seconds: null } }),
  previewHours: (at) => ({ params: { client: at.client }, query: { at: '2026-11-21T03:00:00Z' } }),
};
