import { useEffect } from 'react';

/** The title of the browser's tab for as long as it is so; what it was before comes back. */
export function useTabTitle(title: string | undefined) {
  useEffect(() => {
    if (title === undefined) return;
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
