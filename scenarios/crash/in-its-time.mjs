// Loaded before a server that is to be killed, so that the server itself needs no hook: it begins at BEGINS_AT, since at
// night every line is closed, and SIGUSR2 lets five minutes pass.
const Wall = Date;
let ahead = Wall.parse(process.env.BEGINS_AT) - Wall.now();

globalThis.Date = class Pretend extends Wall {
  constructor(...given) {
    if (given.length > 0) super(...given);
    else super(Wall.now() + ahead);
  }

  static now() {
    return Wall.now() + ahead;
  }
};

process.on('SIGUSR2', () => {
  ahead += 300_000;
});
