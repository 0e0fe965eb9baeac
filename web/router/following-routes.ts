// What callers wanted, followed until it is closed.
import { type TaskKind, taskKinds } from '@denwaban/domain/tasks';
import {
  IconAddressBook,
  IconChecklist,
  IconClipboardList,
  IconHelpCircle,
  IconPhoneOutgoing,
  IconPhoneX,
} from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, text } from './in-address.ts';
import { staff } from './sides.ts';

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
  staticData: {
    needs: 'see_cases',
    place: { group: 'following', icon: IconClipboardList, name: { ja: '受付', en: 'Cases' } },
  },
  component: lazyRouteComponent(() => import('../cases/CasesScreen.tsx'), 'CasesScreen'),
});

const caseFile = createRoute({
  getParentRoute: () => staff,
  path: '/cases/$id',
  staticData: { needs: 'see_cases' },
  component: lazyRouteComponent(() => import('../cases/CaseScreen.tsx'), 'CaseScreen'),
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
    place: { group: 'following', icon: IconPhoneOutgoing, name: { ja: '折り返し', en: 'Callbacks' } },
  },
  component: lazyRouteComponent(() => import('../callbacks/CallbacksScreen.tsx'), 'CallbacksScreen'),
});

const missedCalls = createRoute({
  getParentRoute: () => staff,
  path: '/missed-calls',
  validateSearch: ({ state, client }): { state?: 'open' | 'settled'; client?: string } => ({
    state: oneOf(['open', 'settled'], state),
    client: text(client),
  }),
  staticData: {
    needs: 'settle_callbacks',
    place: { group: 'following', icon: IconPhoneX, name: { ja: '不在着信', en: 'Missed calls' } },
  },
  component: lazyRouteComponent(() => import('../missed-calls/MissedCallsScreen.tsx'), 'MissedCallsScreen'),
});

const consultations = createRoute({
  getParentRoute: () => staff,
  path: '/consultations',
  validateSearch: ({ state, client }): { state?: 'asked' | 'overdue' | 'answered' | 'all'; client?: string } => ({
    state: oneOf(['asked', 'overdue', 'answered', 'all'], state),
    client: text(client),
  }),
  staticData: {
    needs: 'ask_clients',
    place: { group: 'following', icon: IconHelpCircle, name: { ja: '確認依頼', en: 'Questions' } },
  },
  component: lazyRouteComponent(() => import('../consultations/ConsultationsScreen.tsx'), 'ConsultationsScreen'),
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
  staticData: {
    needs: 'keep_tasks',
    place: { group: 'following', icon: IconChecklist, name: { ja: '依頼事項', en: 'Tasks' } },
  },
  component: lazyRouteComponent(() => import('../tasks/TasksScreen.tsx'), 'TasksScreen'),
});

const callers = createRoute({
  getParentRoute: () => staff,
  path: '/callers',
  validateSearch: ({ said, client }): { said?: string; client?: string } => ({
    said: text(said),
    client: text(client),
  }),
  staticData: {
    needs: 'keep_callers',
    place: { group: 'following', icon: IconAddressBook, name: { ja: 'お客様', en: 'Callers' } },
  },
  component: lazyRouteComponent(() => import('../callers/CallersScreen.tsx'), 'CallersScreen'),
});

const callerFile = createRoute({
  getParentRoute: () => staff,
  path: '/callers/$id',
  staticData: { needs: 'keep_callers' },
  component: lazyRouteComponent(() => import('../callers/CallerScreen.tsx'), 'CallerScreen'),
});

export const followingRoutes = [cases, caseFile, callbacks, missedCalls, consultations, tasks, callers, callerFile];
