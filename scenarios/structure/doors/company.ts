import type { CastClient } from '../../../database/cast/index.ts';
import { stranger } from '../../asking.ts';
import { caller } from '../../people/caller.ts';
import { contact } from '../../people/contact.ts';
import { operator } from '../../people/operator.ts';
import { messageFor } from './message.ts';
import type { Here } from './town.ts';

export type Company = ReturnType<typeof companyIn>;

type People = { operator: { id: string; email: string }; manager: { email: string }; caller: string };

/** A company with the people around it; only its own caller rings, and says what nobody else says. */
export function companyIn({ world, post, person }: Here, client: CastClient, people: People) {
  const manager = person(people.manager.email);
  const portal = Object.values(client.contacts).find(({ role }) => role !== null)?.email ?? '';
  const desk = operator(person(people.operator.email));
  const telephone = `+81905${client.id.slice(5, 8)}${client.id.slice(9, 13)}`;
  return {
    client,
    world,
    post,
    manager,
    desk,
    operatorId: people.operator.id,
    operatorEmail: people.operator.email,
    number: client.lines.number.id,
    buttonKey: client.lines.button.buttonKey as string,
    contact: contact(person(portal)),
    portal,
    stranger: stranger(world.wire),
    caller: () => caller(manager, telephone),
    message: (about: string) =>
      messageFor(client.script.content, {
        name: people.caller,
        reading: 'ヨミ',
        phone: telephone,
        summary: `${about}（${client.name}・${people.caller}）`,
      }),
  };
}
