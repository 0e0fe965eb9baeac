import { dictionary } from '../words/index.ts';

export const frameWords = dictionary({
  ja: {
    product: '電話番',
    skip: '本文へ移動',
    places: '画面一覧',
    group: { answering: '受電', following: '対応', reporting: '報告・連絡', office: '管理' },
    person: (name: string) => `${name} のメニュー`,
    role: {
      operator: 'オペレーター',
      supervisor: 'SV',
      manager: '管理者',
      billing: '経理',
      owner: 'ご担当責任者',
      staff: 'ご担当者',
    },
    security: 'セキュリティ',
    signOut: 'サインアウト',
    signOutEverywhere: 'すべての端末からサインアウト',
    scheme: { title: '画面の明るさ', light: '明るい', dark: '夜勤', auto: '端末に合わせる' },
    otherLanguage: 'English',
  },
  en: {
    product: 'Denwaban',
    skip: 'Skip to content',
    places: 'Pages',
    group: { answering: 'Calls', following: 'Follow-up', reporting: 'Reports', office: 'Office' },
    person: (name) => `Menu of ${name}`,
    role: {
      operator: 'Operator',
      supervisor: 'Supervisor',
      manager: 'Manager',
      billing: 'Billing',
      owner: 'Account owner',
      staff: 'Contact',
    },
    security: 'Security',
    signOut: 'Sign out',
    signOutEverywhere: 'Sign out on every device',
    scheme: { title: 'Light or dark', light: 'Light', dark: 'Night shift', auto: 'As the device' },
    otherLanguage: '日本語',
  },
});
