// tslab says that its language is TypeScript 3.7.2; JupyterLab writes that into every notebook that it saves. It says
// the compiler's version, so that the notebooks in the repository say what is true and do not change by being saved.
module.exports = ({ typescript, JupyterHandler }) => {
  const { handleKernel } = JupyterHandler.prototype;
  JupyterHandler.prototype.handleKernel = function () {
    const reply = handleKernel.call(this);
    return { ...reply, language_info: { ...reply.language_info, version: typescript.version } };
  };
};
