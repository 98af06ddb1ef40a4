import type { CollectionDefinition } from '../../../../schema/define.ts';

/** What the columns of a collection hold where nothing is given, as our store reads them. */
export function blankRow({ fields }: CollectionDefinition): Record<string, unknown> {
	const columns = Object.entries(fields).filter(([, { type }]) => type !== 'alias');
	return Object.fromEntries(
		columns.map(([name, { type, column }]) => {
			const start = column?.default_value ?? null;
			return [name, type === 'json' && typeof start === 'string' ? JSON.parse(start) : start];
		}),
	);
}
