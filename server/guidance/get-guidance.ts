import type { ClientGuidance, GuidanceShown } from '@denwaban/api/guidance';
import { type Guidance, type GuidanceKind, guidanceKinds, untrueOf } from '@denwaban/domain/guidance';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { heardOf, metAt } from './heard.ts';
import type { Hearing } from './sounds.ts';
import * as store from './store.ts';

/** What callers of a client hear, on all lines and on each. Refuses not_found. */
export async function getGuidance(
  tx: AgencyTx,
  client: string,
  { speaker }: Hearing,
): Promise<ClientGuidance | Refusal> {
  if (!(await clients.find(tx, client))) return refuse('not_found');
  const [kept, theirs, voicemails] = await Promise.all([
    store.forClient(tx, client),
    lines.ofClient(tx, client),
    store.voicemailsOf(tx, client),
  ]);
  const at = (line: string | null) => shownAt(tx, kept, { client, line, speaker });
  const open = theirs.filter(({ state, kind }) => state === 'open' && kind !== 'desk');
  return {
    voice: speaker?.voice ?? null,
    guidances: await at(null),
    lines: await Promise.all(
      open.map(async ({ id, label, exchange }) => ({
        ...{ id, label, takesMessages: tx.books.exchanges.get(exchange)?.can.includes('voicemail') ?? false },
        voicemailSeconds: voicemails.get(id) ?? null,
        guidances: await at(id),
      })),
    ),
  };
}

export async function getHouseGuidance(tx: AgencyTx, { speaker }: Hearing) {
  const kept = await store.ofHouse(tx);
  const guidances = await Promise.all(
    guidanceKinds.map((kind) => {
      const own = kept.find((each) => each.kind === kind);
      const text = own?.is === 'text' ? own.text : null;
      // A text with the client's name in it is spoken for each client.
      const heard = own ? ({ from: 'house', text } as const) : speaker && isInManuals(kind) ? ofManuals : null;
      return shown(kind, { own, heard, speaker });
    }),
  );
  return {
    voice: speaker?.voice ?? null,
    guidances: guidances.map((each) => (speaker ? { ...each, state: 'ready' as const } : each)),
  };
}

const ofManuals = { from: 'manual', text: null } as const;

function isInManuals(kind: GuidanceKind): boolean {
  return kind !== 'please_wait' && kind !== 'waiting_music';
}

type At = { client: string; line: string | null; speaker: Hearing['speaker'] };

async function shownAt(tx: AgencyTx, kept: readonly Guidance[], { client, line, speaker }: At) {
  const met = await metAt(tx, { client, line, at: tx.now });
  return Promise.all(
    guidanceKinds.map(async (kind) => {
      const own = kept.find((each) => each.kind === kind && each.client === client && each.line === line);
      const heard = heardOf(kept, kind, { line, met });
      const text = heard?.is === 'text' ? heard.text : null;
      const of = await shown(kind, { own, heard: heard && { from: heard.from, text }, speaker });
      return { ...of, untrue: kind === 'welcome' && met ? untrueOf(of.words, met.isRecorded) : null };
    }),
  );
}

type Known = {
  own: Guidance | undefined;
  heard: { from: Exclude<GuidanceShown['from'], 'shipped'>; text: string | null } | null;
  speaker: Hearing['speaker'];
};

async function shown(kind: Guidance['kind'], { own, heard, speaker }: Known): Promise<GuidanceShown> {
  const words = heard?.text ?? null;
  // The manual's words without a voice: what we ship is heard in their place.
  const isMute = speaker === null && heard?.from === 'manual';
  return {
    kind,
    own: own ? ownShown(own) : null,
    from: isMute ? 'shipped' : (heard?.from ?? 'shipped'),
    words: isMute ? null : words,
    state: await stateOf(isMute ? null : words, speaker),
    untrue: null,
  };
}

function ownShown(own: Guidance): GuidanceShown['own'] {
  if (own.is === 'text') return { is: 'text', text: own.text };
  return { is: 'file', name: own.name, seconds: Math.round(own.sound.seconds) };
}

async function stateOf(words: string | null, speaker: Hearing['speaker']): Promise<GuidanceShown['state']> {
  if (words === null) return 'ready';
  if (speaker === null) return 'without_voice';
  return (await speaker.hasSaid(words)) ? 'ready' : 'to_be_spoken';
}
