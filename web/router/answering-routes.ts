// Where calls are taken and watched.
import {
  IconHeadset,
  IconLayoutDashboard,
  IconPhone,
  IconSearch,
  IconSpeakerphone,
  IconTransfer,
} from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lookedIn } from '../search/looked.ts';
import { oneOf, text } from './in-address.ts';
import { staff } from './sides.ts';

const desk = createRoute({
  getParentRoute: () => staff,
  path: '/desk',
  staticData: {
    needs: 'take_calls',
    place: { group: 'answering', icon: IconHeadset, name: { ja: '受付台', en: 'Desk' } },
  },
  component: lazyRouteComponent(() => import('../calls/DeskScreen.tsx'), 'DeskScreen'),
});

const board = createRoute({
  getParentRoute: () => staff,
  path: '/board',
  staticData: {
    needs: 'see_board',
    place: { group: 'answering', icon: IconLayoutDashboard, name: { ja: '状況', en: 'Board' } },
  },
  component: lazyRouteComponent(() => import('../routing/BoardScreen.tsx'), 'BoardScreen'),
});

const calls = createRoute({
  getParentRoute: () => staff,
  path: '/calls',
  validateSearch: ({ client, direction }): { client?: string; direction?: 'in' | 'out' } => ({
    client: text(client),
    direction: direction === 'in' || direction === 'out' ? direction : undefined,
  }),
  staticData: { needs: 'see_board', place: { group: 'answering', icon: IconPhone, name: { ja: '通話', en: 'Calls' } } },
  component: lazyRouteComponent(() => import('../calls/CallsScreen.tsx'), 'CallsScreen'),
});

const search = createRoute({
  getParentRoute: () => staff,
  path: '/search',
  validateSearch: lookedIn,
  staticData: {
    needs: 'see_cases',
    place: { group: 'answering', icon: IconSearch, name: { ja: '検索', en: 'Search' } },
  },
  component: lazyRouteComponent(() => import('../search/SearchScreen.tsx'), 'SearchScreen'),
});

type NoticesSearch = { state?: 'standing' | 'wished' | 'over'; client?: string; notice?: string };

const notices = createRoute({
  getParentRoute: () => staff,
  path: '/notices',
  validateSearch: ({ state, client, notice }): NoticesSearch => ({
    state: oneOf(['standing', 'wished', 'over'], state),
    client: text(client),
    notice: text(notice),
  }),
  staticData: {
    needs: 'keep_notices',
    place: { group: 'answering', icon: IconSpeakerphone, name: { ja: 'お知らせ', en: 'Notices' } },
  },
  component: lazyRouteComponent(() => import('../notices/NoticesScreen.tsx'), 'NoticesScreen'),
});

const handovers = createRoute({
  getParentRoute: () => staff,
  path: '/handovers',
  staticData: {
    needs: 'hand_over',
    place: { group: 'answering', icon: IconTransfer, name: { ja: '引き継ぎ', en: 'Handover' } },
  },
  component: lazyRouteComponent(() => import('../handovers/HandoversScreen.tsx'), 'HandoversScreen'),
});

export const answeringRoutes = [desk, board, calls, search, notices, handovers];
