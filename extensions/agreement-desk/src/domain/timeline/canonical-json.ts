/**
 * The one JSON text of a value, whatever database it came back from: RFC 8785. Members stand in the order of their
 * names by UTF-16 code unit; numbers, strings and instants are written as JSON.stringify writes them, and what JSON
 * does not know is left out, or null in a list.
 */
export function canonicalJson(value: unknown): string {
	return written(value) ?? 'null';
}

function written(value: unknown): string | undefined {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	if ('toJSON' in value && typeof value.toJSON === 'function')
		return written(JSON.parse(JSON.stringify(value)));
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
	const members = Object.entries(value)
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([name, member]) => {
			const text = written(member);
			return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
		});
	return `{${members.join()}}`;
}
