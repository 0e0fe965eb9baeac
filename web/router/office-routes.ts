// The pages of the agency's own people, one entry each; a page's code is fetched when somebody goes there.
// A new one: `createRoute({ getParentRoute: () => staff, path, staticData: { needs, place }, component: lazyRouteComponent(...) })`,
// and its name in the list below. The order of the list is the order of the navigation.
import { type AccessAction, accessActions } from '@denwaban/domain/access';
import { type Stage, stages } from '@denwaban/domain/journeys';
import { type TaskKind, taskKinds } from '@denwaban/domain/tasks';
import {
  IconAddressBook,
  IconBuilding,
  IconChartBar,
  IconChecklist,
  IconClipboardList,
  IconDeviceLandlinePhone,
  IconEye,
  IconEyeCheck,
  IconFileExport,
  IconHeadset,
  IconHelpCircle,
  IconLayoutDashboard,
  IconListNumbers,
  IconMailbox,
  IconMailForward,
  IconPackageImport,
  IconPhone,
  IconPhoneOutgoing,
  IconReplace,
  IconReport,
  IconSearch,
  IconSend,
  IconShieldLock,
  IconSpeakerphone,
  IconTableImport,
  IconTransfer,
  IconUsersGroup,
} from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type ChecksPart, checksParts } from '../checks/parts.ts';
import { clientPart } from '../clients/parts.ts';
import { versionIn } from '../reports/version.ts';
import { type ManualPage, manualPageIn } from '../scripts/pages.ts';
import { lookedIn } from '../search/looked.ts';
import { monthIn } from '../usage/days.ts';
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

const figures = createRoute({
  getParentRoute: () => staff,
  path: '/figures',
  validateSearch: ({ day, client }): { day?: string; client?: string } => ({ day: text(day), client: text(client) }),
  staticData: {
    needs: 'see_board',
    place: { group: 'reporting', icon: IconChartBar, name: { ja: '数字', en: 'Figures' } },
  },
  component: lazyRouteComponent(() => import('../figures/FiguresScreen.tsx'), 'FiguresScreen'),
});

const exports = createRoute({
  getParentRoute: () => staff,
  path: '/exports',
  staticData: {
    needs: 'export_lists',
    place: { group: 'reporting', icon: IconFileExport, name: { ja: '書き出し', en: 'Exports' } },
  },
  component: lazyRouteComponent(() => import('../exports/ExportsScreen.tsx'), 'ExportsScreen'),
});

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

const bulletins = createRoute({
  getParentRoute: () => staff,
  path: '/bulletins',
  staticData: {
    needs: 'send_bulletins',
    place: { group: 'reporting', icon: IconSend, name: { ja: '一斉連絡', en: 'Bulletins' } },
  },
  component: lazyRouteComponent(() => import('../bulletins/BulletinsScreen.tsx'), 'BulletinsScreen'),
});

const newBulletin = createRoute({
  getParentRoute: () => staff,
  path: '/bulletins/new',
  staticData: { needs: 'send_bulletins' },
  component: lazyRouteComponent(() => import('../bulletins/WriteScreen.tsx'), 'WriteScreen'),
});

const bulletinFile = createRoute({
  getParentRoute: () => staff,
  path: '/bulletins/$id',
  staticData: { needs: 'send_bulletins' },
  component: lazyRouteComponent(() => import('../bulletins/BulletinScreen.tsx'), 'BulletinScreen'),
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

const calls = createRoute({
  getParentRoute: () => staff,
  path: '/calls',
  validateSearch: ({ client }): { client?: string } => ({ client: text(client) }),
  staticData: { needs: 'see_board', place: { group: 'answering', icon: IconPhone, name: { ja: '通話', en: 'Calls' } } },
  component: lazyRouteComponent(() => import('../calls/CallsScreen.tsx'), 'CallsScreen'),
});

const relays = createRoute({
  getParentRoute: () => staff,
  path: '/relays',
  validateSearch: ({ standing }): { standing?: 'open' | 'unreached' | 'all' } => ({
    standing: oneOf(['open', 'unreached', 'all'], standing),
  }),
  staticData: {
    needs: 'see_relays',
    place: { group: 'reporting', icon: IconMailForward, name: { ja: '受電報告', en: 'Reports' } },
  },
  component: lazyRouteComponent(() => import('../relays/RelaysScreen.tsx'), 'RelaysScreen'),
});

const reports = createRoute({
  getParentRoute: () => staff,
  path: '/reports',
  validateSearch: ({ day }): { day?: string } => ({ day: text(day) }),
  staticData: {
    needs: 'see_reports',
    place: { group: 'reporting', icon: IconReport, name: { ja: '日報', en: 'Daily reports' } },
  },
  component: lazyRouteComponent(() => import('../reports/ReportsScreen.tsx'), 'ReportsScreen'),
});

const report = createRoute({
  getParentRoute: () => staff,
  path: '/reports/$id',
  validateSearch: versionIn,
  staticData: { needs: 'see_reports' },
  component: lazyRouteComponent(() => import('../reports/ReportScreen.tsx'), 'ReportScreen'),
});

type ChecksSearch = {
  tab?: ChecksPart;
  state?: 'waiting' | 'passed' | 'open' | 'settled';
  client?: string;
  opened?: string;
};

const checks = createRoute({
  getParentRoute: () => staff,
  path: '/checks',
  validateSearch: ({ tab, state, client, opened }): ChecksSearch => ({
    tab: oneOf(checksParts, tab),
    state: oneOf(['waiting', 'passed', 'open', 'settled'], state),
    client: text(client),
    opened: text(opened),
  }),
  staticData: {
    needs: 'check_reports',
    place: { group: 'reporting', icon: IconEyeCheck, name: { ja: '確認・ご指摘', en: 'Checks' } },
  },
  component: lazyRouteComponent(() => import('../checks/ChecksScreen.tsx'), 'ChecksScreen'),
});

const outbox = createRoute({
  getParentRoute: () => staff,
  path: '/outbox',
  staticData: {
    needs: 'see_outbox',
    place: { group: 'reporting', icon: IconMailbox, name: { ja: '送信箱', en: 'Outbox' } },
  },
  component: lazyRouteComponent(() => import('../relays/OutboxScreen.tsx'), 'OutboxScreen'),
});

const clients = createRoute({
  getParentRoute: () => staff,
  path: '/clients',
  validateSearch: ({ view, stage }): { view?: 'board'; stage?: Stage } => ({
    view: oneOf(['board'], view),
    stage: oneOf(stages, stage),
  }),
  staticData: {
    needs: 'see_clients',
    place: { group: 'office', icon: IconBuilding, name: { ja: 'クライアント', en: 'Clients' } },
  },
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
  staticData: {
    needs: 'see_staff',
    place: { group: 'office', icon: IconUsersGroup, name: { ja: 'スタッフ', en: 'Staff' } },
  },
  component: lazyRouteComponent(() => import('../staff/StaffScreen.tsx'), 'StaffScreen'),
});

const roles = createRoute({
  getParentRoute: () => staff,
  path: '/staff/roles',
  staticData: { needs: 'see_staff' },
  component: lazyRouteComponent(() => import('../staff/RolesScreen.tsx'), 'RolesScreen'),
});

const changes = createRoute({
  getParentRoute: () => staff,
  path: '/changes',
  validateSearch: ({
    state,
    client,
    change,
  }): { state?: 'waiting' | 'coming' | 'settled'; client?: string; change?: string } => ({
    state: oneOf(['waiting', 'coming', 'settled'], state),
    client: text(client),
    change: text(change),
  }),
  staticData: {
    needs: 'see_changes',
    place: { group: 'office', icon: IconReplace, name: { ja: '変更申請', en: 'Requests' } },
  },
  component: lazyRouteComponent(() => import('../changes/ChangesScreen.tsx'), 'ChangesScreen'),
});

const imports = createRoute({
  getParentRoute: () => staff,
  path: '/imports',
  staticData: {
    needs: 'import_books',
    place: { group: 'office', icon: IconTableImport, name: { ja: '一括取込', en: 'Imports' } },
  },
  component: lazyRouteComponent(() => import('../imports/ImportsScreen.tsx'), 'ImportsScreen'),
});

const importFile = createRoute({
  getParentRoute: () => staff,
  path: '/imports/$id',
  staticData: { needs: 'import_books' },
  component: lazyRouteComponent(() => import('../imports/ImportScreen.tsx'), 'ImportScreen'),
});

const usage = createRoute({
  getParentRoute: () => staff,
  path: '/usage/{-$client}',
  validateSearch: ({ month }): { month?: string } => ({ month: monthIn(month) }),
  staticData: {
    needs: 'see_usage',
    place: { group: 'office', icon: IconListNumbers, name: { ja: '通話明細', en: 'Usage' } },
  },
  component: lazyRouteComponent(() => import('../usage/UsageScreen.tsx'), 'UsageScreen'),
});

const access = createRoute({
  getParentRoute: () => staff,
  path: '/access',
  validateSearch: ({
    client,
    person,
    action,
    day,
  }): {
    client?: string;
    person?: string;
    action?: AccessAction;
    day?: string;
  } => ({ client: text(client), person: text(person), action: oneOf(accessActions, action), day: text(day) }),
  staticData: {
    needs: 'see_access',
    place: { group: 'office', icon: IconEye, name: { ja: '閲覧記録', en: 'Access' } },
  },
  component: lazyRouteComponent(() => import('../access/AccessScreen.tsx'), 'AccessScreen'),
});

const agencySecurity = createRoute({
  getParentRoute: () => staff,
  path: '/security/agency',
  staticData: {
    needs: 'keep_security',
    place: { group: 'office', icon: IconShieldLock, name: { ja: 'セキュリティ', en: 'Security' } },
  },
  component: lazyRouteComponent(() => import('../security/AgencySecurityScreen.tsx'), 'AgencySecurityScreen'),
});

/** One's own: out of the person's menu. */
const ownSecurity = createRoute({
  getParentRoute: () => staff,
  path: '/security',
  component: lazyRouteComponent(() => import('../security/SecurityScreen.tsx'), 'SecurityScreen'),
});

const arrivals = createRoute({
  getParentRoute: () => staff,
  path: '/arrivals',
  staticData: {
    needs: 'keep_archives',
    place: { group: 'office', icon: IconPackageImport, name: { ja: '一式取り込み', en: 'Take in' } },
  },
  component: lazyRouteComponent(() => import('../archives/ArrivalsScreen.tsx'), 'ArrivalsScreen'),
});

const certificate = createRoute({
  getParentRoute: () => staff,
  path: '/certificates/$id',
  staticData: { needs: 'keep_retention' },
  component: lazyRouteComponent(() => import('../retention/CertificateScreen.tsx'), 'CertificateScreen'),
});

const cti = createRoute({
  getParentRoute: () => staff,
  path: '/cti',
  staticData: {
    needs: 'connect_pbx',
    place: { group: 'office', icon: IconDeviceLandlinePhone, name: { ja: '電話交換機', en: 'PBX' } },
  },
  component: lazyRouteComponent(() => import('../exchange/cti/CtiScreen.tsx'), 'CtiScreen'),
});

export const officeRoutes = [
  desk,
  board,
  calls,
  search,
  notices,
  handovers,
  cases,
  caseFile,
  callbacks,
  consultations,
  tasks,
  callers,
  callerFile,
  relays,
  reports,
  report,
  checks,
  bulletins,
  newBulletin,
  bulletinFile,
  outbox,
  figures,
  exports,
  clients,
  newClient,
  clientFile,
  changes,
  colleagues,
  roles,
  usage,
  imports,
  importFile,
  arrivals,
  certificate,
  cti,
  access,
  agencySecurity,
  ownSecurity,
];
