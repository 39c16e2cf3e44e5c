// After an error tslab drops every cell that arrives within 200 ms, also when the sender asked it not to
// (stop_on_error: false, what nbclient sends for a cell that is meant to fail): the next cell was skipped without a word.
module.exports = ({ TaskQueue, TaskCanceledError, JupyterHandler }) => {
  const { reset } = TaskQueue.prototype;
  TaskQueue.prototype.reset = function (delay) {
    if (delay === undefined) reset.call(this);
    else this.resetTimer = setTimeout(() => reset.call(this), delay);
  };

  const { handleExecute } = JupyterHandler.prototype;
  JupyterHandler.prototype.handleExecute = async function (request, ...rest) {
    // This puts the cell into the queue before it returns.
    const replying = handleExecute.call(this, request, ...rest);
    if (request.stop_on_error !== false) return replying;

    const queue = this.execQueue;
    queue.prev = queue.prev.catch((error) => {
      // A cell that never ran because an earlier one failed passes that on; its own failure stops nobody.
      if (error instanceof TaskCanceledError) throw error;
    });
    queue.prev.catch(() => {});

    const reply = await replying;
    // The late reset would forget the cell that runs by then.
    if (reply.status === 'error') clearTimeout(queue.resetTimer);
    return reply;
  };
};
