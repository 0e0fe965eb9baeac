import type { MatterHeard, Severity } from '@denwaban/domain/scripts';

/** The call that is rehearsed, as far as it is known. */
export type Setting = {
  which: 'draft' | 'published';
  tier: 1 | 2;
  /** As a field of a day and a time writes it, by Tokyo's clock. */
  at: string;
  kind: string;
  complaintAbout: string;
  product: string;
  trouble: string;
  severity: Severity;
  text: string;
};

export type SettingProps = { setting: Setting; set: (change: Partial<Setting>) => void };

export function matterOf({ kind, complaintAbout, product, trouble, text }: Setting): MatterHeard {
  return { kind, complaintAbout, text: [product, trouble, text].join('\n') };
}
