// What became of the manuals before the first day: who has read them, and what 桜井 of さくら通販 proposes.

import type { Proposal } from '@denwaban/domain/scripts';
import * as proposals from '@denwaban/server/scripts/proposals/store.ts';
import * as readings from '@denwaban/server/scripts/readings/store.ts';
import type { AgencyTx } from '@denwaban/server/shell/agency.ts';
import { idOf } from './ids.ts';
import type { CastAgency, CastClient } from './member.ts';
import { sakura } from './sakura.ts';
import { sakuraScript } from './sakura-script.ts';

const proposedAt = new Date('2026-11-20T16:40:00+09:00');

/** The gift season is near: the wrapping costs more, and callers ask for noshi. */
const proposal: Proposal = {
  id: idOf(1, 2, 'script', 2),
  client: sakura.id,
  by: sakura.contacts.sakurai.id,
  base: sakuraScript,
  content: {
    ...sakuraScript,
    ngWords: [...sakuraScript.ngWords, '年内に必ず届きます'],
    faq: [
      ...sakuraScript.faq.map((each) =>
        each.question === 'ギフト包装はできますか'
          ? {
              ...each,
              answer: '1点440円で承っております。包装紙は、さくら色と藍色、12月は冬限定の白からお選びいただけます。',
            }
          : each,
      ),
      {
        id: 'noshi',
        question: 'お歳暮の熨斗は付けられますか',
        alsoAsked: ['のし紙', '名入れ', '内熨斗'],
        answer: '無料でお付けいたします。表書きとお名入れをお伺いいたします。内熨斗、外熨斗のどちらも承っております。',
        product: '',
      },
    ],
  },
  revision: 3,
  words: '12月のギフトに向けて、包装の料金と熨斗のご案内を直したいと思います。12月1日からの適用でお願いします。',
  state: 'proposed',
  proposedAt,
  settled: null,
};

/** 伊藤 came to けやき住宅管理 only this week, and has its manual still to read. */
const stillToRead = (staff: string, client: CastClient) => staff === '伊藤' && client.code === 'keyaki';

export async function raiseManuals(tx: AgencyTx, agency: CastAgency, clients: readonly CastClient[]): Promise<void> {
  for (const client of clients) {
    if (client.id === proposal.client) await proposals.add(tx, proposal);
    for (const { id: operator, businessName, grants } of Object.values(agency.staff))
      if (grants.includes(client.id) && !stillToRead(businessName, client))
        await readings.confirm(tx, { version: client.script.id, client: client.id, operator });
  }
}
