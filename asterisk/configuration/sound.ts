import { section } from './sections.ts';
import type { Settings } from './settings.ts';

export function rtp({ rtp: { from, to } }: Settings): string {
  return section('general', { rtpstart: from, rtpend: to, icesupport: 'yes', strictrtp: 'yes' });
}

export function musiconhold({ music }: Settings): string {
  return section('general') + section('default', { mode: 'files', directory: music });
}

/** The tones of a Japanese telephone. */
export function indications(): string {
  return (
    section('general', { country: 'jp' }) +
    section('jp', {
      description: 'Japan',
      ringcadence: '1000,2000',
      dial: '400',
      busy: '400/500,0/500',
      ring: '400+15/1000,0/2000',
      congestion: '400/500,0/500',
      callwaiting: '400+16/500,0/8000',
      dialrecall: '!400/200,!0/200,400',
      record: '1400/500,0/15000',
      info: '!950/330,!1400/330,!1800/330,0',
    })
  );
}
