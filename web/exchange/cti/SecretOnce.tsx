import type { CtiConnection } from '@denwaban/api/cti';
import { Dialog } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { Copied } from './Copied.tsx';
import classes from './cti.module.css';
import { ctiWords } from './cti-words.ts';

type Props = { given: { connection: CtiConnection; secret: string } | undefined; close: () => void };

/** A secret the one time it is seen, and a first delivery to try it with. */
export function SecretOnce({ given, close }: Props) {
  const words = useWords(ctiWords);
  return (
    <Dialog title={words.secretOnce} opened={given !== undefined} close={close}>
      {given && (
        <div className={classes.stack}>
          <p className={classes.about}>{words.secretOnceAbout}</p>
          <Copied text={given.secret} />
          <p className={classes.about}>{words.tryAbout}</p>
          <pre className={classes.example}>
            {exampleOf(`${window.location.origin}${given.connection.path}`, given.secret)}
          </pre>
        </div>
      )}
    </Dialog>
  );
}

function exampleOf(address: string, secret: string): string {
  return `SECRET='${secret}'
BODY='{"call":"test-1","fact":"ring","from":"09012345678","to":"0312345678","extension":"201"}'
TIME=$(date +%s)
SIGN=$(printf '%s.%s' "$TIME" "$BODY" | openssl dgst -sha256 -hmac "$SECRET" -hex | sed 's/^.* //')
curl -sS '${address}' \\
  -H 'Content-Type: application/json' \\
  -H "Denwaban-Timestamp: $TIME" \\
  -H "Denwaban-Signature: v1=$SIGN" \\
  --data-binary "$BODY"`;
}
