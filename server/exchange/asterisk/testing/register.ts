import { createHash } from 'node:crypto';
import { createSocket } from 'node:dgram';

type Registering = { user: string; password: string; realm: string; at: string; exchange: string };

/** Tells the exchange where a telephone is, as the telephone itself would; the status of the last answer. */
export async function register({ user, password, realm, at, exchange }: Registering): Promise<number> {
  const first = await asked(exchange, at, request({ user, at, exchange, step: 1 }));
  const challenge = Object.fromEntries(
    [...first.matchAll(/(\w+)="?([^",\r]+)"?/g)].map(([, key, value]) => [key, value]),
  );
  const uri = `sip:${exchange}`;
  const [nc, cnonce] = ['00000001', 'denwaban'];
  const response = md5(
    [md5(`${user}:${realm}:${password}`), challenge.nonce, nc, cnonce, 'auth', md5(`REGISTER:${uri}`)].join(':'),
  );
  const said = [`username="${user}"`, `realm="${realm}"`, `nonce="${challenge.nonce}"`, `uri="${uri}"`];
  const proof = [...said, `response="${response}"`, `cnonce="${cnonce}"`, `nc=${nc}`, 'qop=auth', 'algorithm=MD5'];
  if (challenge.opaque) proof.push(`opaque="${challenge.opaque}"`);
  return statusOf(await asked(exchange, at, request({ user, at, exchange, step: 2, proof: proof.join(', ') })));
}

type Request = Pick<Registering, 'user' | 'at' | 'exchange'> & { step: number; proof?: string };

function request({ user, at, exchange, step, proof }: Request): string {
  const lines = [
    `REGISTER sip:${exchange} SIP/2.0`,
    `Via: SIP/2.0/UDP ${at}:5061;branch=z9hG4bK-${user}-${step};rport`,
    `From: <sip:${user}@${exchange}>;tag=${step}`,
    `To: <sip:${user}@${exchange}>`,
    `Call-ID: register-${user}`,
    `CSeq: ${step} REGISTER`,
    `Contact: <sip:${user}@${at}:5060>`,
    'Expires: 600',
    'Max-Forwards: 70',
    ...(proof ? [`Authorization: Digest ${proof}`] : []),
    'Content-Length: 0',
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function asked(exchange: string, at: string, message: string): Promise<string> {
  const [host = '', port = '5060'] = exchange.split(':');
  const socket = createSocket('udp4');
  return new Promise((resolve) => {
    socket.on('message', (bytes) => {
      const answer = bytes.toString();
      if (statusOf(answer) < 200) return;
      socket.close();
      resolve(answer);
    });
    socket.bind(5061, at, () => socket.send(message, Number(port), host));
  });
}

function statusOf(answer: string): number {
  return Number(answer.split(' ')[1]);
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
