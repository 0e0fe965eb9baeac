import type { Example } from './example.ts';

/** Of calls from a web page to a web page, and of those that are pretended. */
export const ofBrowserCalls: Record<string, Example> = {
  getButton: (at) => ({ params: { key: at.buttonKey } }),
  ringByButton: (at) => ({ params: { key: at.buttonKey }, body: { statedNumber: '090-1234-5678' } }),
  followCall: (at) => ({ params: { token: at.token.caller } }),
  callerEvents: (at) => ({ params: { token: at.token.caller } }),
  callerSignals: (at, of) => ({ params: { token: at.token.caller }, body: { kind: 'again', attempt: of.attempt } }),
  callerAlive: (at) => ({ params: { token: at.token.caller } }),
  callerAnnounced: (at) => ({ params: { token: at.token.caller } }),
  callerLeaves: (at) => ({ params: { token: at.token.caller } }),
  callerHangsUp: (at) => ({ params: { token: at.token.caller } }),
  operatorMedia: (at) => ({ params: { id: at.call.talking } }),
  attemptMedia: (at) => ({ params: { id: at.call.talking } }),
  operatorEvents: (at) => ({ params: { id: at.call.talking } }),
  operatorSignals: (at, of) => ({ params: { id: at.call.talking }, body: { kind: 'again', attempt: of.attempt } }),
  operatorAlive: (at) => ({ params: { id: at.call.talking } }),
  ringPretend: (_, of) => ({ body: { line: of.number, from: '090-1234-5678' } }),
  pressPretend: (at) => ({ params: { id: at.call.waiting }, body: { key: '1' } }),
  hangUpPretend: (at) => ({ params: { id: at.call.waiting } }),
};
