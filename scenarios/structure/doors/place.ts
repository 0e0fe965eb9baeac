import { randomBytes } from 'node:crypto';
import { newId } from '@denwaban/server/shell/ids.ts';

/** Of one company, something of every kind that an endpoint may be asked about. */
export type Place = {
  client: string;
  staff: string;
  contact: string;
  /** All of the company's people, in their order. */
  contacts: string[];
  /** A contact who may be invited. */
  invitee: string;
  number: string;
  button: string;
  buttonKey: string;
  version: string;
  /** One that was in force before. */
  oldVersion: string;
  /** Of the manual, waiting for an answer. */
  proposal: string;
  /** Of its hours, waiting for an answer. */
  change: string;
  /** A table of its people, of which nothing is in the books. */
  import: string;
  /** What it made is in the books. */
  importTaken: string;
  document: string;
  /**
   * A company about to go live, with its test call and what was seen of filling in from its sheet; and one about to be gone,
   * with its archive and the certificate of its deletion.
   */
  comer: { client: string; call: string; seen: string };
  goer: { client: string; archive: string; certificate: string };
  /** A copy of what a client was identified by. */
  paper: string;
  call: { waiting: string; offered: string; talking: string; held: string; wrapUp: string; unfinished: string };
  offer: string;
  attempt: string;
  recording: string;
  /** The same of what came by telephone. */
  drawn: string;
  case: { open: string; closed: string; otherOpen: string };
  /** A call of the open case. */
  callOfCase: string;
  /** Between two cases. */
  link: string;
  /** A case that is part of another. */
  swallowedCase: string;
  relay: { awaiting: string; unreached: string };
  /** The case whose report waits for a supervisor’s look. */
  check: string;
  remark: string;
  /** A PBX that is connected. */
  cti: string;
  trunk: string;
  /** Numbers of the trunk’s, one free and one lent to the company. */
  stock: { free: string; lent: string };
  /** One that was given up, and its line. */
  trial: { id: string; line: string };
  callback: { open: string; passedOn: string };
  round: string;
  consultation: string;
  /** By how far they have come; in the one just received a promise is still open, and of the one refused closing is asked. */
  complaint: { received: string; responded: string; told: string; refused: string; closed: string; ofOperator: string };
  promise: string;
  task: { open: string; done: string };
  /** Somebody who rang in vain, and another who was seen to. */
  missedCall: { open: string; done: string };
  /** Of a caller whose call has not come yet. */
  introduction: string;
  /** One that did not reach its receiver, and the letter that carried it. */
  report: { id: string; letter: string };
  /** A client’s wish, and what an operator has told the others. */
  notice: { wished: string; standing: string };
  handover: string;
  /** One that reached nobody; one that was answered, and one that was not. */
  bulletin: { undelivered: string; answered: string; asked: string };
  caller: string;
  /** The number that is the caller's. */
  callerNumber: string;
  /** Another caller, whom the first may have swallowed. */
  otherCaller: string;
  swallowedCaller: string;
  callerNote: string;
  /** Of the client's books; in the call that is talked in, its owner's identity was checked. */
  orderNumber: string;
  /** Of the manager, on its way into a file. */
  export: string;
  /** A list that the manager has kept under a name. */
  view: string;
  /** Begun by its operator and by a contact: an authenticator with its first code; and by the operator a passkey. */
  factor: { id: string; code: string };
  passkey: { ticket: string; credential: { id: string } };
  /** Another session of the operator. */
  session: string;
  /** A contact who has begun to register a second factor. */
  enrolling: string;
  /** What is kept of its data, and a company that has left. `receipt`: the number of a case that is not held. */
  keeping: { archive: string; hold: string; certificate: string; left: string; leftName: string; receipt: string };
  token: {
    hearing: string;
    orderFile: string;
    receipt: string;
    relay: string;
    reply: string;
    caller: string;
    password: string;
  };
};

/** A place that is nowhere: every id is well formed, and nobody's. */
export function nowhere(like: Place): Place {
  return replaced(like) as Place;
}

function replaced(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(replaced);
  if (typeof value !== 'string') return mapped(value as Record<string, unknown>);
  return /^[0-9a-f-]{36}$/.test(value) ? newId() : randomBytes(24).toString('base64url');
}

function mapped(values: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, replaced(value)]));
}
