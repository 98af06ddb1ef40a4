type Filter = Readonly<Record<string, unknown>>;

/** Whether what somebody types is a telephone number, or going to be one. */
export function looksLikeNumber(typed: string): boolean {
	return /^\s*\+?[\d\s().-]{3,}$/.test(typed);
}

/**
 * The filter of Directus for contacts by a part of their name, address or number. Numbers are looked up as they are
 * kept for that, without spaces, dashes and the country's own code.
 */
export function contactFilter(typed: string): Filter {
	const word = typed.trim();
	const digits = word.replace(/^\s*(?:\+|00)86/, '').replaceAll(/\D/g, '');
	const byNumber: Filter[] =
		looksLikeNumber(word) && digits.length >= 3
			? [{ phone_key: { _contains: digits } }, { phone: { _contains: word } }]
			: [];
	return {
		organization: { role: { _eq: 'customer' } },
		_or: [{ name: { _icontains: word } }, { email: { _icontains: word } }, ...byNumber],
	};
}
