import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

const ours = (folder) => [join(root, 'scripts', 'start', folder)];

/**
 * Jupyter settings that name folders of the clone, so that no file can hold them: our `custom.css`
 * (`LabApp.custom_css` makes JupyterLab look for it), and our repairs of its page.
 */
export const pageSettings = {
  ServerApp: { tornado_settings: { static_custom_path: ours('custom') } },
  LabApp: { extra_labextensions_path: ours('labextensions') },
};
