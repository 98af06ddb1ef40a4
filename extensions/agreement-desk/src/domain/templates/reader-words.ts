import { masked } from '../conduct/masked.ts';
import { maskEmail, maskPhone } from '../conduct/personal-data/mask.ts';
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
 * What becomes of a text before a template tells it (2.3.4): staff are not the person whom personal data is about, so
 * addresses and numbers are masked for them, and where the notice leaves Directus also what people wrote. In group
 * bots, which others read too, nobody's words may be markup, such as one that calls everybody.
 */
export function readerWords({ toCustomer, method, leavesHouse }: Reader) {
	const ofOthers = !toCustomer || method === 'im';
	return (words: string, { kind }: Variable): string => {
		const seen = ofOthers ? hidden(words, kind, leavesHouse) : words;
		return method === 'im' && kind !== 'url' ? plainWords(seen) : seen;
	};
}

function hidden(words: string, kind: Variable['kind'], leavesHouse: boolean): string {
	if (kind === 'email') return maskEmail(words);
	if (kind === 'phone') return maskPhone(words);
	return kind === 'words' && leavesHouse ? masked(words) : words;
}

const harmless: Readonly<Record<string, string>> = {
	'<': '＜',
	'>': '＞',
	'[': '［',
	']': '］',
	'*': '＊',
	'`': '＇',
	'@': '＠',
};

/** The same words, in which no group bot sees markup. */
export function plainWords(words: string): string {
	return words.replaceAll(/[<>[\]*`@]/g, (sign) => harmless[sign] ?? sign).replaceAll(/^(\s*)#/gm, '$1＃');
}
