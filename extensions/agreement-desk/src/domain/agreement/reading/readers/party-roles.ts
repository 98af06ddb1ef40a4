import type { Sentence } from '../structure/clauses.ts';

export type Role = 'provider' | 'customer';

export const providerWords =
	'服务商|服务提供方|服务提供商|服务方|供应商|供方|受托方|provider|supplier|vendor|contractor';
export const customerWords = '客户|委托方|需方|采购方|customer|client|buyer';
const isProvider = new RegExp(providerWords, 'i');
const isCustomer = new RegExp(customerWords, 'i');

/** Which of 甲方 and 乙方 serves the other, where the text says so. */
export type Letters = Readonly<Partial<Record<'甲' | '乙', Role>>>;

const serves = /(?<a>[甲乙])方[^,。;甲乙]{0,12}(?:向|为)[甲乙]方[^,。;]{0,6}提供/;
const hires = /[甲乙]方[^,。;甲乙]{0,6}(?:委托|聘请|选定)(?<a>[甲乙])方/;

const named = new RegExp(
	String.raw`(?<a>[甲乙])方 ?[(/]?(?:(?<p>${providerWords})|${customerWords})|(?:(?<q>${providerWords})|${customerWords}) ?\((?<b>[甲乙])方\)`,
	'i',
);

export function lettersOf(sentences: readonly Sentence[]): Letters {
	for (const { text } of sentences) {
		const provider = (serves.exec(text) ?? hires.exec(text))?.groups?.['a'] ?? providerNamed(text);
		if (provider === '甲') return { 甲: 'provider', 乙: 'customer' };
		if (provider === '乙') return { 甲: 'customer', 乙: 'provider' };
	}
	return {};
}

/** 客户（甲方） makes 乙方 the provider. */
function providerNamed(text: string): string | undefined {
	const groups = named.exec(text)?.groups ?? {};
	const letter = groups['a'] ?? groups['b'];
	if (letter === undefined || groups['p'] !== undefined || groups['q'] !== undefined) return letter;
	return letter === '甲' ? '乙' : '甲';
}

/** The role that a word for a party stands for; null for one that says nothing. */
export function roleOfWord(word: string, letters: Letters): Role | null {
	if (isProvider.test(word)) return 'provider';
	if (isCustomer.test(word)) return 'customer';
	const letter = /[甲乙](?=方)/.exec(word)?.[0];
	return letter === '甲' || letter === '乙' ? (letters[letter] ?? null) : null;
}
