// The pages that need no sign-in.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { backTo } from '../signin/home.ts';
import { signedIn } from './guards.ts';
import { open } from './sides.ts';

const signIn = createRoute({
  getParentRoute: () => open,
  path: '/sign-in',
  validateSearch: ({ back }): { back?: string } => ({ back: backTo(back) }),
  component: lazyRouteComponent(() => import('../signin/SignInScreen.tsx'), 'SignInScreen'),
});

/** Where whoever must register a second factor does so. */
const enrol = createRoute({
  getParentRoute: () => open,
  path: '/sign-in/enrol',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('../security/EnrolScreen.tsx'), 'EnrolScreen'),
});

const forgotten = createRoute({
  getParentRoute: () => open,
  path: '/sign-in/forgotten',
  component: lazyRouteComponent(() => import('../signin/ForgottenScreen.tsx'), 'ForgottenScreen'),
});

/** Letters of invitation and reset lead here: /password#<token>. */
const password = createRoute({
  getParentRoute: () => open,
  path: '/password',
  component: lazyRouteComponent(() => import('../signin/PasswordScreen.tsx'), 'PasswordScreen'),
});

/** Letters of reports lead here: /letter#<token>. */
const letter = createRoute({
  getParentRoute: () => open,
  path: '/letter',
  component: lazyRouteComponent(() => import('../relays/LetterScreen.tsx'), 'LetterScreen'),
});

/** Bulletins that ask for hours lead here: /reply#<token>. */
const reply = createRoute({
  getParentRoute: () => open,
  path: '/reply',
  component: lazyRouteComponent(() => import('../bulletins/ReplyScreen.tsx'), 'ReplyScreen'),
});

/** Callers are told of it: /r, or /r#<secret> in a short message. */
const receipt = createRoute({
  getParentRoute: () => open,
  path: '/r',
  component: lazyRouteComponent(() => import('../receipts/ReceiptScreen.tsx'), 'ReceiptScreen'),
});

/** A client fills in its hearing sheet here: /hearing#<token>. */
const hearing = createRoute({
  getParentRoute: () => open,
  path: '/hearing',
  component: lazyRouteComponent(() => import('../hearings/HearingScreen.tsx'), 'HearingScreen'),
});

export const publicRoutes = [hearing, signIn, enrol, forgotten, password, letter, reply, receipt];
