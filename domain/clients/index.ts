export { leftWords, waitAgainWords, welcomeWords } from './announcement.ts';
export { type ClientDetails, checkClient, settleClient } from './check-client.ts';
export { type Client, type Colour, isTested, palette, type Tier } from './client.ts';
export { type Findable, findClients } from './find.ts';
export { type Greeting, greet } from './greet.ts';
