import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** For `ServerApp.tornado_settings`: where JupyterLab finds our `custom.css` (`LabApp.custom_css` makes it look). */
export const customStyle = { static_custom_path: [join(root, 'scripts', 'start', 'custom')] };
