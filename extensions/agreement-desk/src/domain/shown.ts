/** As `shown`, but a text that could be taken for nothing, or for something other than a text, is in quotation marks. */
export function shownApart(value: unknown): string {
	return typeof value === 'string' && /^\s*(?:|-?[\d.]+(?:e[+-]?\d+)?|true|false|null)\s*$/i.test(value)
		? JSON.stringify(value)
		: shown(value);
}

const mostCharacters = 100;

/** Any value as a short text for a message to a person. */
export function shown(value: unknown): string {
	const written = typeof value === 'string' ? value : writtenOut(value);
	// Half of a character that takes two is no character.
	return written.length > mostCharacters ? `${written.slice(0, mostCharacters).toWellFormed()}…` : written;
}

function writtenOut(value: unknown): string {
	try {
		return JSON.stringify(value) ?? 'undefined';
	} catch {
		// A request may be nested deeper than can be written out again.
		return Array.isArray(value) ? '[…]' : '{…}';
	}
}
