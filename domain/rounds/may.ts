import { may as able, type Who } from '../staff/index.ts';
import { isOver, type Round } from './round.ts';

export type RoundMay = { ring: boolean; standDown: boolean };

export function may(round: Pick<Round, 'state'>, who: Who): RoundMay {
  return {
    ring: !isOver(round) && able(who, 'ring_clients'),
    standDown: !isOver(round) && able(who, 'stand_down_rounds'),
  };
}
