import { endExemption, exemptFromVerification, type VerificationsShown } from '@denwaban/api/verifications';
import { Button } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { ErrorNotice, Form, problemsOf, restOf, Sheet, TextArea, useTyped } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './verifications.module.css';
import { verificationWords } from './words.ts';

type Props = { client: string; exemption: VerificationsShown['exemption'] };

/** The switch, with its reason, for a contract of which the law asks no check. */
export function Exemption({ client, exemption }: Props) {
  const words = useWords(verificationWords).exemption;
  const say = useSay();
  const now = useNow();
  const setting = useTell(exemptFromVerification);
  const ending = useTell(endExemption);
  const { typed, text } = useTyped({ reason: '' });
  return (
    <Sheet title={words.title}>
      <p className={classes.about}>{words.about}</p>
      {exemption ? (
        <>
          <p className={classes.said}>{exemption.reason}</p>
          <p className={classes.about}>{words.by(exemption.by, say.when(exemption.at, now))}</p>
          <Button
            variant="default"
            size="sm"
            loading={ending.isPending}
            onClick={() => ending.mutate({ params: { client } })}
          >
            {words.end}
          </Button>
        </>
      ) : (
        <Form
          submit={() => setting.mutate({ params: { client }, body: typed })}
          error={setting.error}
          className={classes.fields}
        >
          <TextArea
            label={words.reason}
            minRows={2}
            maxLength={2000}
            error={problemsOf(setting.error)('reason')}
            {...text('reason')}
          />
          <div>
            <Button type="submit" variant="default" size="sm" loading={setting.isPending}>
              {words.set}
            </Button>
          </div>
        </Form>
      )}
      <ErrorNotice error={restOf(setting.error, ['reason']) ?? ending.error} />
    </Sheet>
  );
}
