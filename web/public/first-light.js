// Before the first paint: the language and the light this desk used last, so that nobody is flashed by a white page at night.
(() => {
  const page = document.documentElement;
  let kept = {};
  try {
    kept = localStorage;
  } catch {}
  const language = kept['denwaban.language'];
  if (language === 'ja' || language === 'en') page.lang = language;
  const scheme = kept['denwaban.scheme'];
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  page.dataset.mantineColorScheme = dark ? 'dark' : 'light';
})();
