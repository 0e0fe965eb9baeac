import type { Settings } from './settings.ts';

/**
 * Every call is handed to the program at once, with what the carrier says of it. Where nobody is at its other end, callers hear
 * so, may leave a message, and are let go; who rang which number is kept until somebody asks. A neighbour has the call, and
 * rings a telephone that is registered here.
 */
export function extensions({ app, sip, unattended }: Settings): string {
  return `[general]
static=yes
writeprotect=yes

[globals]
SIP_PLACE=${sip.address}:${sip.port}

[from-trunk]
exten => _[+0-9].,1,Stasis(${app},inbound,\${EXTEN},${saidByCarrier})
 same => n,GotoIf($["\${STASISSTATUS}" = "FAILED"]?unattended,\${EXTEN},1)
 same => n,Hangup()

[unattended]
exten => _[+0-9].,1,Set(BEGAN=\${EPOCH})
 same => n,Set(SAID=\${EXTEN},${saidByCarrier})
 same => n,Set(DB(unattended/\${UNIQUEID})=\${BEGAN},,\${SAID})
 same => n,Answer()
 same => n,Playback(${unattended.sound})
${message(unattended)} same => n,Hangup()
exten => h,1,Set(DB(unattended/\${UNIQUEID})=\${BEGAN},\${EPOCH},\${SAID})

[from-neighbour]
exten => _[0-9a-f].,1,Dial(PJSIP/\${EXTEN},120,b(from-neighbour^told^1(\${PJSIP_HEADER(read,X-Denwaban-Call)})))
 same => n,Hangup(\${HANGUPCAUSE})
exten => told,1,Set(PJSIP_HEADER(add,X-Denwaban-Call)=\${ARG1})
 same => n,Return()

[from-internal]
exten => _[+*0-9].,1,Stasis(${app},internal,\${EXTEN})
 same => n,Hangup()
`;
}

/** Who looks for an order number is silent for a while. */
const mostSilentSeconds = 10;

/** A tone, and then what is said, until a silence, the longest time or the hang-up; it lies where ARI keeps what it records. */
function message({ messageSeconds }: Settings['unattended']): string {
  if (messageSeconds === null) return '';
  const file = `\${ASTSPOOLDIR}/recording/unattended.\${UNIQUEID}.wav`;
  return ` same => n,Playtones(record)
 same => n,Wait(0.5)
 same => n,StopPlaytones()
 same => n,Record(${file},${mostSilentSeconds},${messageSeconds},kqx)
`;
}

/** Who rings, which number where the carrier rang an account of ours, and on behalf of which number the call was forwarded: whole headers, encoded, or a comma would split them. */
const saidByCarrier = ['From', 'P-Asserted-Identity', 'Privacy', 'Diversion', 'History-Info', 'To']
  .map((header) => `\${URIENCODE(\${PJSIP_HEADER(read,${header})})}`)
  .join(',');
