/** How much of what the licence of Directus allows is taken. */
export interface LicenceUse {
	readonly what: 'collections' | 'seats';
	readonly used: number;
	readonly limit: number;
}

/** From so few left on somebody should know. */
const fewLeft = 1;

/**
 * What of a licence of Directus 12 is used up, or nearly, from the answer of its `/license`; nothing where there is no
 * limit.
 */
export function nearLimits(answer: unknown): LicenceUse[] {
	return (['collections', 'seats'] as const).flatMap((what) => {
		const used = numberAt(answer, ['usage', what]);
		const limit = limitOf(answer, what);
		return used !== null && limit !== null && limit - used <= fewLeft ? [{ what, used, limit }] : [];
	});
}

/** Directus adds what was bought beside to what the plan has; -1 anywhere means no limit. */
function limitOf(answer: unknown, what: string): number | null {
	const parts = ['limit', 'overage', 'addon'].map((part) => numberAt(answer, ['entitlements', what, part]));
	if (parts[0] === null || parts.includes(-1)) return null;
	return parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

function numberAt(value: unknown, path: readonly string[]): number | null {
	const found = path.reduce<unknown>(
		(at, name): unknown => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined),
		value,
	);
	return typeof found === 'number' ? found : null;
}
