/** The rows in the order of these ids, since a database gives them back in one of its own; what is missing is left out. */
export function inOrderOf<Row extends { readonly id: string }>(
	ids: readonly string[],
	rows: readonly Row[],
): Row[] {
	const byId = new Map(rows.map((row) => [row.id, row]));
	return ids.flatMap((id) => byId.get(id) ?? []);
}
