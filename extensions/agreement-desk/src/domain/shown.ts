/** As `shown`, but a text that could be taken for nothing, or for something other than a text, is in quotation marks. */
export function shownApart(value: unknown): string {
	return typeof value === 'string' && /^\s*(?:|-?[\d.]+(?:e[+-]?\d+)?|true|false|null)\s*$/i.test(value)
		? JSON.stringify(value)
		: shown(value);
}

/** Any value as a short text for a message to a person. */
export function shown(value: unknown): string {
	const written = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
	return written.length > 100 ? `${written.slice(0, 100)}…` : written;
}
