import {
  ClientBand,
  ClientName,
  ClientStripe,
  Countdown,
  Meter,
  Moment,
  Sheet,
  Spoken,
  StatePill,
} from '../pieces/index.ts';
import { type Tone, tones } from '../theme/index.ts';
import classes from './gallery.module.css';
import { clients, rows } from './sample.ts';

const said: Record<Tone, string> = {
  overdue: '期限超過',
  attention: '折り返し待ち',
  fine: '完了',
  active: '通話中',
  quiet: '離席',
};

export function Ringing() {
  const client = clients[0]!;
  return (
    <ClientBand colour={client.colour} ringing>
      <p className={classes.ringing}>
        <strong>{client.name}</strong>
        <span>{client.reading}</span>
      </p>
      <Spoken>「お電話ありがとうございます。さくら通販でございます。」</Spoken>
    </ClientBand>
  );
}

export function Signals() {
  return (
    <Sheet title="意味のある色">
      <div className={classes.row}>
        {tones.map((tone) => (
          <StatePill key={tone} tone={tone}>
            {said[tone]}
          </StatePill>
        ))}
      </div>
      <div className={classes.row}>
        <Countdown until={rows[0]!.until!} />
        <Countdown until={rows[1]!.until!} />
        <Countdown until={rows[2]!.until!} />
        <Moment at={rows[4]!.at} />
      </div>
      <div className={classes.meters}>
        <Meter label="今月のコール数" value={31} limit={50} unit="件" expected={46} />
        <Meter label="今月のコール数" value={42} limit={50} unit="件" expected={63} />
        <Meter label="今月のコール数" value={70} limit={50} unit="件" expected={74} />
      </div>
    </Sheet>
  );
}

export function Colours() {
  return (
    <Sheet title="クライアントの色">
      <div className={classes.clients}>
        {clients.map((client) => (
          <ClientStripe key={client.name} colour={client.colour}>
            <ClientName client={client} />
          </ClientStripe>
        ))}
      </div>
    </Sheet>
  );
}
