// The pages of a client's people, made for a telephone. The order of the list is the order of the navigation:
// by use, for a telephone has room for the first five.
import { type ChangeKind, changeKinds } from '@denwaban/domain/changes';
import {
  IconBook2,
  IconCalendarUser,
  IconChartBar,
  IconChecklist,
  IconEye,
  IconFileZip,
  IconHelpCircle,
  IconInbox,
  IconPackage,
  IconPhoneIncoming,
  IconPhoneOutgoing,
  IconPhoneX,
  IconReplace,
  IconReport,
  IconRoute,
  IconSearch,
  IconSpeakerphone,
  IconUsers,
} from '@tabler/icons-react';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { type Box, boxOf } from '../relays/box.ts';
import { versionIn } from '../reports/version.ts';
import { type ManualPage, manualPageIn } from '../scripts/pages.ts';
import { lookedIn } from '../search/looked.ts';
import { monthIn } from '../usage/days.ts';
import { oneOf, text } from './in-address.ts';
import { client } from './sides.ts';

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

const ownSearch = createRoute({
  getParentRoute: () => client,
  path: '/portal/search',
  validateSearch: lookedIn,
  staticData: { needs: 'see_own_inbox', place: { icon: IconSearch, name: { ja: '検索', en: 'Search' } } },
  component: lazyRouteComponent(() => import('../search/OwnSearchScreen.tsx'), 'OwnSearchScreen'),
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

const ownTasks = createRoute({
  getParentRoute: () => client,
  path: '/portal/tasks',
  validateSearch: ({ state, task }): { state?: 'open' | 'settled'; task?: string } => ({
    state: oneOf(['open', 'settled'], state),
    task: text(task),
  }),
  staticData: { needs: 'settle_own_tasks', place: { icon: IconChecklist, name: { ja: '依頼事項', en: 'Tasks' } } },
  component: lazyRouteComponent(() => import('../tasks/OwnTasksScreen.tsx'), 'OwnTasksScreen'),
});

const ownMissedCalls = createRoute({
  getParentRoute: () => client,
  path: '/portal/missed-calls',
  validateSearch: ({ state }): { state?: 'open' | 'settled' } => ({ state: oneOf(['open', 'settled'], state) }),
  staticData: {
    needs: 'settle_own_callbacks',
    place: { icon: IconPhoneX, name: { ja: '不在着信', en: 'Missed calls' } },
  },
  component: lazyRouteComponent(() => import('../missed-calls/OwnMissedCallsScreen.tsx'), 'OwnMissedCallsScreen'),
});

const introductions = createRoute({
  getParentRoute: () => client,
  path: '/portal/introductions',
  staticData: {
    needs: 'introduce_callers',
    place: { icon: IconPhoneIncoming, name: { ja: '回送メモ', en: 'Introductions' } },
  },
  component: lazyRouteComponent(() => import('../introductions/IntroductionsScreen.tsx'), 'IntroductionsScreen'),
});

const ownNotices = createRoute({
  getParentRoute: () => client,
  path: '/portal/notices',
  validateSearch: ({ tab, bulletin }): { tab?: 'from' | 'to'; bulletin?: string } => ({
    tab: oneOf(['from', 'to'], tab),
    bulletin: text(bulletin),
  }),
  staticData: { needs: 'keep_own_notices', place: { icon: IconSpeakerphone, name: { ja: 'お知らせ', en: 'Notices' } } },
  component: lazyRouteComponent(() => import('../notices/OwnNoticesScreen.tsx'), 'OwnNoticesScreen'),
});

const people = createRoute({
  getParentRoute: () => client,
  path: '/portal/people',
  staticData: { needs: 'see_own_company', place: { icon: IconUsers, name: { ja: '担当者', en: 'People' } } },
  component: lazyRouteComponent(() => import('../contacts/PeopleScreen.tsx'), 'PeopleScreen'),
});

const duties = createRoute({
  getParentRoute: () => client,
  path: '/portal/duties',
  staticData: {
    needs: 'see_own_company',
    place: { icon: IconCalendarUser, name: { ja: '当番表', en: 'Duty roster' } },
  },
  component: lazyRouteComponent(() => import('../duties/OwnRosterScreen.tsx'), 'OwnRosterScreen'),
});

const ownForwarding = createRoute({
  getParentRoute: () => client,
  path: '/portal/forwarding',
  staticData: {
    needs: 'see_own_company',
    place: { icon: IconPhoneOutgoing, name: { ja: '転送の手順', en: 'Forwarding' } },
  },
  component: lazyRouteComponent(() => import('../forwarding/OwnForwardingScreen.tsx'), 'OwnForwardingScreen'),
});

const ownMenus = createRoute({
  getParentRoute: () => client,
  path: '/portal/menus',
  staticData: {
    needs: 'see_own_company',
    place: { icon: IconRoute, name: { ja: '着信メニュー', en: 'Incoming menu' } },
  },
  component: lazyRouteComponent(() => import('../menus/OwnMenusScreen.tsx'), 'OwnMenusScreen'),
});

const ownChanges = createRoute({
  getParentRoute: () => client,
  path: '/portal/changes',
  validateSearch: ({ ask }): { ask?: ChangeKind | 'kind' } => ({ ask: oneOf([...changeKinds, 'kind'], ask) }),
  staticData: { needs: 'propose_changes', place: { icon: IconReplace, name: { ja: '変更の申請', en: 'Requests' } } },
  component: lazyRouteComponent(() => import('../changes/OwnChangesScreen.tsx'), 'OwnChangesScreen'),
});

const ownManual = createRoute({
  getParentRoute: () => client,
  path: '/portal/manual',
  validateSearch: ({ page }): { page?: ManualPage } => ({ page: manualPageIn(page) }),
  staticData: { needs: 'propose_manual', place: { icon: IconBook2, name: { ja: '応対マニュアル', en: 'Manual' } } },
  component: lazyRouteComponent(() => import('../scripts/proposals/OwnManualScreen.tsx'), 'OwnManualScreen'),
});

const ownLookups = createRoute({
  getParentRoute: () => client,
  path: '/portal/lookups',
  staticData: { needs: 'see_own_company', place: { icon: IconPackage, name: { ja: '照会', en: 'Look-ups' } } },
  component: lazyRouteComponent(() => import('../lookups/OwnLookupsScreen.tsx'), 'OwnLookupsScreen'),
});

const ownReports = createRoute({
  getParentRoute: () => client,
  path: '/portal/reports',
  staticData: { needs: 'see_own_reports', place: { icon: IconReport, name: { ja: '日報', en: 'Reports' } } },
  component: lazyRouteComponent(() => import('../reports/OwnReportsScreen.tsx'), 'OwnReportsScreen'),
});

const ownReport = createRoute({
  getParentRoute: () => client,
  path: '/portal/reports/$id',
  validateSearch: versionIn,
  staticData: { needs: 'see_own_reports' },
  component: lazyRouteComponent(() => import('../reports/OwnReportScreen.tsx'), 'OwnReportScreen'),
});

const ownUsage = createRoute({
  getParentRoute: () => client,
  path: '/portal/usage',
  validateSearch: ({ month }): { month?: string } => ({ month: monthIn(month) }),
  staticData: { needs: 'see_own_usage', place: { icon: IconChartBar, name: { ja: 'ご利用状況', en: 'Usage' } } },
  component: lazyRouteComponent(() => import('../usage/OwnUsageScreen.tsx'), 'OwnUsageScreen'),
});

const ownAccess = createRoute({
  getParentRoute: () => client,
  path: '/portal/access',
  validateSearch: ({ side, day }): { side?: 'agency' | 'own'; day?: string } => ({
    side: oneOf(['agency', 'own'], side),
    day: text(day),
  }),
  staticData: { needs: 'see_own_access', place: { icon: IconEye, name: { ja: '閲覧記録', en: 'Access records' } } },
  component: lazyRouteComponent(() => import('../access/OwnAccessScreen.tsx'), 'OwnAccessScreen'),
});

/** One's own: out of the person's menu. */
const portalSecurity = createRoute({
  getParentRoute: () => client,
  path: '/portal/security',
  component: lazyRouteComponent(() => import('../security/SecurityScreen.tsx'), 'SecurityScreen'),
});

const ownArchives = createRoute({
  getParentRoute: () => client,
  path: '/portal/archives',
  staticData: { needs: 'ask_own_archives', place: { icon: IconFileZip, name: { ja: 'データ一式', en: 'All data' } } },
  component: lazyRouteComponent(() => import('../archives/OwnArchivesScreen.tsx'), 'OwnArchivesScreen'),
});

export const portalRoutes = [
  portal,
  inbox,
  ownConsultations,
  ownReports,
  ownUsage,
  people,
  introductions,
  ownTasks,
  ownMissedCalls,
  ownNotices,
  ownSearch,
  ownManual,
  ownChanges,
  duties,
  ownForwarding,
  ownMenus,
  ownLookups,
  ownReport,
  ownAccess,
  ownArchives,
  portalSecurity,
];
