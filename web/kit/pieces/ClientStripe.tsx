import type { ReactNode } from 'react';
import { type Colour, hue } from '../theme/index.ts';
import classes from './ClientStripe.module.css';

export type ClientLook = { name: string; colour: Colour; reading?: string };

/** Whatever belongs to one client, with that client's colour down its left side. */
export function ClientStripe({ colour, children }: { colour: Colour; children: ReactNode }) {
  return (
    <div className={classes.stripe} style={hue(colour)}>
      {children}
    </div>
  );
}

/** The client's name behind its seal: the first letter of its name in its colour, so that colour is never alone. */
export function ClientName({ client }: { client: ClientLook }) {
  return (
    <span className={classes.name} style={hue(client.colour)}>
      <span className={classes.seal} aria-hidden>
        {sealOf(client.name)}
      </span>
      <span>
        {client.name}
        {client.reading && <small className={classes.reading}>{client.reading}</small>}
      </span>
    </span>
  );
}

/** A full-width band in the client's colour: whose call this is, unmistakable. `ringing` is the one thing that moves. */
export function ClientBand({
  colour,
  ringing = false,
  children,
}: {
  colour: Colour;
  ringing?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={classes.band} style={hue(colour)} data-ringing={ringing || undefined}>
      {children}
    </section>
  );
}

// 株式会社 and its kin say nothing about which company it is.
const legalForm = /^(?:株式会社|有限会社|合同会社|一般社団法人|医療法人(?:社団)?|[㈱㈲])\s*/;

function sealOf(name: string): string {
  return [...name.replace(legalForm, '')][0] ?? '';
}
