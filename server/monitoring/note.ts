import type { Call, CallEvent } from '@denwaban/domain/calls';
import { noteAccess } from '../access/note.ts';
import type { AgencyTx } from '../shell/agency.ts';

/**
 * That a supervisor begins to hear a call, how, and that it is over, stands in the records that the client can see, whoever ends it.
 * Where nobody picked up nothing was heard.
 */
export async function noteListening(tx: AgencyTx, before: Call, events: readonly CallEvent[]): Promise<void> {
  for (const happened of events) {
    const { id, client } = happened;
    const note = (supervisor: string, why: string) =>
      noteAccess(
        { ...tx, by: { kind: 'staff', id: supervisor } },
        { client, what: 'live_call', about: id, action: 'listen', why },
      );
    if (happened.name === 'call.listened_to') await note(happened.data.supervisor, happened.data.mode);
    if (happened.name === 'call.listening_over' && before.listener?.is === 'there')
      await note(happened.data.supervisor, 'over');
    if (happened.name === 'call.taken_over') await note(happened.data.by, 'take_over');
  }
}
