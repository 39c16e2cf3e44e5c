// zeromq.js lets 512 messages pass at once and refuses what follows in the same turn of the event loop; tslab ignores
// the refusal. Output is lost, and when it hits the "idle" message the cell shows [*] for ever. Sockets without a
// limit and without a time-out send every message at once.
module.exports = ({ zeromq }) => {
  for (const name of ['Publisher', 'Router']) {
    const Socket = zeromq[name];
    zeromq[name] = class extends Socket {
      constructor(options) {
        super({ sendTimeout: 0, sendHighWaterMark: 0, ...options });
      }
    };
  }
};
