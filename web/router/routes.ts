// Every page of the console, one entry each; its code is fetched when somebody goes there.
// A new screen: `createRoute({ getParentRoute: () => staff, path, staticData: { needs, place }, component: lazyRouteComponent(...) })`,
// and its name in the tree below. The order of the tree is the order of the navigation.

import { type TaskKind, taskKinds } from '@denwaban/domain/tasks';
import {
  IconAddressBook,
  IconBook2,
  IconBuilding,
  IconChartBar,
  IconChecklist,
  IconClipboardList,
  IconHeadset,
  IconHelpCircle,
  IconInbox,
  IconLayoutDashboard,
  IconListNumbers,
  IconMailbox,
  IconMailForward,
  IconPackage,
  IconPhone,
  IconPhoneOutgoing,
  IconSearch,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { clientPart } from '../clients/parts.ts';
import { type Box, boxOf } from '../relays/box.ts';
import { type ManualPage, manualPageIn } from '../scripts/pages.ts';
import { lookedIn } from '../search/looked.ts';
import { backTo } from '../signin/home.ts';
import { monthIn } from '../usage/days.ts';
import { BrokenAlone } from './Broken.tsx';
import { only, toHome } from './guards.ts';
import { PortalLayout, PublicLayout, StaffLayout } from './layouts.tsx';

const root = createRootRouteWithContext<{ answers: QueryClient }>()();

const home = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: toHome, errorComponent: BrokenAlone });

const open = createRoute({ getParentRoute: () => root, id: 'public', component: PublicLayout });
const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  component: StaffLayout,
  beforeLoad: only('staff'),
  errorComponent: BrokenAlone,
});
const client = createRoute({
  getParentRoute: () => root,
  id: 'client',
  component: PortalLayout,
  beforeLoad: only('client'),
  errorComponent: BrokenAlone,
});

const signIn = createRoute({
  getParentRoute: () => open,
  path: '/sign-in',
  validateSearch: ({ back }): { back?: string } => ({ back: backTo(back) }),
  component: lazyRouteComponent(() => import('../signin/SignInScreen.tsx'), 'SignInScreen'),
});

const forgotten = createRoute({
  getParentRoute: () => open,
  path: '/sign-in/forgotten',
  component: lazyRouteComponent(() => import('../signin/ForgottenScreen.tsx'), 'ForgottenScreen'),
});

/** Letters of invitation and reset lead here: /password#<token>. */
const password = createRoute({
  getParentRoute: () => open,
  path: '/password',
  component: lazyRouteComponent(() => import('../signin/PasswordScreen.tsx'), 'PasswordScreen'),
});

/** Letters of reports lead here: /letter#<token>. */
const letter = createRoute({
  getParentRoute: () => open,
  path: '/letter',
  component: lazyRouteComponent(() => import('../relays/LetterScreen.tsx'), 'LetterScreen'),
});

/** Callers are told of it: /r, or /r#<secret> in a short message. */
const receipt = createRoute({
  getParentRoute: () => open,
  path: '/r',
  component: lazyRouteComponent(() => import('../receipts/ReceiptScreen.tsx'), 'ReceiptScreen'),
});

const desk = createRoute({
  getParentRoute: () => staff,
  path: '/desk',
  staticData: { needs: 'take_calls', place: { icon: IconHeadset, name: { ja: '受付台', en: 'Desk' } } },
  component: lazyRouteComponent(() => import('../calls/DeskScreen.tsx'), 'DeskScreen'),
});

const board = createRoute({
  getParentRoute: () => staff,
  path: '/board',
  staticData: { needs: 'see_board', place: { icon: IconLayoutDashboard, name: { ja: '状況', en: 'Board' } } },
  component: lazyRouteComponent(() => import('../routing/BoardScreen.tsx'), 'BoardScreen'),
});

const portal = createRoute({
  getParentRoute: () => client,
  path: '/portal',
  beforeLoad: () => {
    throw redirect({ to: '/portal/inbox' });
  },
});

const inbox = createRoute({
  getParentRoute: () => client,
  path: '/portal/inbox',
  validateSearch: ({ box }): { box?: Box } => ({ box: boxOf(box) }),
  staticData: { needs: 'see_own_inbox', place: { icon: IconInbox, name: { ja: '受電報告', en: 'Messages' } } },
  component: lazyRouteComponent(() => import('../relays/InboxScreen.tsx'), 'InboxScreen'),
});

const ownTasks = createRoute({
  getParentRoute: () => client,
  path: '/portal/tasks',
  validateSearch: ({ state, task }): Pick<TasksSearch, 'state' | 'task'> => ({
    state: oneOf(['open', 'settled'], state),
    task: text(task),
  }),
  staticData: { needs: 'settle_own_tasks', place: { icon: IconChecklist, name: { ja: '依頼事項', en: 'Tasks' } } },
  component: lazyRouteComponent(() => import('../tasks/OwnTasksScreen.tsx'), 'OwnTasksScreen'),
});

const ownSearch = createRoute({
  getParentRoute: () => client,
  path: '/portal/search',
  validateSearch: lookedIn,
  staticData: { needs: 'see_own_inbox', place: { icon: IconSearch, name: { ja: '検索', en: 'Search' } } },
  component: lazyRouteComponent(() => import('../search/OwnSearchScreen.tsx'), 'OwnSearchScreen'),
});

const people = createRoute({
  getParentRoute: () => client,
  path: '/portal/people',
  staticData: { needs: 'see_own_company', place: { icon: IconUsers, name: { ja: '担当者', en: 'People' } } },
  component: lazyRouteComponent(() => import('../contacts/PeopleScreen.tsx'), 'PeopleScreen'),
});

const ownConsultations = createRoute({
  getParentRoute: () => client,
  path: '/portal/consultations',
  validateSearch: ({ state }): { state?: 'asked' | 'answered' } => ({ state: oneOf(['asked', 'answered'], state) }),
  staticData: {
    needs: 'answer_consultations',
    place: { icon: IconHelpCircle, name: { ja: '確認依頼', en: 'Questions' } },
  },
  component: lazyRouteComponent(() => import('../consultations/OwnConsultationsScreen.tsx'), 'OwnConsultationsScreen'),
});

const ownLookups = createRoute({
  getParentRoute: () => client,
  path: '/portal/lookups',
  staticData: { needs: 'see_own_company', place: { icon: IconPackage, name: { ja: '照会', en: 'Look-ups' } } },
  component: lazyRouteComponent(() => import('../lookups/OwnLookupsScreen.tsx'), 'OwnLookupsScreen'),
});

const ownManual = createRoute({
  getParentRoute: () => client,
  path: '/portal/manual',
  validateSearch: ({ page }): { page?: ManualPage } => ({ page: manualPageIn(page) }),
  staticData: { needs: 'propose_manual', place: { icon: IconBook2, name: { ja: '応対マニュアル', en: 'Manual' } } },
  component: lazyRouteComponent(() => import('../scripts/proposals/OwnManualScreen.tsx'), 'OwnManualScreen'),
});

const ownUsage = createRoute({
  getParentRoute: () => client,
  path: '/portal/usage',
  validateSearch: ({ month }): { month?: string } => ({ month: monthIn(month) }),
  staticData: { needs: 'see_own_usage', place: { icon: IconChartBar, name: { ja: 'ご利用状況', en: 'Usage' } } },
  component: lazyRouteComponent(() => import('../usage/OwnUsageScreen.tsx'), 'OwnUsageScreen'),
});

const oneOf = <Choice extends string>(choices: readonly Choice[], given: unknown): Choice | undefined =>
  choices.find((choice) => choice === given);
const text = (given: unknown): string | undefined => (typeof given === 'string' ? given : undefined);

type CasesSearch = {
  state?: 'open' | 'closed' | 'all';
  client?: string;
  kind?: 'complaint';
  severity?: number;
  next?: 'agency' | 'client';
};

function casesSearch({ state, client, kind, severity, next }: Record<string, unknown>): CasesSearch {
  return {
    state: oneOf(['open', 'closed', 'all'], state),
    client: text(client),
    kind: oneOf(['complaint'], kind),
    severity: [2, 3, 4].find((level) => level === Number(severity)),
    next: oneOf(['agency', 'client'], next),
  };
}

const cases = createRoute({
  getParentRoute: () => staff,
  path: '/cases',
  validateSearch: casesSearch,
  staticData: { needs: 'see_cases', place: { icon: IconClipboardList, name: { ja: '受付', en: 'Cases' } } },
  component: lazyRouteComponent(() => import('../cases/CasesScreen.tsx'), 'CasesScreen'),
});

const caseFile = createRoute({
  getParentRoute: () => staff,
  path: '/cases/$id',
  staticData: { needs: 'see_cases' },
  component: lazyRouteComponent(() => import('../cases/CaseScreen.tsx'), 'CaseScreen'),
});

const search = createRoute({
  getParentRoute: () => staff,
  path: '/search',
  validateSearch: lookedIn,
  staticData: { needs: 'see_cases', place: { icon: IconSearch, name: { ja: '検索', en: 'Search' } } },
  component: lazyRouteComponent(() => import('../search/SearchScreen.tsx'), 'SearchScreen'),
});

const callbacks = createRoute({
  getParentRoute: () => staff,
  path: '/callbacks',
  validateSearch: ({ state, client }): { state?: 'open' | 'done'; client?: string } => ({
    state: oneOf(['open', 'done'], state),
    client: text(client),
  }),
  staticData: {
    needs: 'settle_callbacks',
    place: { icon: IconPhoneOutgoing, name: { ja: '折り返し', en: 'Callbacks' } },
  },
  component: lazyRouteComponent(() => import('../callbacks/CallbacksScreen.tsx'), 'CallbacksScreen'),
});

type TasksSearch = { state?: 'open' | 'settled'; client?: string; kind?: TaskKind; task?: string };

const tasks = createRoute({
  getParentRoute: () => staff,
  path: '/tasks',
  validateSearch: ({ state, client, kind, task }): TasksSearch => ({
    state: oneOf(['open', 'settled'], state),
    client: text(client),
    kind: oneOf(taskKinds, kind),
    task: text(task),
  }),
  staticData: { needs: 'keep_tasks', place: { icon: IconChecklist, name: { ja: '依頼事項', en: 'Tasks' } } },
  component: lazyRouteComponent(() => import('../tasks/TasksScreen.tsx'), 'TasksScreen'),
});

const callers = createRoute({
  getParentRoute: () => staff,
  path: '/callers',
  validateSearch: ({ said, client }): { said?: string; client?: string } => ({
    said: text(said),
    client: text(client),
  }),
  staticData: { needs: 'keep_callers', place: { icon: IconAddressBook, name: { ja: 'お客様', en: 'Callers' } } },
  component: lazyRouteComponent(() => import('../callers/CallersScreen.tsx'), 'CallersScreen'),
});

const callerFile = createRoute({
  getParentRoute: () => staff,
  path: '/callers/$id',
  staticData: { needs: 'keep_callers' },
  component: lazyRouteComponent(() => import('../callers/CallerScreen.tsx'), 'CallerScreen'),
});

const consultations = createRoute({
  getParentRoute: () => staff,
  path: '/consultations',
  validateSearch: ({ state, client }): { state?: 'asked' | 'overdue' | 'answered' | 'all'; client?: string } => ({
    state: oneOf(['asked', 'overdue', 'answered', 'all'], state),
    client: text(client),
  }),
  staticData: { needs: 'ask_clients', place: { icon: IconHelpCircle, name: { ja: '確認依頼', en: 'Questions' } } },
  component: lazyRouteComponent(() => import('../consultations/ConsultationsScreen.tsx'), 'ConsultationsScreen'),
});

const calls = createRoute({
  getParentRoute: () => staff,
  path: '/calls',
  validateSearch: ({ client }): { client?: string } => ({ client: text(client) }),
  staticData: { needs: 'see_board', place: { icon: IconPhone, name: { ja: '通話', en: 'Calls' } } },
  component: lazyRouteComponent(() => import('../calls/CallsScreen.tsx'), 'CallsScreen'),
});

const relays = createRoute({
  getParentRoute: () => staff,
  path: '/relays',
  validateSearch: ({ standing }): { standing?: 'open' | 'unreached' | 'all' } => ({
    standing: oneOf(['open', 'unreached', 'all'], standing),
  }),
  staticData: { needs: 'see_relays', place: { icon: IconMailForward, name: { ja: '受電報告', en: 'Reports' } } },
  component: lazyRouteComponent(() => import('../relays/RelaysScreen.tsx'), 'RelaysScreen'),
});

const outbox = createRoute({
  getParentRoute: () => staff,
  path: '/outbox',
  staticData: { needs: 'see_outbox', place: { icon: IconMailbox, name: { ja: '送信箱', en: 'Outbox' } } },
  component: lazyRouteComponent(() => import('../relays/OutboxScreen.tsx'), 'OutboxScreen'),
});

const clients = createRoute({
  getParentRoute: () => staff,
  path: '/clients',
  staticData: { needs: 'see_clients', place: { icon: IconBuilding, name: { ja: 'クライアント', en: 'Clients' } } },
  component: lazyRouteComponent(() => import('../clients/ClientsScreen.tsx'), 'ClientsScreen'),
});

const newClient = createRoute({
  getParentRoute: () => staff,
  path: '/clients/new',
  staticData: { needs: 'edit_clients' },
  component: lazyRouteComponent(() => import('../clients/NewClientScreen.tsx'), 'NewClientScreen'),
});

const clientFile = createRoute({
  getParentRoute: () => staff,
  path: '/clients/$client/$part',
  params: { parse: ({ client, part }) => ({ client, part: clientPart(part) }), stringify: (params) => params },
  validateSearch: ({ month, page }): { month?: string; page?: ManualPage } => ({
    month: monthIn(month),
    page: manualPageIn(page),
  }),
  staticData: { needs: 'see_clients' },
  component: lazyRouteComponent(() => import('../clients/ClientScreen.tsx'), 'ClientScreen'),
});

const colleagues = createRoute({
  getParentRoute: () => staff,
  path: '/staff',
  staticData: { needs: 'see_staff', place: { icon: IconUsersGroup, name: { ja: 'スタッフ', en: 'Staff' } } },
  component: lazyRouteComponent(() => import('../staff/StaffScreen.tsx'), 'StaffScreen'),
});

const usage = createRoute({
  getParentRoute: () => staff,
  path: '/usage/{-$client}',
  validateSearch: ({ month }): { month?: string } => ({ month: monthIn(month) }),
  staticData: { needs: 'see_usage', place: { icon: IconListNumbers, name: { ja: '通話明細', en: 'Usage' } } },
  component: lazyRouteComponent(() => import('../usage/UsageScreen.tsx'), 'UsageScreen'),
});

/** Everything the kit has, to look at; in development only. */
const kit = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: '/kit',
        component: lazyRouteComponent(() => import('../kit/gallery/GalleryScreen.tsx'), 'GalleryScreen'),
      }),
    ]
  : [];

export const routes = root.addChildren([
  home,
  open.addChildren([signIn, forgotten, password, letter, receipt]),
  staff.addChildren([
    desk,
    board,
    cases,
    caseFile,
    search,
    callbacks,
    consultations,
    tasks,
    callers,
    callerFile,
    calls,
    relays,
    outbox,
    clients,
    newClient,
    clientFile,
    colleagues,
    usage,
  ]),
  client.addChildren([portal, inbox, ownSearch, ownConsultations, ownTasks, people, ownManual, ownLookups, ownUsage]),
  ...kit,
]);
