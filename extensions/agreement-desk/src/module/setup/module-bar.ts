import type { ModuleBarEntry } from '../../studio/use-directus-stores.ts';

/** What Directus shows as long as nobody has arranged the bar. Directus 11 has no module of its own for Flows. */
function usualBar(version: string): readonly ModuleBarEntry[] {
	const major = Number.parseInt(version, 10);
	const module = (id: string, enabled = true): ModuleBarEntry => ({ type: 'module', id, enabled });
	const docs = major >= 12 ? 'https://directus.com/docs' : 'https://docs.directus.io';
	return [
		...[module('content'), module('visual', false), module('users'), module('files'), module('insights')],
		...(major >= 12 ? [module('flows')] : []),
		module('deployments', false),
		{ type: 'link', id: 'docs', enabled: true, name: '$t:documentation', icon: 'help', url: docs },
		{ ...module('settings'), locked: true },
	];
}

const isDesk = ({ type, id }: ModuleBarEntry) => type === 'module' && id === 'desk';

/** Whether the desk is in the bar; null is the bar that nobody has arranged. */
export function showsDesk(bar: readonly ModuleBarEntry[] | null): boolean {
	return (bar ?? []).some((entry) => isDesk(entry) && entry.enabled === true);
}

/**
 * The bar with the desk in it: where it stands already if it is switched off, else at the top. Everything else stays as
 * it is.
 *
 * @param version of Directus, such as 12.4.0
 */
export function withDesk(bar: readonly ModuleBarEntry[] | null, version: string): readonly ModuleBarEntry[] {
	const present = bar ?? usualBar(version);
	if (present.some(isDesk))
		return present.map((entry) => (isDesk(entry) ? { ...entry, enabled: true } : entry));
	return [{ type: 'module', id: 'desk', enabled: true }, ...present];
}

/** The bar without the desk. */
export function withoutDesk(bar: readonly ModuleBarEntry[] | null): readonly ModuleBarEntry[] | null {
	return bar?.filter((entry) => !isDesk(entry)) ?? null;
}
