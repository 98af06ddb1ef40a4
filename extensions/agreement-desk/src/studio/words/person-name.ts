/** What a person is called: their name, or their mark where they gave none. */
export function personName(
	person: { readonly first_name: string | null; readonly last_name: string | null } | null | undefined,
): string {
	if (!person) return '';
	const { first_name: first, last_name: last } = person;
	// 张三, but Ada Lovelace
	const isChinese = /^\p{Script=Han}+$/u.test(`${last ?? ''}${first ?? ''}`);
	return isChinese
		? `${last ?? ''}${first ?? ''}`
		: [first, last].filter((part) => part !== null && part !== '').join(' ');
}
