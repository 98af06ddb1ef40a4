/**
 * Preloaded into every host process. The package.json of date-fns is 200 kB long, and Node reads it again for each of
 * the hundreds of its modules that Directus loads: a third of the time that a host takes to start. What one of them
 * imports from beside itself needs no looking up.
 */
import { registerHooks } from 'node:module';

registerHooks({
	resolve(specifier, context, next) {
		const { parentURL, conditions } = context;
		const isBesideIt =
			parentURL?.includes('/node_modules/date-fns/') &&
			conditions?.includes('import') &&
			/^\.\.?\/.*\.js$/.test(specifier);
		if (!isBesideIt) return next(specifier, context);
		return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true };
	},
});
