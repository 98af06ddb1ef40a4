import { usualEntities } from '../../usual-entities.ts';

/*
 * What of a reply is HTML and not words. Each function looks at one place of the source.
 */

export interface Markup {
	/** What a reader sees in its stead: nothing, or a line break. */
	readonly shown: '' | '\n';
	/** The place in the source after it. */
	readonly end: number;
}

const opening = /<[/?!]?([a-z][a-z\d:-]{0,40})(?=[\s/>])/iy;
const breaking =
	/^(?:p|br|div|li|ul|ol|tr|td|th|table|h[1-6]|hr|blockquote|pre|body|head|title|section|article)$/i;
const unseen = /^(?:script|style|template)$/i;
const longestTag = 4_000;
/** Tags that never end are looked at in full so often; after that only as far as the usual tag reaches. */
const mostUnended = 50;
const usualTag = 200;

/** Remembers what was looked for in vain, so that a text full of beginnings takes no longer than another. */
export class MarkupReader {
	private readonly source: string;
	private mayComment = true;
	private readonly unclosed = new Set<string>();
	private unended = 0;

	constructor(source: string) {
		this.source = source;
	}

	/** The comment, tag, or element that is never shown, at a `<`. An address in angle brackets is none of these. */
	at(place: number): Markup | null {
		if (this.source.startsWith('<!--', place)) return this.comment(place);
		opening.lastIndex = place;
		const [whole, name = ''] = opening.exec(this.source) ?? [];
		if (whole === undefined) return null;
		const end = this.endOfTag(place + whole.length);
		if (end === null) return null;
		if (unseen.test(name) && whole[1] !== '/') return { shown: '', end: this.endOfElement(name, end) };
		return { shown: breaking.test(name) ? '\n' : '', end };
	}

	private comment(place: number): Markup | null {
		if (!this.mayComment) return null;
		const close = this.source.indexOf('-->', place);
		this.mayComment = close >= 0;
		return close < 0 ? null : { shown: '', end: close + 3 };
	}

	private endOfTag(start: number): number | null {
		const furthest = start + (this.unended > mostUnended ? usualTag : longestTag);
		let quote = '';
		for (let place = start; place < furthest && place < this.source.length; place += 1) {
			const sign = this.source[place] ?? '';
			if (quote !== '') quote = sign === quote ? '' : quote;
			else if (sign === '>') return place + 1;
			else if (sign === '<') break;
			else if (sign === '"' || sign === "'") quote = sign;
		}
		this.unended += 1;
		return null;
	}

	private endOfElement(name: string, start: number): number {
		const key = name.toLowerCase();
		if (this.unclosed.has(key)) return start;
		const close = new RegExp(`</${key}\\s*>`, 'gi');
		close.lastIndex = start;
		const found = close.exec(this.source);
		if (found === null) this.unclosed.add(key);
		return found === null ? start : found.index + found[0].length;
	}
}

const namedEntities: Readonly<Record<string, string>> = {
	...usualEntities,
	commat: '@',
	period: '.',
	lowbar: '_',
	hyphen: '-',
	dash: '-',
	plus: '+',
	colon: ':',
	comma: ',',
	ast: '*',
	excl: '!',
	quest: '?',
	lpar: '(',
	rpar: ')',
	sol: '/',
};

/** Browsers forgive a number without its semicolon, and any count of leading zeros. */
const entity = /&(?:#0{0,20}(\d{1,7});?|#x0{0,20}([\da-f]{1,6});?|([a-z]{2,8});)/iy;

/** What `&#49;` or `&nbsp;` stands for, and the place after it. */
export function entityAt(
	source: string,
	place: number,
): { readonly text: string; readonly end: number } | null {
	entity.lastIndex = place;
	const [whole, decimal, hexadecimal, name = ''] = entity.exec(source) ?? [];
	if (whole === undefined) return null;
	const end = place + whole.length;
	if (decimal !== undefined) return { text: characterOf(parseInt(decimal, 10)), end };
	if (hexadecimal !== undefined) return { text: characterOf(parseInt(hexadecimal, 16)), end };
	const text = namedEntities[name.toLowerCase()];
	return text === undefined ? null : { text, end };
}

function characterOf(code: number): string {
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
