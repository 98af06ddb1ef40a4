import { usualEntities } from '../../../usual-entities.ts';

/*
 * What of HTML and Markdown is markup and not text. Each function looks at one place of the source and says what
 * stands there and where the text goes on.
 */

export interface Markup {
	/** What it stands for; the empty string for nothing. */
	readonly text: string;
	/** The place in the source after it. */
	readonly end: number;
}

const namedEntities: Readonly<Record<string, string>> = {
	...usualEntities,
	ge: '\u2265',
	le: '\u2264',
	times: '\u00d7',
	permil: '\u2030',
};

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/iy;
const breaking =
	'p|br|div|li|ul|ol|tr|table|thead|tbody|h[1-6]|hr|blockquote|pre|html|body|head|title|section|article';
const inline = 'span|u|b|i|s|em|strong|del|ins|font|a|sup|sub|mark|code|small|label|img|o:p|meta|link';
const tag = new RegExp(`</?(?:(${breaking})|(t[dh])|(?:${inline}))(?=[\\s/>])[^<>]{0,1000}>`, 'iy');
/** What a link leads to has the signs of an address: 【某公司】(以下简称“服务商”) in plain brackets is none. */
const link =
	/!?\[([^\][\n]{0,200})\]\((?=[\w.\/#<][^()\s]{0,999}[.:\/#]|#)([^()\s]{1,1000})(?: +"[^"\n]{0,200}")?\)/y;
const escaped = /\\([!-/:-@[-`{-~])/y;

/** `&nbsp;`, `&#12304;` and their like. */
export function entityAt(source: string, place: number): Markup | null {
	const [whole, decimal, hexadecimal, name = ''] = matchAt(entity, source, place) ?? [];
	if (whole === undefined) return null;
	const end = place + whole.length;
	if (decimal !== undefined) return { text: characterOf(parseInt(decimal, 10)), end };
	if (hexadecimal !== undefined) return { text: characterOf(parseInt(hexadecimal, 16)), end };
	const text = namedEntities[name.toLowerCase()];
	return text === undefined ? null : { text, end };
}

/** A tag of HTML. An address in angle brackets is none. */
export function tagAt(source: string, place: number): Markup | null {
	const [whole, breaks, cell] = matchAt(tag, source, place) ?? [];
	if (whole === undefined) return null;
	const closesCell = cell !== undefined && whole.startsWith('</');
	return { text: breaks === undefined ? (closesCell ? '|' : '') : '\n', end: place + whole.length };
}

/** A comment of HTML, up to the first sign of its end. */
export function commentAt(source: string, place: number): Markup | null {
	const close = source.indexOf('-->', place);
	return close < 0 ? null : { text: '', end: close + 3 };
}

const hidden = /<(script|style|template)(?=[\s>])[\s\S]{0,100000}?<\/\1\s*>/iy;

/** What a browser does not show. */
export function hiddenAt(source: string, place: number): Markup | null {
	const [whole] = matchAt(hidden, source, place) ?? [];
	return whole === undefined ? null : { text: '', end: place + whole.length };
}

/** The sign that a backslash of Markdown makes an ordinary one. */
export function escapeAt(source: string, place: number): Markup | null {
	const [, sign] = matchAt(escaped, source, place) ?? [];
	return sign === undefined ? null : { text: sign, end: place + 2 };
}

/** A link of Markdown: where its text and its address stand. */
export function linkAt(
	source: string,
	place: number,
): {
	readonly textFrom: number;
	readonly textTo: number;
	readonly urlTo: number;
	readonly end: number;
} | null {
	const [whole, text = '', url = ''] = matchAt(link, source, place) ?? [];
	if (whole === undefined) return null;
	const textFrom = place + whole.indexOf('[') + 1;
	const textTo = textFrom + text.length;
	return { textFrom, textTo, urlTo: textTo + 2 + url.length, end: place + whole.length };
}

function matchAt(pattern: RegExp, source: string, place: number): RegExpExecArray | null {
	pattern.lastIndex = place;
	return pattern.exec(source);
}

function characterOf(code: number): string {
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
