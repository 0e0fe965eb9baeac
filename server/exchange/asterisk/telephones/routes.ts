import * as api from '@denwaban/api/telephones';
import { refuse } from '@denwaban/domain/refusals';
import { may } from '@denwaban/domain/staff';
import type { FastifyInstance } from 'fastify';
import type { Books } from '../../../shell/agency.ts';
import { type Asker, open, type Route, scoped } from '../../../shell/ask.ts';
import { sameOrigin } from '../../../shell/http.ts';
import { takeOver, takeUpgrades } from '../../../shell/upgrades.ts';
import type { SignIn } from '../../../signin/sign-in.ts';
import { putDown } from './put-down.ts';
import { leaveTelephone, ringTelephone } from './ring-telephone.ts';
import * as store from './store.ts';
import { takeTelephone } from './take-telephone.ts';

type Rooms = { books: Books; identify: SignIn['identify'] };

export function routes({ books, identify }: Rooms): Route[] {
  return [
    scoped(api.getTelephone, async (tx, _, { person }) => {
      const taken = await store.taken(tx, person);
      return { isOffered: books.switchboard !== undefined, taken };
    }),
    scoped(api.takeTelephone, takeTelephone),
    scoped(api.putDownTelephone, async (tx, _, { person }) => {
      await putDown(tx, person);
      return undefined;
    }),
    scoped(api.ringTelephone, ringTelephone),
    scoped(api.leaveTelephone, leaveTelephone),
    open(api.telephoneLine, async (_, { request, reply, asker }) => {
      const { switchboard } = books;
      if (!switchboard) return refuse('not_found');
      // A browser sends the cookie along wherever the page that asks is from.
      if (!sameOrigin(request)) return refuse('not_allowed');
      const socket = takeOver(reply);
      // Asked in the ordinary way, it says that the line would be open.
      if (!socket) return undefined;
      const { person } = asker as Asker;
      const stays = async () => {
        const now = await identify(request);
        return now?.person === person && may(now, 'use_telephone');
      };
      switchboard.lines.open({ person, socket, request, stays });
      return undefined;
    }),
  ];
}

/** Telephones in browsers are spoken to on WebSockets. */
export function takeTelephoneLines(server: FastifyInstance, { switchboard }: Books): void {
  if (!switchboard) return;
  takeUpgrades(server, `/api${api.telephoneLine.path}`);
  server.addHook('preClose', async () => switchboard.lines.closeAll());
}
