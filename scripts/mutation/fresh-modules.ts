import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface FreshModules {
	readonly load: (file: string) => Promise<unknown>;
	/** What is loaded from now on is loaded anew. */
	readonly forget: () => void;
}

/**
 * Lets Node load our modules below `folder` anew after each `forget()`, and gives them the module at the URL `vitest`
 * for `vitest`. Packages are loaded once.
 */
export function freshModules(folder: string, { vitest }: { readonly vitest: string }): FreshModules {
	const ours = `${pathToFileURL(folder).href}/`;
	const isOurs = (url: string) => url.startsWith(ours) && !url.includes('/node_modules/');
	const sources = new Map<string, string>();
	let generation = 0;

	function sourceOf(url: string): string {
		const known = sources.get(url);
		if (known !== undefined) return known;
		const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
		sources.set(url, source);
		return source;
	}

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
	return {
		load: (file) => import(pathToFileURL(file).href),
		forget: () => {
			generation += 1;
		},
	};
}

function withoutQuery(url: string): string {
	return url.replace(/\?.*$/, '');
}
