// Files and pasted texts go as the bytes they are; everything else is asked as usual.
import { readAnswer, Unreachable } from '../kit/ask/index.ts';
import { language } from '../kit/words/index.ts';

type Sending = {
  /** Under /api, with its query. */
  address: string;
  body: Blob | string;
  type: string;
  /** How much of it has left, from 0 to 1. */
  progress?: (share: number) => void;
};

/** Sends it by POST. Throws `Refused` or `Unreachable`, like every question. */
export async function sendRaw<Answer>(sending: Sending): Promise<Answer> {
  return (await readAnswer(await sent(sending))) as Answer;
}

// fetch tells nothing of how far an upload is.
function sent({ address, body, type, progress }: Sending): Promise<Response> {
  return new Promise((settle, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${address}`);
    request.setRequestHeader('content-type', type);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', language.read());
    request.upload.onprogress = ({ loaded, total }) => progress?.(total > 0 ? loaded / total : 0);
    request.onerror = () => fail(new Unreachable('network'));
    request.onload = () => {
      const text = request.status === 204 ? null : request.responseText;
      settle(new Response(text, { status: request.status }));
    };
    request.send(body);
  });
}
