import type { CallLine } from '@denwaban/api/call-shapes';
import { getUsage } from '@denwaban/api/usage';
import { useClientColours } from '../clients/use-clients.ts';
import { useAsk } from '../kit/ask/index.ts';
import { ClientName, type Fact, Facts, Moment, PhoneNumber, Sheets, SidePage } from '../kit/pieces/index.ts';
import { dayOf, useLanguage, useSay, useWords } from '../kit/words/index.ts';
import { ByMenu } from '../menus/ByMenu.tsx';
import { Recordings } from '../recordings/Recordings.tsx';
import { fromOf } from './from.ts';
import { lengthOf, waitOf } from './length.ts';
import classes from './OneCall.module.css';
import { Outcome } from './Outcome.tsx';
import { officeCallWords } from './office-words.ts';

/** One call beside the list: how it went, why it counts or not, and its recording. */
export function OneCall({ call, close }: { call: CallLine | undefined; close: () => void }) {
  const words = useWords(officeCallWords);
  return (
    <SidePage opened={call !== undefined} close={close} title={words.one}>
      {call && <Inside call={call} />}
    </SidePage>
  );
}

function Inside({ call }: { call: CallLine }) {
  const words = useWords(officeCallWords);
  const say = useSay();
  const colourOf = useClientColours();
  const { client, callerName, operator, arrivedAt, answeredAt, endedAt, endedBy } = call;
  return (
    <Sheets>
      <ClientName client={{ name: client.name, colour: colourOf(client.id) }} />
      <Facts
        facts={[
          { name: words.column.arrived, value: <Moment at={arrivedAt} /> },
          { name: words.column.from, value: <PhoneNumber number={fromOf(call)} /> },
          { name: words.byMenu, value: call.byMenu && <ByMenu call={call} /> },
          { name: words.column.caller, value: callerName && words.caller(callerName) },
          { name: words.column.operator, value: operator?.name },
          { name: words.column.outcome, value: <Outcome call={call} /> },
          { name: words.memo, value: call.memo },
          { name: words.entered, value: call.enteredAt && <Moment at={call.enteredAt} /> },
          { name: words.waited, value: waitOf(call, say) },
          { name: words.column.length, value: lengthOf(call, say) },
          { name: words.ended, value: endedAt && <Moment at={endedAt} /> },
          { name: words.endedBy, value: endedBy && words.ender[endedBy] },
          ...useVerdict(call),
        ]}
      />
      {answeredAt ? (
        <Recordings calls={[call.id]} door="agency" />
      ) : (
        <p className={classes.none}>{words.notAnswered}</p>
      )}
    </Sheets>
  );
}

/** The words of the rule that judged the call; they stand on the line of its client's month. */
function useVerdict({ id, client, arrivedAt, counted }: CallLine): Fact[] {
  const words = useWords(officeCallWords);
  const language = useLanguage();
  const month = dayOf(arrivedAt).slice(0, 7);
  const { data } = useAsk(getUsage, { params: { client: client.id }, query: { month } }, { ready: counted !== null });
  const line = data?.lines.find(({ call }) => call === id);
  if (!line) return [];
  return [
    { name: line.counted ? words.why : words.whyNot, value: line.why[language] },
    { name: words.receipt, value: line.callState.receiptNumber },
  ];
}
