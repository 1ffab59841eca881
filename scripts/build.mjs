/** `npm run build`: builds the plugin, the app and its admin panel, so that no other script builds them again. */
import { ensureAppBuilt } from './lib/ensure-built.mjs';
import { runScript } from './lib/run.mjs';

await runScript(() => ensureAppBuilt({ anew: true }));
