export type Device = { kind: 'audioinput' | 'audiooutput'; id: string; label: string };

/** Microphones and speakers; their names are told only once a microphone has been allowed. */
export async function listDevices(): Promise<readonly Device[]> {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  return all.flatMap(({ kind, deviceId: id, label }) =>
    (kind === 'audioinput' || kind === 'audiooutput') && id && label ? [{ kind, id, label }] : [],
  );
}
