import type { CallInHand } from '@denwaban/api/call-shapes';
import type { FallbackReason } from '@denwaban/domain/cases';
import type { Agreed, MatterHeard } from '@denwaban/domain/scripts';
import { Tabs } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { IdentityPanel } from '../identity/IdentityPanel.tsx';
import { KeyCap, useKey } from '../kit/keys/index.ts';
import { useWords } from '../kit/words/index.ts';
import { LookupPanel } from '../lookups/LookupPanel.tsx';
import { ManualPane } from '../scripts/ManualPane.tsx';
import classes from './panels.module.css';
import { callWords } from './words.ts';

type Props = {
  call: CallInHand;
  agreed: Agreed;
  matter: MatterHeard;
  fallBack: ((why: FallbackReason) => void) | null;
  /** What this client knows of the caller. */
  children: ReactNode;
};

/** What can be looked up in a call: the manual, the caller's orders once it is sure who rings, what went before. A key for each. */
export function KnownTabs({ call, agreed, matter, fallBack, children }: Props) {
  const words = useWords(callWords).known;
  const [tab, setTab] = useState<string>('manual');
  const verifying = useRef<HTMLDivElement>(null);
  useKey({ keys: 'Alt+V', says: words.verify, act: verify });
  useKey({ keys: 'Alt+C', says: words.history, act: () => setTab('history'), when: children !== null });

  /** To the first fact; one that is still on its way places the cursor itself. */
  function verify() {
    setTab('verify');
    requestAnimationFrame(() => verifying.current?.querySelector<HTMLElement>('input:not([type=radio])')?.focus());
  }

  return (
    <Tabs value={tab} onChange={(chosen) => setTab(chosen ?? 'manual')} className={classes.known}>
      <Tabs.List grow aria-label={words.label}>
        <Tabs.Tab value="manual" rightSection={<KeyCap keys="/" />}>
          {words.manual}
        </Tabs.Tab>
        <Tabs.Tab value="verify" rightSection={<KeyCap keys="Alt+V" />}>
          {words.verify}
        </Tabs.Tab>
        {children && (
          <Tabs.Tab value="history" rightSection={<KeyCap keys="Alt+C" />}>
            {words.history}
          </Tabs.Tab>
        )}
      </Tabs.List>
      <Tabs.Panel value="manual">
        <ManualPane
          call={call.id}
          client={call.client.id}
          content={call.script.content}
          agreed={agreed}
          matter={matter}
          fallBack={fallBack && call.may.fall_back ? () => fallBack('not_in_manual') : null}
          show={() => setTab('manual')}
        />
      </Tabs.Panel>
      <Tabs.Panel value="verify" ref={verifying}>
        {tab === 'verify' && (
          <>
            <IdentityPanel
              call={call.id}
              start={startOf(call)}
              onCallback={fallBack && (() => fallBack('not_identified'))}
            />
            <LookupPanel call={call.id} />
          </>
        )}
      </Tabs.Panel>
      <Tabs.Panel value="history">{children}</Tabs.Panel>
    </Tabs>
  );
}

/** What is known before anything is asked: the number the network vouched for. */
function startOf({ from }: CallInHand) {
  return from.kind === 'number' && from.number ? { phone: from.number } : {};
}
