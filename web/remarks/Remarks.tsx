import { type OwnRemark, remarkByLink, remarkOnMessage } from '@denwaban/api/remarks';
import { type RemarkKind, remarkKinds } from '@denwaban/domain/remarks';
import { Button, Radio } from '@mantine/core';
import { IconMessageReport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import {
  announce,
  Buttons,
  ErrorNotice,
  Form,
  Moment,
  problemsOf,
  restOf,
  StatePill,
  TextArea,
  useTyped,
} from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './remarks.module.css';
import { remarkWords } from './words.ts';

type Where = { message: string } | { token: string };
type Props = { remarks: readonly OwnRemark[]; where: Where; made?: (remark: OwnRemark) => void };

/** ご指摘: what was remarked on a message with what came of it, and the way to remark on it. */
export function Remarks({ remarks, where, made }: Props) {
  const words = useWords(remarkWords).own;
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={classes.own}>
      {remarks.length > 0 && (
        <ul className={classes.list} aria-label={words.list}>
          {remarks.map((remark) => (
            <li key={remark.id}>
              <Answer remark={remark} />
            </li>
          ))}
        </ul>
      )}
      {isAsking ? (
        <Making where={where} made={made} leave={() => setAsking(false)} />
      ) : (
        <div>
          <Button
            variant="subtle"
            size="sm"
            leftSection={<IconMessageReport size={18} stroke={1.6} />}
            onClick={() => setAsking(true)}
          >
            {words.ask}
          </Button>
        </div>
      )}
    </div>
  );
}

function Answer({ remark: { kind, words: said, dueAt, settled } }: { remark: OwnRemark }) {
  const words = useWords(remarkWords);
  return (
    <div className={classes.answer}>
      <div className={classes.top}>
        <StatePill tone={settled ? 'fine' : 'active'}>
          {settled ? words.outcome[settled.outcome] : words.own.open}
        </StatePill>
        <span>{words.kind[kind]}</span>
      </div>
      {said && <p>「{said}」</p>}
      {settled ? (
        <>
          <p>
            <strong>{words.own.outcome[settled.outcome]}</strong>
          </p>
          <p>{settled.words}</p>
        </>
      ) : (
        dueAt && (
          <p>
            {words.fact.due} <Moment at={dueAt} />
          </p>
        )
      )}
    </div>
  );
}

type MakingProps = { where: Where; made: Props['made']; leave: () => void };

function Making({ where, made, leave }: MakingProps) {
  const words = useWords(remarkWords);
  const inPortal = useTell(remarkOnMessage);
  const byLink = useTell(remarkByLink);
  const telling = 'token' in where ? byLink : inPortal;
  const { typed, text, choice } = useTyped({ kind: 'misheard' as RemarkKind, words: '' });
  const onSuccess = (remark: OwnRemark) => {
    announce(words.own.sent);
    made?.(remark);
    leave();
  };
  const send = () =>
    'token' in where
      ? byLink.mutate({ params: { token: where.token }, body: typed }, { onSuccess })
      : inPortal.mutate({ params: { id: where.message }, body: typed }, { onSuccess });
  return (
    <Form className={classes.form} submit={send} error={telling.error}>
      <strong>{words.own.title}</strong>
      <p className={classes.note}>{words.own.about}</p>
      <ErrorNotice error={restOf(telling.error, ['words'])} />
      <Radio.Group label={words.own.kind} {...choice('kind')}>
        {remarkKinds.map((kind) => (
          <Radio key={kind} value={kind} label={words.kind[kind]} mt={8} />
        ))}
      </Radio.Group>
      <TextArea
        label={typed.kind === 'other' ? words.own.wordsOther : words.own.words}
        withAsterisk={typed.kind === 'other'}
        minRows={2}
        maxLength={2000}
        error={problemsOf(telling.error)('words')}
        {...text('words')}
      />
      <Buttons>
        <Button type="submit" size="md" loading={telling.isPending}>
          {words.own.send}
        </Button>
        <Button variant="subtle" size="md" onClick={leave}>
          {words.own.back}
        </Button>
      </Buttons>
    </Form>
  );
}
