/** A time of day as people type it (9:00, ９：３０, 930, 9) as '09:00'; what cannot be one stays as typed. */
export function readTime(typed: string): string {
  const text = typed.normalize('NFKC').replace(/\s/g, '').replace('時', ':').replace('分', '');
  const [, hour, minute] =
    /^(\d{1,2}):(\d{0,2})$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text) ?? /^(\d{1,2})$/.exec(text) ?? [];
  if (hour === undefined) return typed;
  return `${hour.padStart(2, '0')}:${(minute || '00').padStart(2, '0')}`;
}
