// Monitoring (モニタリング): a supervisor hears a live call, whispers to its operator, speaks to both, or takes it over.
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, named } from './shapes.ts';

/** 聞く · ささやく · 割り込む */
export const listeningMode = z.enum(['listen', 'whisper', 'barge']);
export type ListeningMode = z.output<typeof listeningMode>;

/** By whom a call is heard. Not there: their telephone rings. */
export const heard = z.object({ by: named, mode: listeningMode, isThere: z.boolean() }).meta({ id: 'Heard' });
export type Heard = z.output<typeof heard>;

const mode = z.object({ mode: listeningMode });

export const beginListening = endpoint({
  name: 'beginListening',
  method: 'POST',
  path: '/calls/:id/listening',
  door: 'listen_to_calls',
  says: 'One’s own telephone rings, and hears the call when it is picked up. The client can see that it was listened to, by whom and how.',
  params: byId,
  body: mode,
});

export const changeListening = endpoint({
  name: 'changeListening',
  method: 'PUT',
  path: '/calls/:id/listening',
  door: 'listen_to_calls',
  says: 'From listening to whispering to the operator, to speaking to everybody, and back.',
  params: byId,
  body: mode,
});

export const endListening = endpoint({
  name: 'endListening',
  method: 'DELETE',
  path: '/calls/:id/listening',
  door: 'listen_to_calls',
  says: 'Stop listening; the call goes on.',
  params: byId,
});

export const takeOverCall = endpoint({
  name: 'takeOverCall',
  method: 'POST',
  path: '/calls/:id/takeover',
  door: 'listen_to_calls',
  says: 'Take the operator’s place in a call one listens to; the operator is free.',
  params: byId,
});

const monitoring = z.object({ isShown: z.boolean() }).meta({ id: 'Monitoring' });

export const getMonitoring = endpoint({
  name: 'getMonitoring',
  method: 'GET',
  path: '/agency/monitoring',
  door: 'listen_to_calls',
  says: 'Whether operators see that somebody listens to them. Who whispers or speaks is always seen.',
  answer: monitoring,
});

export const setMonitoring = endpoint({
  name: 'setMonitoring',
  method: 'PUT',
  path: '/agency/monitoring',
  door: 'set_monitoring',
  says: 'Have it shown to operators that somebody listens to them, or not.',
  body: monitoring,
});
