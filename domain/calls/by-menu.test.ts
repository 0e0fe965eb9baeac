import { describe, expect, test } from 'vitest';
import type { Leads } from '../menus/index.ts';
import { advance } from './advance.ts';
import { arrive } from './arrive.ts';
import type { Beginning } from './by-menu.ts';
import type { Call, Hours } from './call.ts';
import { outstanding } from './confirm.ts';
import { dueAt } from './due-at.ts';
import { arrival, at, commandsOf, namesOf, offer, rules, start } from './examples.ts';
import type { Fact } from './fact.ts';
import { waitedSeconds } from './lengths.ts';
import type { Outcome } from './outcome.ts';

const desk = { number: '+81312345678', seconds: 20 };
const way = { trunk: 'carrier', number: desk.number, shown: '+81312341020' };
const rung = { ring: 'ring-1', way, until: at(20) };
const words = 'ご注文は1を、クレームは2を押してください。';
const asking = (otherwise: Leads = { is: 'us' }): Beginning => ({
  ...{ is: 'keys', voicemailSeconds: 60 },
  asks: {
    words,
    keys: [
      { key: '1', label: 'ご注文', leads: { is: 'desk', ...desk } },
      { key: '2', label: 'クレーム', leads: { is: 'us' } },
      { key: '3', label: '伝言', leads: { is: 'voicemail' } },
    ],
    otherwise,
  },
});
const deskFirst: Beginning = { is: 'desk', desk, rung, voicemailSeconds: 60 };
const key = (pressed: string): Fact => ({ fact: 'key_pressed', key: pressed });
const answered: Fact = { fact: 'third_answered', transfer: 'ring-1' };
const gone = (why: 'busy' | 'declined' | 'no_answer' | 'unreachable' | 'hung_up'): Fact => ({
  ...{ fact: 'third_gone', transfer: 'ring-1', why },
});
const leaves: Fact = { fact: 'hung_up', by: 'caller' };

/** What the last of these facts came to, one second apart, in a call that began so. */
function after({ begins, hours = 'open' }: { begins: Beginning; hours?: Hours }, ...facts: Fact[]): Outcome {
  return facts.reduce(
    (before: Outcome, fact, index) => advance(before.call, fact, at(index + 1), rules),
    arrive({ ...arrival, hours }, start, begins),
  );
}
const lapses = (call: Call): Outcome => {
  const due = dueAt(call);
  if (!due) throw new Error('the clock has nothing to say');
  return advance(call, due.fact, due.at, rules);
};

describe('a caller on the menu', () => {
  test('hears its words, and stands in no queue yet', () => {
    const met = after({ begins: asking() });
    expect(met.call).toMatchObject({
      state: { is: 'choosing', times: 1 },
      menu: { toUs: 'open', key: null, desk: null },
    });
    expect(commandsOf(met)).toEqual([{ do: 'ask_key', words, times: 1 }]);
    expect(namesOf(met)).toEqual(['call.arrived', 'call.menu_begun']);
  });

  test('comes to us by a key, at the place of the arrival, and it is known by which', () => {
    const led = after({ begins: asking() }, key('2'));
    expect(led.call).toMatchObject({
      state: { is: 'waiting', since: start },
      menu: { key: { key: '2', label: 'クレーム' } },
    });
    expect(commandsOf(led)).toEqual([
      { do: 'announce', what: 'welcome' },
      { do: 'play', what: 'waiting_music' },
    ]);
    expect(led.events.map(({ name, data }) => [name, data])).toEqual([
      ['call.key_chosen', { key: '2', label: 'クレーム', leads: 'us' }],
      ['call.queued', { since: start.toISOString() }],
    ]);
  });

  test.each<[Hours, object]>([
    ['closed', { is: 'closed' }],
    [{ voicemailSeconds: 30 }, { is: 'speaking' }],
  ])('who is led to us while we are %j is met so', (hours, state) => {
    expect(after({ begins: asking(), hours }, key('2')).call.state).toMatchObject(state);
  });

  test('may leave a message; who says nothing has given up, and outside the hours has not', () => {
    const speaking = after({ begins: asking() }, key('3'));
    expect(commandsOf(speaking)).toEqual([
      { do: 'announce', what: 'voicemail_instead' },
      { do: 'take_message', seconds: 60 },
    ]);
    const silent: Fact = { fact: 'message_left', seconds: 0 };
    expect(after({ begins: asking() }, key('3'), silent).call.state).toMatchObject({ how: 'abandoned' });
    expect(after({ begins: asking(), hours: 'closed' }, key('3'), silent).call.state).toMatchObject({
      how: 'outside_hours',
    });
    expect(after({ begins: asking() }, key('3'), { fact: 'message_left', seconds: 9 }).call.state).toMatchObject({
      how: 'voicemail',
    });
  });

  test.each([
    ['a wrong key', key('9')],
    ['a star', key('*')],
  ])('hears the words once more after %s, and is led on after another', (_, wrong) => {
    const again = after({ begins: asking() }, wrong);
    expect(again.call.state).toMatchObject({ is: 'choosing', times: 2 });
    expect(commandsOf(again)).toEqual([{ do: 'ask_key', words, times: 2 }]);
    const on = after({ begins: asking() }, wrong, wrong);
    expect(on.call.state.is).toBe('waiting');
    expect(namesOf(on)).toEqual(['call.no_key_chosen', 'call.queued']);
    expect(on.call.menu?.key).toBeNull();
  });

  test('is led on as soon when nothing is pressed at all', () => {
    const once = lapses(after({ begins: asking() }).call);
    expect(once.call.state).toMatchObject({ is: 'choosing', times: 2 });
    expect(lapses(once.call).call.state.is).toBe('waiting');
  });

  test('has eight seconds from the end of the words, and of those words only', () => {
    const said = after({ begins: asking() }, { fact: 'menu_said', times: 1 });
    expect(dueAt(said.call)?.at).toEqual(at(1 + 8));
    const stale = after({ begins: asking() }, key('9'), { fact: 'menu_said', times: 1 });
    expect(stale).toEqual({ call: stale.call, commands: [], events: [] });
    expect(dueAt(stale.call)?.at.getTime()).toBeGreaterThan(at(2 + 8).getTime());
  });

  test('is led on at once where nobody can say the words', () => {
    expect(after({ begins: asking() }, { fact: 'menu_unheard' }).call.state.is).toBe('waiting');
  });

  test.each<[Hours, string]>([
    ['open', 'abandoned'],
    ['closed', 'outside_hours'],
  ])('who hangs up there while we are %s has ended as %s', (hours, how) => {
    const left = after({ begins: asking(), hours }, leaves);
    expect(left.call.state).toMatchObject({ is: 'ended', how });
    expect(namesOf(left).includes('call.abandoned')).toBe(how === 'abandoned');
  });

  test('the words are not said again to who has chosen', () => {
    expect(outstanding(after({ begins: asking() }, key('2')).call).map(({ command }) => command.do)).toEqual([
      'announce',
      'play',
    ]);
  });
});

describe('a key that leads to the client’s own telephone', () => {
  const rings: Fact = { fact: 'desk_rung', ...rung };

  test('has it rung by whoever keeps the books', () => {
    const asked = after({ begins: asking() }, key('1'));
    expect(asked.call.state).toMatchObject({ is: 'choosing', desk });
    expect(asked.commands).toEqual([]);
    expect(after({ begins: asking() }, key('1'), key('2')).call.state).toEqual(asked.call.state);
    const rung = after({ begins: asking() }, key('1'), rings);
    expect(rung.call).toMatchObject({
      state: { is: 'at_client', since: at(2) },
      third: { transfer: 'ring-1', is: 'rung' },
      menu: { key: { label: 'ご注文' }, desk: { number: desk.number, answeredAt: null, missed: null } },
    });
    expect(commandsOf(rung)).toEqual([{ do: 'let_ring' }, { do: 'ring_third', transfer: 'ring-1', way }]);
  });

  test('leads to us where nothing may ring it', () => {
    const met = after({ begins: asking() }, key('1'), { fact: 'desk_not_rung' });
    expect(met.call).toMatchObject({ state: { is: 'waiting' }, menu: { desk: { missed: 'not_ringable' } } });
    expect(namesOf(met)).toEqual(['call.desk_missed', 'call.queued']);
  });

  test('as does a telephone to which nobody’s answer leads', () => {
    const led = after({ begins: asking({ is: 'desk', ...desk }) }, key('9'), key('9'));
    expect(led.call.state).toMatchObject({ is: 'choosing', desk });
    expect(namesOf(led)).toEqual(['call.no_key_chosen']);
  });
});

describe('the client’s own telephone first', () => {
  test('rings from the arrival on', () => {
    const met = after({ begins: deskFirst });
    expect(met.call.state).toEqual({ is: 'at_client', since: start });
    expect(namesOf(met)).toEqual(['call.arrived', 'call.desk_rung']);
    expect(dueAt(met.call)).toEqual({ at: rung.until, fact: gone('no_answer') });
  });

  test('answered, is none of our conversations, whoever hangs up', () => {
    const together = after({ begins: deskFirst }, answered);
    expect(commandsOf(together)).toEqual([{ do: 'meet_third', transfer: 'ring-1', with: 'caller' }]);
    expect(together.events.map(({ name, data }) => [name, data])).toEqual([
      ['call.desk_answered', { ring: 'ring-1', rangSeconds: 1 }],
    ]);
    expect(dueAt(together.call)).toBeNull();
    for (const [end, by] of [
      [gone('hung_up'), 'contact'],
      [leaves, 'caller'],
    ] as const) {
      const over = after({ begins: deskFirst }, answered, end);
      expect(over.call).toMatchObject({ state: { is: 'ended', how: 'at_client' }, endedBy: by, operator: null });
      expect(commandsOf(over)).toEqual([{ do: 'hang_up' }]);
      expect(namesOf(over)).toEqual(['call.desk_left', 'call.hung_up', 'call.ended']);
      expect(waitedSeconds(over.call)).toBe(1);
    }
  });

  test.each(['busy', 'declined', 'no_answer', 'unreachable'] as const)(
    '%s, leads to us at the place of the arrival',
    (why) => {
      const met = after({ begins: deskFirst }, gone(why));
      expect(met.call).toMatchObject({
        state: { is: 'waiting', since: start },
        third: null,
        menu: { desk: { missed: why } },
      });
      expect(commandsOf(met)).toEqual([
        { do: 'let_go_third', transfer: 'ring-1' },
        { do: 'announce', what: 'welcome' },
        { do: 'play', what: 'waiting_music' },
      ]);
      expect(namesOf(met)).toEqual(['call.desk_missed', 'call.queued']);
    },
  );

  test('missed, is talked to by us like any caller', () => {
    const talked = after({ begins: deskFirst }, gone('busy'), offer('offer-1', 'mori'), {
      ...{ fact: 'answered', offer: 'offer-1', operator: 'mori' },
    });
    expect(talked.call).toMatchObject({ state: { is: 'talking' }, operator: 'mori' });
    expect(waitedSeconds(talked.call)).toBe(3);
  });

  test('is not rung where nothing may ring it', () => {
    const met = after({ begins: { ...deskFirst, rung: null } });
    expect(met.call).toMatchObject({ state: { is: 'waiting' }, menu: { desk: { missed: 'not_ringable' } } });
    expect(namesOf(met)).toEqual(['call.arrived', 'call.desk_missed', 'call.queued']);
  });

  test('of who hangs up meanwhile nothing goes on ringing', () => {
    const left = after({ begins: deskFirst }, leaves);
    expect(left.call).toMatchObject({ state: { is: 'ended', how: 'abandoned' }, third: null });
    expect(namesOf(left)).toEqual(['call.desk_left', 'call.hung_up', 'call.abandoned', 'call.ended']);
    expect(outstanding(left.call).map(({ command }) => command.do)).toEqual(['hang_up']);
  });

  test('another’s answer is none of its own', () => {
    const met = after({ begins: deskFirst }).call;
    expect(advance(met, { fact: 'third_answered', transfer: 'ring-0' }, at(1), rules).call).toBe(met);
    expect(advance(met, { fact: 'operator_lost', operator: 'mori' }, at(1), rules).call).toBe(met);
    expect(advance(met, key('1'), at(1), rules).call).toBe(met);
  });
});
