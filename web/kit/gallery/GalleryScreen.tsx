import { PortalFrame, PublicFrame, StaffFrame } from '../frame/index.ts';
import { KeyButton } from '../keys/index.ts';
import { LostNotice } from '../live/index.ts';
import { Elapsed, PageTitle, StatePill } from '../pieces/index.ts';
import { useWords } from '../words/index.ts';
import { Colours, Ringing, Signals } from './Colours.tsx';
import { Controls, Fields } from './Controls.tsx';
import classes from './gallery.module.css';
import { Lists } from './Lists.tsx';
import { Notices, Waits } from './States.tsx';
import { person, places } from './sample.ts';
import { galleryWords } from './words.ts';

const since = new Date(Date.now() - 42_000);
const frame = new URLSearchParams(globalThis.location?.search).get('frame');

/** Everything the kit has, in each of the three frames (?frame=portal, ?frame=public). */
export function GalleryScreen() {
  const words = useWords(galleryWords);
  switch (frame) {
    case 'portal':
      return (
        <PortalFrame
          company="さくら通販株式会社"
          agency="ひまわり電話代行"
          person={person}
          places={places.slice(0, 4)}
          presence={<Present />}
        >
          <Everything />
        </PortalFrame>
      );
    case 'public':
      return (
        <PublicFrame>
          <PageTitle about={words.about}>{words.title}</PageTitle>
          <Fields />
        </PublicFrame>
      );
    default:
      return (
        <StaffFrame agency="ひまわり電話代行" person={person} places={places} state={<State />} strip={<Strip />}>
          <Everything />
        </StaffFrame>
      );
  }
}

function Everything() {
  const words = useWords(galleryWords);
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <div className={classes.sheets}>
        <Ringing />
        <Lists />
        <Signals />
        <Controls />
        <Notices />
        <Waits />
        <Colours />
      </div>
      {frame === 'lost' && <LostNotice />}
    </>
  );
}

function State() {
  return (
    <span className={classes.inline}>
      <StatePill tone="fine">待機</StatePill>
      <Elapsed since={since} />
    </span>
  );
}

function Strip() {
  return (
    <>
      <span>
        待ち呼 <strong>3</strong>
      </span>
      <span>
        最長 <strong>0:18</strong>
      </span>
      <KeyButton size="compact-sm" variant="light" color="shu" keys="F1" always act={() => {}}>
        SVを呼ぶ
      </KeyButton>
    </>
  );
}

function Present() {
  return (
    <span className={classes.inline}>
      <StatePill tone="fine">在席</StatePill>
      <span>17:30 まで電話に出られます</span>
    </span>
  );
}
