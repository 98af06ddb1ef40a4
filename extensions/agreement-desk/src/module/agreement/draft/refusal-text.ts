/**
 * The sentence of a refusal, for the place where the field stands: the name of the column, its clause and the key of
 * the parameter, which the reader sees anyway, are left away. Several complaints keep theirs, or nobody could tell
 * which is which.
 */
export function refusalText(message: string): string {
	const bare = message.replace(/^Invalid payload\.\s*/, '').trim();
	const places = bare.match(/desk_agreements\.\w+/g) ?? [];
	const alone =
		places.length > 1
			? bare
			: bare.replace(/^desk_agreements\.[\w.]+\s*(?:[（(][^）)]*[）)])?\s*[：:]\s*/, '');
	const said = places.length > 1 ? alone : alone.replace(/^[a-z_]+(?:\.[a-z_]+)*(?:\[\])?\s+(?=\S)/, '');
	return said.endsWith('.') && !said.endsWith('..') ? said.slice(0, -1) : said;
}
