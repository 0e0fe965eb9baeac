// Seeded history: some days or weeks of the demo agency's life, lived by the people of the cast on a pretend clock, over the public API.
import { addDays, dayOf, instantOf } from '@denwaban/domain/hours';
import type { Outgoing, Post } from '@denwaban/server/post/post.ts';
import type { Passwords } from '@denwaban/server/signin/library.ts';
import { cast } from '../../database/cast/index.ts';
import { raiseCast } from '../../database/cast/raise.ts';
import { signIns } from '../../database/cast/sign-ins.ts';
import { type Agenda, openAgenda } from '../agenda.ts';
import type { Person } from '../asking.ts';
import { chance } from '../chance.ts';
import type { Ringing } from '../exchange.ts';
import { rings } from '../lives/caller.ts';
import { readsLetter } from '../lives/contact.ts';
import { takesCall, works } from '../lives/operator.ts';
import { reviews, ringsThoseMissed } from '../lives/supervisor.ts';
import { type Town, town } from '../lives/town.ts';
import { contact } from '../people/contact.ts';
import { operator } from '../people/operator.ts';
import { isReport } from '../post.ts';
import { openWorld } from '../world.ts';
import { callersKnown } from './callers-known.ts';
import { changesAsked } from './changes-asked.ts';
import { complaintsLived } from './complaints-lived.ts';
import { leaveOff } from './leave-off.ts';
import { notFound } from './not-found.ts';
import { planOf } from './plan.ts';
import { agreesReports } from './reports-agreed.ts';
import { reportsTrusted } from './reports-trusted.ts';
import { shiftsOf } from './rota.ts';
import { answersByHand, connectsTelephones } from './telephones.ts';
import { toldAround } from './told-around.ts';
import { urgentMatters } from './urgent-matters.ts';

const { suzuki, takahashi, ito, watanabe, kato } = cast.minato.staff;

export type Past = {
  ownerUrl: string;
  secret: string;
  /** In place of the house's own. */
  passwords?: Passwords;
  /** The present, at which the history ends. */
  until: Date;
  /** How many days before today it begins. */
  days: number;
  seed: number;
  progress(share: number): void;
};

export async function seedHistory({
  ownerUrl,
  secret,
  passwords,
  until,
  days: back,
  seed,
  progress,
}: Past): Promise<void> {
  const luck = chance(seed);
  const days = Array.from({ length: back + 1 }, (_, place) => addDays(dayOf(until), place - back));
  const living = town(luck, 0);
  const start = instantOf(days[0] as string, '00:00');
  const world = await openWorld({
    ...{ ownerUrl, secret, passwords, at: start, hurried: true },
    post: postTo((letter) => reading.begins(letter)),
    rings: (ringing) => desk.rings(ringing),
  });
  await raiseCast(world.house.books);
  const people = new Map(signIns.map((who) => [who.email, world.person(who)]));
  const agenda = openAgenda({ now: world.clock.now, to: world.to });
  const now = world.clock.now;
  const desk = deskOf({ agenda, living, people, now });
  const reading = readersOf({ agenda, living, people, now });

  for (const { at, errand, fate } of planOf({ days, until, luck }))
    agenda.begin(rings(living, { exchange: personOf(people, kato.email), errand, fate }), at);
  for (const { person, from, seconds } of days.flatMap(shiftsOf))
    if (from < until) agenda.begin(works(desk.operatorOf(person.id), seconds), from);
  for (const day of days)
    agenda.begin(reviews({ me: personOf(people, watanabe.email), luck, now }), instantOf(day, '17:30'));
  for (const day of days)
    agenda.begin(ringsThoseMissed({ me: personOf(people, watanabe.email) }), instantOf(day, '09:30'));

  agenda.begin(
    agreesReports(personOf(people, kato.email)),
    instantOf(days.at(-reportedDays) ?? (days[0] as string), '08:00'),
  );

  await connectsTelephones(personOf(people, kato.email));
  for (const [place, day] of days.entries())
    agenda.begin(answersByHand(personOf(people, takahashi.email), place), instantOf(day, '11:40'));

  try {
    await passDays({ agenda, days, until, progress });
    const [operator, supervisor] = [personOf(people, suzuki.email), personOf(people, watanabe.email)];
    await callersKnown({ operator, supervisor, until });
    await notFound({ operator, supervisor });
    await complaintsLived({ world, supervisor, people });
    await changesAsked({ world, manager: personOf(people, kato.email), people });
    await urgentMatters({ staff: personOf(people, watanabe.email), people });
    await toldAround({ people, supervisor, until });
    const callers = [...living.calls.values()].slice(-20);
    await leaveOff({ callers, operators: desk.operators(), people, until });
    await reportsTrusted({ supervisor, people });
  } finally {
    await world.end();
  }
}

/** More would be printed than anybody reads. */
const reportedDays = 8;

type Days = Pick<Past, 'until' | 'progress'> & { agenda: Agenda; days: readonly string[] };

async function passDays({ agenda, days, until, progress }: Days): Promise<void> {
  for (const [place, day] of days.entries()) {
    const midnight = instantOf(day, '24:00');
    await agenda.run(midnight < until ? midnight : until);
    progress((place + 1) / days.length);
  }
}

type Around = { agenda: Agenda; living: Town; people: ReadonlyMap<string, Person>; now(): Date };

function deskOf({ agenda, living, people, now }: Around) {
  const operators = new Map(
    [suzuki, takahashi, ito, watanabe].map(({ id, email }) => [id, operator(personOf(people, email))]),
  );
  const operatorOf = (id: string) => found(operators.get(id));
  return {
    operatorOf,
    operators: () => [...operators.values()],
    rings: (ringing: Ringing) => agenda.begin(takesCall(living, operatorOf(ringing.operator), ringing), now()),
  };
}

/** Whoever is written to reads it in a while; a report that asks for nothing is read without a word. */
function readersOf({ agenda, living, people, now }: Around) {
  const agency = operator(personOf(people, watanabe.email));
  return {
    begins: ({ to, subject, text }: Outgoing) => {
      if (!isReport({ subject })) return;
      const receiptNumber = /受付番号：(\S+)/.exec(text)?.[1];
      if (!receiptNumber) return;
      agenda.begin(readsLetter(living, { me: contact(personOf(people, to)), receiptNumber, agency }), now());
    },
  };
}

/** In the past that is told here letters arrived. In truth they are only put down: nobody's address is written to. */
function postTo(arrives: (letter: Outgoing) => void): Post {
  return {
    mail: 'configured',
    domain: 'outbox.invalid',
    send: async (letter) => {
      arrives(letter);
      return { how: 'sent' };
    },
  };
}

function personOf(people: ReadonlyMap<string, Person>, email: string): Person {
  return found(people.get(email));
}

function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('somebody is not of the cast');
  return thing;
}
