import { masked } from '../conduct/masked.ts';
import type { TemplateMethod } from '../vocabulary.ts';
import type { Variable } from './variable.ts';

export interface Reader {
	/** Whether the reader is the person whom the facts are about. */
	readonly toCustomer: boolean;
	readonly method: TemplateMethod;
	/** False for what stays in Directus, where the same reader may see the ticket itself. */
	readonly leavesHouse: boolean;
}

/**
 * What becomes of a text before a template tells it (2.3.4). What people wrote may hold personal data: where it leaves
 * Directus for somebody who is not the person whom it is about, that is masked. In a group bot, which others read too,
 * nobody's words may be markup, such as one that calls everybody.
 */
export function readerWords({ toCustomer, method, leavesHouse }: Reader) {
	const isPublic = method === 'im';
	const isMasked = (!toCustomer || isPublic) && leavesHouse;
	return (words: string, { kind }: Variable): string => {
		const seen = isMasked && kind === 'words' ? masked(words) : words;
		return isPublic && kind !== 'url' ? plainWords(seen) : seen;
	};
}

const harmless: Readonly<Record<string, string>> = { '<': '＜', '>': '＞', '@': '＠' };

/** The same words, in which no group bot sees markup. */
export function plainWords(words: string): string {
	return words.replaceAll(/[<>@]/g, (sign) => harmless[sign] ?? sign);
}
