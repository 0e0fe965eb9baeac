import { type Icon, IconBuilding, IconDialpad, IconHeadset, IconMoon, IconRecordMail } from '@tabler/icons-react';
import type { Met } from './week.ts';

const signs: Record<Met, Icon> = {
  us: IconHeadset,
  desk: IconBuilding,
  keys: IconDialpad,
  voicemail: IconRecordMail,
  closed: IconMoon,
};

/** What is met, drawn; the words stand beside it. */
export function MetSign({ met, size = 16 }: { met: Met; size?: number }) {
  const Drawing = signs[met];
  return <Drawing size={size} stroke={1.75} aria-hidden />;
}
