import type { Settings } from './settings.ts';

/** Every call is handed to the program at once. Where nobody is at its other end, callers hear so and are let go. */
export function extensions({ app, unattended }: Settings): string {
  return `[general]
static=yes
writeprotect=yes

[from-trunk]
exten => _[+0-9].,1,Stasis(${app},inbound,\${EXTEN})
 same => n,GotoIf($["\${STASISSTATUS}" = "FAILED"]?unattended)
 same => n,Hangup()
 same => n(unattended),Answer()
 same => n,Playback(${unattended})
 same => n,Hangup()

[from-internal]
exten => _[+*0-9].,1,Stasis(${app},internal,\${EXTEN})
 same => n,Hangup()
`;
}
