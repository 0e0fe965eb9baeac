import { offToday } from '@denwaban/domain/contacts';
import { cast } from '../../database/cast/index.ts';
import type { Person } from '../asking.ts';
import { contact } from '../people/contact.ts';
import type { Operator } from '../people/operator.ts';

type Leaving = {
  /** The last who rang, who are to be on the line no longer. */
  callers: readonly { hangsUp(): Promise<void> }[];
  operators: readonly Operator[];
  people: ReadonlyMap<string, Person>;
  until: Date;
};

/** The desks are empty for whoever comes to try them, and the clients' people are where the cast says they are. */
export async function leaveOff({ callers, operators, people, until }: Leaving): Promise<void> {
  for (const { hangsUp } of callers) await hangsUp();
  for (const each of operators) await leaveDesk(each);
  for (const { contacts } of [cast.aoba, cast.sakura, cast.keyaki])
    for (const { email, role, presence } of Object.values(contacts)) {
      const person = people.get(email ?? '');
      if (!person || role === null) continue;
      if (presence.state === 'off') await contact(person).is('off', offToday(until).until);
      else if (presence.state === 'meeting') await contact(person).is('meeting', new Date(until.getTime() + 3_600_000));
      else await contact(person).is(presence.state);
    }
}

async function leaveDesk(me: Operator): Promise<void> {
  const { call, operator } = await me.looks();
  if (operator.readiness === 'signed_off') return;
  if (call) await me.finishes(call.id);
  await me.signsOff();
}
