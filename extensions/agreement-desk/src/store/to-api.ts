import type { Table } from './table.ts';

/** Values of the store as Directus expects them in a payload: instants as ISO 8601 text, the rest unchanged. */
export function toApi<Row extends object>(table: Table<Row>, values: Partial<Row>): Record<string, unknown> {
	const instants = table.instants;
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [
			name,
			typeof value === 'number' && instants.has(name) ? new Date(value).toISOString() : value,
		]),
	);
}
