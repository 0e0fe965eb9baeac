import { ari, http, manager } from './control.ts';
import { extensions } from './dialplan.ts';
import { modules } from './modules.ts';
import { section } from './sections.ts';
import type { Settings } from './settings.ts';
import { indications, musiconhold, rtp } from './sound.ts';
import { pjsip, sorcery } from './telephones.ts';

export type { Settings, Trunk } from './settings.ts';

/** The text of each file that an Asterisk 22 needs to be an exchange of ours, by its name. */
export function configuration(settings: Settings): Record<string, string> {
  return {
    'modules.conf': modules(),
    'http.conf': http(settings),
    'ari.conf': ari(settings),
    'manager.conf': manager(settings),
    'sorcery.conf': sorcery(),
    'pjsip.conf': pjsip(settings),
    'extensions.conf': extensions(settings),
    'rtp.conf': rtp(settings),
    'musiconhold.conf': musiconhold(settings),
    'indications.conf': indications(),
    'cdr.conf': section('general', { enable: 'no' }),
    ...unused,
  };
}

/** Asked for by name, and complained of where they are missing. */
const unused = {
  ...Object.fromEntries(['ccss', 'cel', 'features', 'udptl'].map((name) => [`${name}.conf`, section('general')])),
  ...Object.fromEntries(['acl', 'pjproject', 'stasis', 'websocket_client'].map((name) => [`${name}.conf`, ''])),
};
