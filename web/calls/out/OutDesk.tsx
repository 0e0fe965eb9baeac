import type { CallInHand } from '@denwaban/api/call-shapes';
import { matterHeard } from '@denwaban/domain/cases';
import { useMemo } from 'react';
import { agreedOf } from '../../cases/agreed.ts';
import { hue } from '../../kit/theme/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { CallerPanel } from '../CallerPanel.tsx';
import { ClientPanel } from '../ClientPanel.tsx';
import desk from '../desk.module.css';
import { useTabTitle } from '../use-tab-title.ts';
import { DialledPanel } from './DialledPanel.tsx';
import { OutBar } from './OutBar.tsx';
import { outWords } from './words.ts';

/** A call that one has made, on the desk: whom it is for, what to tell them, and what came of it. */
export function OutDesk({ call }: { call: CallInHand }) {
  const words = useWords(outWords);
  const agreed = useMemo(() => agreedOf(call), [call]);
  const matter = useMemo(() => matterHeard(call.draft), [call.draft]);
  useTabTitle(words.tab(call.clientCard.name));
  return (
    <div className={desk.desk} style={hue(call.clientCard.colour)}>
      <h1 className="visually-hidden">{words.tab(call.clientCard.name)}</h1>
      <ClientPanel call={call} />
      <div className={desk.middle}>
        <DialledPanel call={call} />
      </div>
      <CallerPanel call={call} agreed={agreed} matter={matter} fallBack={null} join={null} />
      <div className={desk.bar}>
        <OutBar call={call} />
      </div>
    </div>
  );
}
