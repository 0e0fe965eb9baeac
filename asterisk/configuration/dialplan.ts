import type { Settings } from './settings.ts';

/**
 * Every call is handed to the program at once, with what the carrier says of it. Where nobody is at its other end, callers hear
 * so and are let go.
 */
export function extensions({ app, unattended }: Settings): string {
  return `[general]
static=yes
writeprotect=yes

[from-trunk]
exten => _[+0-9].,1,Stasis(${app},inbound,\${EXTEN},${saidByCarrier})
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

/** Who rings, which number where the carrier rang an account of ours, and on behalf of which number the call was forwarded: whole headers, encoded, or a comma would split them. */
const saidByCarrier = ['From', 'P-Asserted-Identity', 'Privacy', 'Diversion', 'History-Info', 'To']
  .map((header) => `\${URIENCODE(\${PJSIP_HEADER(read,${header})})}`)
  .join(',');
