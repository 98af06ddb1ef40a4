/** Any value as a short text for a message to a person. */
export function shown(value: unknown): string {
	const written = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
	return written.length > 100 ? `${written.slice(0, 100)}…` : written;
}
