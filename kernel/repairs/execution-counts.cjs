// tslab never sends `execute_input`, from which nbclient and a second window on the same notebook take a cell's number:
// executed notebooks have `execution_count: null`. It is sent when the cell's turn comes, with the number it gets.
module.exports = ({ JupyterHandler, publish }) => {
  const { handleExecuteImpl } = JupyterHandler.prototype;
  JupyterHandler.prototype.handleExecuteImpl = function (request, ...rest) {
    if (!request.silent) publish(request, 'execute_input', { code: request.code, execution_count: this.execCount + 1 });
    return handleExecuteImpl.call(this, request, ...rest);
  };
};
