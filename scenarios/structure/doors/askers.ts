import type { Door } from '@denwaban/api/endpoint';
import { starterContent } from '@denwaban/domain/scripts';
import { may, type Who } from '@denwaban/domain/staff';
import { cast } from '../../../database/cast/index.ts';
import type { Database } from '../catalogue.ts';
import { byBeginning, type Marks, marksOf, type Row } from './known.ts';
import type { Town } from './town.ts';

type Where = keyof Town['places'];

/** Somebody who knocks: where they belong, and what belongs to others. */
export type Asker = { name: string; email: string | null; who: Who | null; own: Where; foreign: readonly Where[] };

const { suzuki, takahashi, ito, watanabe, kato, nakamura } = cast.minato.staff;
const { sakurai, kobayashi } = cast.sakura.contacts;

/** One of every role. */
export const askers: readonly Asker[] = [
  { name: 'a stranger', email: null, who: null, own: 'sakura', foreign: ['aoba', 'sakuraya'] },
  ...[suzuki, watanabe, kato, nakamura].map(ofStaff),
  ...[sakurai, kobayashi].map(ofClient),
];

/** Who has something in hand that the others have not. */
export const colleagues: readonly Asker[] = [takahashi, ito].map(ofStaff);

type Staff = { email: string; businessName: string; role: Extract<Who, { as: 'staff' }>['role'] };
type Contact = { email: string; name: string; role: Extract<Who, { as: 'client' }>['role'] };

function ofStaff({ email, businessName, role }: Staff): Asker {
  return { name: `${role} ${businessName}`, email, who: { as: 'staff', role }, own: 'sakura', foreign: ['sakuraya'] };
}

function ofClient({ email, name, role }: Contact): Asker {
  const foreign = ['aoba', 'sakuraya'] as const;
  return { name: `client ${role} ${name}`, email, who: { as: 'client', role }, own: 'sakura', foreign };
}

export function isAdmitted({ who }: Asker, door: Door): boolean {
  if (door === 'everybody' || door === 'link') return true;
  return who !== null && (door === 'signed_in' || may(who, door));
}

// The words every manual begins with: the other agency's company has kept them, and they tell nothing of it.
const anybodys: Row = {
  table: 'script_versions',
  agency: '',
  client: null,
  cells: { content: starterContent('', '') },
};

/** What no answer to this asker may bear. */
export function theirMarks(rows: readonly Row[], { who, own }: Asker): Marks {
  const { agency, id: client } = cast[own];
  const ours = rows.filter((row) => row.agency === agency && (who?.as !== 'client' || isShown(row, client)));
  return marksOf(
    rows.filter((row) => !ours.includes(row)),
    who === null ? [] : [...ours, anybodys],
  );
}

// The agency's own affairs, though they are about this client.
const ofAgencyAlone = [
  'journey_notes',
  'journey_ticks',
  'journeys',
  'suspicions',
  'verification_exemptions',
  'verification_files',
  'verifications',
  'exports',
  'views',
  'access_unsealed',
  'bulletin_letters',
  'caller_merges',
  'caller_needs',
  'caller_notes',
  'caller_numbers',
  'agency_check_policies',
  'check_policies',
  'checks',
  'trainees',
  'task_policies',
  'drafts',
  'due',
  'grants',
  'identity_checks',
  'import_rows',
  'imports',
  'letters',
  'link_tokens',
  'operators',
  'engine_calls',
  'guidances',
  'recording_policies',
  'voicemails',
  'telephones',
  'transfer_terms',
  'order_secrets',
  'notice_readings',
  'pages',
  'risks',
  'script_readings',
  'signals',
  'short_messages',
];

/** Whether a row is shown to the people of a client: their own, and who answers for them. */
function isShown({ table, client }: Row, own: string): boolean {
  if (table === 'agencies' || table === 'staff') return true;
  return client === own && !ofAgencyAlone.includes(table);
}

/** What no answer to anybody may bear: legal names, and whatever opens a session. */
export async function secretsIn(owner: Database): Promise<Marks> {
  const { rows } = await owner.query<{ secret: string }>(
    `select legal_name as secret from staff_legal_names union select "token" from sign_in."session"
     union select "password" from sign_in."account" union select token_hash from link_tokens
     union select sealed from sign_in.factors where sealed is not null union select hash from sign_in.recovery_codes`,
  );
  return { ids: new Set(), words: byBeginning(rows.map(({ secret }) => secret)) };
}
