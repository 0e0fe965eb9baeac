import type { Call } from '@denwaban/domain/calls';
import { tone } from '../../../../asterisk/testing/sound/sound.ts';
import type { Street } from '../../../../asterisk/testing/street.ts';
import { openTelephone } from '../../../../asterisk/testing/telephones/telephone.ts';
import { cast } from '../../../../database/cast/index.ts';
import { answer, finishWrapUp, hangUp, hold, pauseRecording, resume, resumeRecording } from '../../../calls/operate.ts';
import { changeReadiness } from '../../../routing/change-readiness.ts';
import { type AgencyTx, inAgency } from '../../../shell/agency.ts';
import type { Asker } from '../../../shell/ask.ts';
import { scopeOf } from '../../../shell/http.ts';
import { allowed } from '../../../testing/examples.ts';
import { ask } from '../../../testing/office.ts';
import type { Ari } from '../ari/ask.ts';
import { takeTelephone } from '../telephones/take-telephone.ts';
import type { Engines } from './engines.ts';
import { hears } from './heard.ts';
import type { House } from './house.ts';

type Around = { street: Street; house: House; engines: Engines };
type Readiness = 'available' | 'seated' | 'signed_off';

const acts = { hold, resume, hangUp, finishWrapUp, pauseRecording, resumeRecording };

/** A telephone on a desk, by which an operator is heard. */
export async function openDeskTelephone(street: Street) {
  const telephone = await openTelephone(street.address());
  telephone.says(tone(hears.operator, 1));
  return telephone;
}

/** An operator at the desk, whose telephone is at this of the engines, and who is this ready. */
export async function openSeat(
  around: Around,
  person: { id: string },
  { readiness, at }: { readiness: Readiness; at: number },
) {
  const { house, engines } = around;
  const who: Asker = { as: 'staff', agency: cast.minato.id, client: null, person: person.id, role: 'operator' };
  const telephone = await openDeskTelephone(around.street);
  const as = <T>(work: (tx: AgencyTx) => Promise<T>) => inAgency(house.books, scopeOf(who), work);
  const plugsIn = async () => {
    const body = { kind: 'desk' } as const;
    const { user, password } = allowed(await as((tx) => takeTelephone(tx, ask({ body }), who)));
    await telephone.registers({ exchange: engines.sipOf(at), user, password });
  };
  const becomes = (readiness: Readiness) => as((tx) => changeReadiness(tx, { body: { readiness, reason: null } }, who));
  await plugsIn();
  await becomes(readiness);
  return {
    ...telephone,
    plugsIn,
    becomes,
    /** In the next call its silence lasts for too long after two seconds, and not after twenty. */
    diesSoon: () => dieSoon(engines.ari, person.id),
    act: async (act: keyof typeof acts, { id }: Call) =>
      allowed((await as((tx) => acts[act](tx, { params: { id } }, who))) ?? 'done'),
    /** Answers at the desk. */
    takes: async ({ id, state }: Call) => {
      const body = { offer: state.is === 'offered' ? state.offer : '' };
      allowed((await as((tx) => answer(tx, { params: { id }, body }, who))) ?? 'done');
    },
  };
}

async function dieSoon({ ask }: Ari, id: string): Promise<void> {
  const endpoint = { configClass: 'res_pjsip', objectType: 'endpoint', id };
  const fields = [{ attribute: 'rtp_timeout', value: '2' }];
  await ask('PUT /asterisk/config/dynamic/{configClass}/{objectType}/{id}', { ...endpoint, fields });
}
