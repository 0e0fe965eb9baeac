import type { ForwardingCarrier, ForwardingWay } from './forwarding.ts';

/** One step at the client's telephone: keys to press, or something to do that is said in words. */
export type Step = { presses: string } | { does: Deed };
export type Deed =
  | 'lift'
  | 'outside_line'
  | 'enter_number'
  | 'enter_seconds'
  | 'confirm'
  | 'choose_way'
  | 'hang_up'
  | 'own_page'
  | 'business_page'
  | 'ask_vendor'
  | 'ask_carrier';

export type ForwardingSteps = {
  /** Seen in what the carrier has published. Otherwise the client is asked to check before it relies on them. */
  certain: boolean;
  /** Once: where to forward to. */
  register: readonly Step[];
  /** Each time. */
  on: readonly Step[];
  off: readonly Step[];
};

const press = (presses: string): Step => ({ presses });
const doing = (does: Deed): Step => ({ does });

/** Null for a way the carrier does not have, or where nothing is forwarded. */
export function stepsOf(carrier: ForwardingCarrier, way: ForwardingWay): ForwardingSteps | null {
  if (way === 'none') return null;
  switch (carrier) {
    case 'hikari':
      return { certain: true, ...voiceWarp(way) };
    case 'ntt_analog':
      return { certain: false, ...voiceWarp(way) };
    case 'business_phone':
      return { certain: false, ...voiceWarp(way, [doing('ask_vendor'), doing('outside_line')]) };
    case 'docomo':
      return way === 'busy' ? null : { certain: true, ...docomo };
    case 'au':
      return { certain: false, ...au(way) };
    case 'softbank_hikari':
    case 'softbank':
      return { certain: false, ...atPage('own_page') };
    case 'rakuten':
      return { certain: true, ...atPage('business_page') };
    case 'other':
      return { certain: false, ...atPage('ask_carrier') };
  }
}

type Forwarded = Exclude<ForwardingWay, 'none'>;
type Steps = Omit<ForwardingSteps, 'certain'>;

/** ボイスワープ: at 142 a voice tells the menu: 0 ends, 1 begins, 2 takes the number, 3 the seconds. */
function voiceWarp(way: Forwarded, before: readonly Step[] = []): Steps {
  const menu = [...before, doing('lift'), press('142')];
  const begins: Record<Forwarded, string> = { always: '1', no_answer: '2', busy: '3' };
  const seconds = way === 'no_answer' ? [...menu, press('3'), doing('enter_seconds'), doing('hang_up')] : [];
  return {
    register: [...menu, press('2'), doing('enter_number'), press('#'), doing('confirm'), doing('hang_up'), ...seconds],
    on: [...menu, press('1'), press(begins[way]), doing('hang_up')],
    off: [...menu, press('0'), doing('hang_up')],
  };
}

/** 転送でんわ: which way is a matter of the seconds it rings first, none for 無条件. */
const docomo: Steps = {
  register: [press('1429'), press('3'), doing('enter_number'), press('#'), doing('choose_way'), doing('hang_up')],
  on: [press('1421'), doing('hang_up')],
  off: [press('1420'), doing('hang_up')],
};

/** 着信転送: one number for each way begins it, followed by where to; 1420 ends all. */
function au(way: Forwarded): Steps {
  const begins: Record<Forwarded, string> = { no_answer: '1422', busy: '1423', always: '1424' };
  return { register: [], on: [press(begins[way]), doing('enter_number')], off: [press('1420'), doing('hang_up')] };
}

function atPage(page: Deed): Steps {
  return { register: [doing(page), doing('enter_number')], on: [doing(page), doing('choose_way')], off: [doing(page)] };
}
