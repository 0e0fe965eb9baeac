import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAnswers } from './kit/ask/index.ts';
import { Keyboard } from './kit/keys/index.ts';
import { Look } from './kit/theme/index.ts';
import { routerFor } from './router/router.ts';
import { sessionEnded } from './signin/me.ts';

const answers = createAnswers({ signedOut: () => sessionEnded(answers) });
const router = routerFor(answers);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Look>
      <Keyboard>
        <QueryClientProvider client={answers}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Keyboard>
    </Look>
  </StrictMode>,
);
