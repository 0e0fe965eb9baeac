// What clients are told, and what the day came to.
import {
  IconChartBar,
  IconEyeCheck,
  IconFileExport,
  IconMailbox,
  IconMailForward,
  IconReport,
  IconSend,
} from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type ChecksPart, checksParts } from '../checks/parts.ts';
import { versionIn } from '../reports/version.ts';
import { oneOf, text } from './in-address.ts';
import { staff } from './sides.ts';

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

const outbox = createRoute({
  getParentRoute: () => staff,
  path: '/outbox',
  staticData: {
    needs: 'see_outbox',
    place: { group: 'reporting', icon: IconMailbox, name: { ja: '送信箱', en: 'Outbox' } },
  },
  component: lazyRouteComponent(() => import('../relays/OutboxScreen.tsx'), 'OutboxScreen'),
});

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

export const reportingRoutes = [
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
];
