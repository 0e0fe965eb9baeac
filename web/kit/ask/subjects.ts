// What an answer is about, so that the live feed's hints ('case.opened') find the answers they make old.
import type { Endpoint } from '@denwaban/api/endpoint';
import type { TradeEvent } from '@denwaban/domain/events';

type SubjectOf<Name> = Name extends `${infer Subject}.${string}` ? Subject : never;
/** What an event can be about. */
export type Subject = SubjectOf<TradeEvent['name']>;

// How each subject stands in the paths of the api. A new kind of event does not compile until it is named here.
const steps: Record<Subject, string> = {
  agency: 'agency',
  archive: 'archives',
  arrival: 'arrivals',
  bulletin: 'bulletins',
  call: 'calls',
  callback: 'callbacks',
  caller: 'callers',
  case: 'cases',
  check: 'checks',
  change: 'changes',
  client: 'clients',
  complaint: 'complaints',
  consultation: 'consultations',
  contact: 'contacts',
  contract: 'contracts',
  correction: 'corrections',
  cti: 'cti',
  deletion: 'deletion',
  duty: 'duties',
  export: 'exports',
  forwarding: 'forwarding',
  guidance: 'guidance',
  handover: 'handovers',
  hearing: 'hearings',
  hours: 'hours',
  identity: 'identity',
  import: 'imports',
  introduction: 'introductions',
  journey: 'journeys',
  letter: 'letters',
  line: 'lines',
  lookup: 'lookups',
  menu: 'menus',
  missed_call: 'missed-calls',
  notice: 'notices',
  operator: 'operators',
  overflow: 'overflow',
  promise: 'promises',
  receipt: 'receipts',
  recording: 'recordings',
  relay: 'relays',
  remark: 'remarks',
  report: 'reports',
  retention: 'retention',
  risk: 'risks',
  round: 'rounds',
  script: 'scripts',
  staff: 'staff',
  stock: 'stock',
  task: 'tasks',
  trial: 'trials',
  trunk: 'trunks',
  short_message: 'short-messages',
  usage: 'usage',
  verification: 'verifications',
};

/** The subjects that an endpoint's path names: '/clients/:client/usage' is about a client and its usage. */
export function subjectsOf({ path }: Pick<Endpoint, 'path'>): Subject[] {
  const walked = path.split('/');
  return (Object.keys(steps) as Subject[]).filter((subject) => walked.includes(steps[subject]));
}

/** Whether a hint makes an answer old. An answer that names no subject (the desk, the board) may be about anything. */
export function isAbout(shown: readonly string[], hint: string): boolean {
  return hint === '*' || shown.length === 0 || shown.includes(hint.split('.')[0]!);
}
