import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Lets Node load our modules below `folder` anew after each `forget()`, and gives them `vitest` for `vitest`.
 * Packages are loaded once.
 *
 * @param {string} folder
 * @param {{ vitest: string }} urls
 */
export function loadFresh(folder, { vitest }) {
	const ours = `${pathToFileURL(folder)}/`;
	/** @type {Map<string, string>} */
	const sources = new Map();
	let generation = 0;

	registerHooks({
		resolve(specifier, context, next) {
			if (specifier === 'vitest') return { url: vitest, shortCircuit: true };
			const resolved = next(specifier, context);
			if (!isOurs(resolved.url)) return resolved;
			return { ...resolved, url: `${withoutQuery(resolved.url)}?generation=${generation}` };
		},
		load(url, context, next) {
			if (!isOurs(url) || !url.includes('.ts?')) return next(url, context);
			return { format: 'module', source: sourceOf(withoutQuery(url)), shortCircuit: true };
		},
	});

	/** @param {string} url */
	function isOurs(url) {
		return url.startsWith(ours) && !url.includes('/node_modules/');
	}

	/** @param {string} url */
	function sourceOf(url) {
		const known = sources.get(url);
		if (known !== undefined) return known;
		const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
		sources.set(url, source);
		return source;
	}

	return {
		/** @param {string} file */
		load: (file) => import(pathToFileURL(file).href),
		forget: () => {
			generation += 1;
		},
	};
}

/** @param {string} url */
function withoutQuery(url) {
	return url.replace(/\?.*$/, '');
}
