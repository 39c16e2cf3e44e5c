// tslab sends one message for each console.log: 20,000 lines are 20,000 messages, which the browser cannot follow.
// What is printed within about 50 ms leaves as one message, and always before a picture or the end of the cell.
const MILLISECONDS = 50;
const CHARACTERS = 16_384;

module.exports = ({ JupyterHandler }) => {
  let pending = null;
  let lastSent = -Infinity;
  let timer = null;

  function flush() {
    clearImmediate(timer);
    timer = null;
    if (!pending) return;
    const { writeStream, name, text } = pending;
    pending = null;
    lastSent = performance.now();
    // An empty message would show as an empty line under the cell.
    if (text) writeStream(name, text);
  }

  JupyterHandler.prototype.createWriteToIopub = (name, writeStream) => {
    const decoder = new TextDecoder();
    return (chunk, encodingOrDone, maybeDone) => {
      const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
      if (pending && (pending.name !== name || pending.writeStream !== writeStream)) flush();
      pending ??= { name, writeStream, text: '' };
      pending.text += text;
      // A loop that never gives the event loop a turn sends from here; otherwise the end of the turn does.
      if (pending.text.length > CHARACTERS || performance.now() - lastSent > MILLISECONDS) flush();
      else timer ??= setImmediate(flush);
      // Node's contract, which tslab leaves out: the callback is called.
      const done = typeof encodingOrDone === 'function' ? encodingOrDone : maybeDone;
      if (done) process.nextTick(done);
      return true;
    };
  };

  const { handleExecuteImpl } = JupyterHandler.prototype;
  JupyterHandler.prototype.handleExecuteImpl = async function (request, writeStream, writeDisplayData) {
    // A cell's first line leaves at once, also right after another cell's last: a loop without turns may follow it.
    lastSent = -Infinity;
    const writeInOrder = (data, update) => {
      flush();
      writeDisplayData(data, update);
    };
    try {
      return await handleExecuteImpl.call(this, request, writeStream, writeInOrder);
    } finally {
      flush();
    }
  };
};
