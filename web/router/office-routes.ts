// Clients, staff, and the agency itself.
import { type AccessAction, accessActions } from '@denwaban/domain/access';
import { type Stage, stages } from '@denwaban/domain/journeys';
import { stockStates } from '@denwaban/domain/stock';
import {
  IconBuilding,
  IconDeviceLandlinePhone,
  IconEye,
  IconListNumbers,
  IconNumbers,
  IconPackageImport,
  IconPlugConnected,
  IconReplace,
  IconShieldLock,
  IconSpeakerphone,
  IconTableImport,
  IconUsersGroup,
} from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { clientPart } from '../clients/parts.ts';
import { type ManualPage, manualPageIn } from '../scripts/pages.ts';
import { monthIn } from '../usage/days.ts';
import { oneOf, text } from './in-address.ts';
import { staff } from './sides.ts';

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

const trunks = createRoute({
  getParentRoute: () => staff,
  path: '/trunks',
  staticData: {
    needs: 'connect_pbx',
    place: { group: 'office', icon: IconPlugConnected, name: { ja: '外線', en: 'Trunks' } },
  },
  component: lazyRouteComponent(() => import('../exchange/trunks/TrunksScreen.tsx'), 'TrunksScreen'),
});

const stock = createRoute({
  getParentRoute: () => staff,
  path: '/stock',
  validateSearch: ({ state, number }): { state?: (typeof stockStates)[number]; number?: string } => ({
    state: oneOf(stockStates, state),
    number: text(number),
  }),
  staticData: {
    needs: 'connect_pbx',
    place: { group: 'office', icon: IconNumbers, name: { ja: '番号の在庫', en: 'Numbers' } },
  },
  component: lazyRouteComponent(() => import('../stock/StockScreen.tsx'), 'StockScreen'),
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

const houseGuidance = createRoute({
  getParentRoute: () => staff,
  path: '/guidance',
  staticData: {
    needs: 'edit_clients',
    place: { group: 'office', icon: IconSpeakerphone, name: { ja: 'ガイダンス', en: 'Guidance' } },
  },
  component: lazyRouteComponent(() => import('../guidance/HouseGuidanceScreen.tsx'), 'HouseGuidanceScreen'),
});

/** One's own: out of the person's menu. */
const ownSecurity = createRoute({
  getParentRoute: () => staff,
  path: '/security',
  component: lazyRouteComponent(() => import('../security/SecurityScreen.tsx'), 'SecurityScreen'),
});

export const officeRoutes = [
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
  trunks,
  stock,
  houseGuidance,
  access,
  agencySecurity,
  ownSecurity,
];
