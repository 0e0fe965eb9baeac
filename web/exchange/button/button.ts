// The call button that a client puts on its own site:
//   <script async src="https://<our address>/button.js" data-button="<the button's key>"></script>
// It floats in a corner and opens the caller's page in a small window of the page. `data-label` and `data-colour` change
// its words and colour. Everything lies in a shadow tree: the site's styles and ours leave each other alone.

function place(script: HTMLScriptElement): void {
  const key = script.dataset.button;
  if (!key) throw new Error('button.js: data-button is missing');
  const words = wordsIn(document.documentElement.lang);
  const label = script.dataset.label ?? words.call;
  const page = new URL(`/call/${encodeURIComponent(key)}`, script.src);

  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet(script.dataset.colour ?? '#264180')];
  const button = element('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'window' });
  button.append(telephone(), Object.assign(document.createElement('span'), { textContent: label }));
  const panel = element('div', { id: 'window', role: 'dialog', 'aria-label': label, hidden: '' });
  let frame: HTMLIFrameElement | undefined;

  function show(isOpen: boolean): void {
    if (isOpen && !frame) {
      // Asked for only now: a visitor who does not call is not known to us.
      frame = element('iframe', { src: page.href, title: label, allow: 'microphone; autoplay' });
      panel.append(frame);
    }
    panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) frame?.focus();
  }

  function tell(stage: unknown): void {
    const isOn = typeof stage === 'string' && !['ready', 'ended'].includes(stage);
    button.lastElementChild!.textContent = isOn ? words.onCall : label;
    button.toggleAttribute('data-on', isOn);
  }

  button.addEventListener('click', () => show(panel.hidden !== false));
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Escape' || panel.hidden) return;
    show(false);
    button.focus();
  });
  addEventListener('message', ({ source, origin, data }) => {
    if (frame && source === frame.contentWindow && origin === page.origin) tell(data?.denwaban);
  });
  root.append(panel, button);
  document.body.append(host);
}

function wordsIn(language: string) {
  return /^en/i.test(language) ? { call: 'Call us', onCall: 'On a call' } : { call: '電話する', onCall: '通話中' };
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Record<string, string>) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

const handset =
  'M6.6 10.8c1.4 2.8 3.8 5.2 6.6 6.6l2.2-2.2c.3-.3.7-.4 1-.2 1.1.4 2.3.6 3.6.6.6 0 1 .4 1 1V20c0 .6-.4 1-1 1C10.6 21 3 13.4 3 4c0-.6.4-1 1-1h3.5c.6 0 1 .4 1 1 0 1.2.2 2.4.6 3.6.1.3 0 .7-.2 1Z';

function telephone(): SVGSVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  for (const [name, value] of [
    ['viewBox', '0 0 24 24'],
    ['width', '22'],
    ['height', '22'],
    ['aria-hidden', 'true'],
  ] as const)
    made.setAttribute(name, value);
  line.setAttribute('fill', 'currentColor');
  line.setAttribute('d', handset);
  made.append(line);
  return made;
}

function sheet(colour: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(`
    :host { all: initial; }
    button {
      position: fixed; right: 20px; bottom: 20px; z-index: 2147483000;
      display: inline-flex; align-items: center; gap: 8px; min-height: 52px; padding: 0 22px;
      border: 2px solid #fff; border-radius: 26px; color: #fff; cursor: pointer;
      font: 700 16px/1.2 "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif;
      box-shadow: 0 4px 16px #0004;
    }
    button[data-on] { outline: 3px solid #1b6646; outline-offset: 2px; }
    button:focus-visible { outline: 3px solid #000; outline-offset: 2px; }
    #window {
      position: fixed; right: 20px; bottom: 86px; z-index: 2147483000; overflow: hidden;
      width: min(400px, calc(100vw - 40px)); height: min(600px, calc(100dvh - 110px));
      border-radius: 14px; background: #fff; box-shadow: 0 8px 32px #0005;
    }
    #window[hidden] { display: block; visibility: hidden; pointer-events: none; }
    iframe { width: 100%; height: 100%; border: 0; }
    @media (max-width: 480px) { #window { right: 8px; width: calc(100vw - 16px); } }
  `);
  const { style } = made.cssRules[1] as CSSStyleRule;
  style.backgroundColor = '#264180';
  style.backgroundColor = colour;
  return made;
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  if (document.body) place(script);
  else addEventListener('DOMContentLoaded', () => place(script));
}
