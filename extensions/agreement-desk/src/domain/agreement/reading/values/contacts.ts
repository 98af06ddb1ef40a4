import { firstMatches } from '../text/first-matches.ts';
import type { Span } from '../text/mapped-text.ts';

export interface ContactMention extends Span {
	readonly value: string;
	/** 1 where the form leaves no doubt. */
	readonly certainty: number;
}

const email =
	/(?<![\w.%+@-])[\w%+-](?:[\w.%+'-]{0,62}[\w%+-])? ?@ ?[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?){1,8}(?![\w@-])/gi;

/** E-mail addresses, a space beside the @ forgiven. */
export function findEmails(sentence: string): ContactMention[] {
	return firstMatches(sentence, email).map((match) => ({
		...spanOf(match),
		value: match[0].replace(/ /g, ''),
		certainty: /[a-z]{2,}$/i.test(match[0]) && !/x{3}|\*{2}/i.test(match[0]) ? 1 : 0.5,
	}));
}

const path = String.raw`[\w\-.~:/?#@!$&'*+,;=%()]*[\w\-~/#&=%]`;
const host = String.raw`(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z]{2,24}`;
const url = new RegExp(
	String.raw`(?<![\w@./-])(?:(?<scheme>https?) ?: ?\/\/ ?(?<site>[\w.-]{1,253}(?::\d{1,5})?(?:[/?#](?:${path})?)?)|(?<bare>${host}(?![\w@-])(?::\d{1,5})?(?:\/(?:${path})?)?))`,
	'gi',
);
/** Words with a full stop in them that are no address: file names and abbreviations. */
const noHost = /\.(?:docx?|xlsx?|pdf|pptx?|txt|md|jpe?g|png|zip)$|^(?:e\.g|i\.e|a\.m|p\.m|v\d)/i;

/**
 * Addresses on the web. One without a scheme is taken for https, with less certainty; one with http:// is given as
 * it stands.
 */
export function findUrls(sentence: string): ContactMention[] {
	return firstMatches(sentence, url).flatMap((match) => {
		const { scheme, site, bare } = match.groups ?? {};
		if (scheme !== undefined) {
			const value = `${scheme.toLowerCase()}://${(site ?? '').replace(/\.+$/, '')}`;
			return [{ ...spanOf(match), value, certainty: scheme.toLowerCase() === 'https' ? 1 : 0.4 }];
		}
		if (bare === undefined || noHost.test(bare)) return [];
		return [{ ...spanOf(match), value: `https://${bare}`, certainty: 0.85 }];
	});
}

const phone =
	/(?<![\w.@-]|\d:|[^\d]\/)(?:\+ ?|00)?(?:\(\+?\d{1,5}\)|\d)(?:[\d \u2014-]|\(\d{1,5}\)){3,28}\d(?![\d:%@]|\.\d| ?(?:个|分(?!机)|秒|小时|工作|天|日|元|万))(?: ?\(? ?(?:转|ext\.?|x|分机号?:?) ?\d{1,8}\)?)?/gi;
const extensionWord = / ?\(? ?(?:转|ext\.?|x|分机号?:?) ?/i;
const date = /^(?:19|20)\d{2} ?- ?\d{1,2} ?- ?\d{1,2}$/;
/** Numbers with 400 and 800 have the form of those with an area code. */
const wellFormed = [
	/^(?:95|96)\d{3,6}$/,
	/^1[012]\d{3}$/,
	/^(?:\+?86)?1[3-9]\d{9}$/,
	/^(?:\+?86)?0?(?:10|2\d|[3-9]\d{2})\d{7,8}$/,
	/^(?:\+|00)\d{8,15}$/,
	/^1[2-9]\d{2}[2-9]\d{6}$/,
];

/** Telephone numbers as they are dialled in China and abroad. */
export function findPhones(sentence: string): ContactMention[] {
	return firstMatches(sentence, phone).flatMap((match) => {
		const words = match[0].trim();
		const [number = '', extension] = words.split(extensionWord);
		const digits = number.replace(/[^\d+]/g, '');
		if (digits.length < 5 || digits.length > 16 || date.test(number)) return [];
		const joint = /ext|x/i.test(words) ? ' ext. ' : '转';
		const value = `${tidy(number)}${extension === undefined ? '' : `${joint}${extension.replace(')', '')}`}`;
		const certainty = wellFormed.some((form) => form.test(digits)) ? 1 : 0.65;
		return [{ from: match.index, to: match.index + match[0].trimEnd().length, value, certainty }];
	});
}

/** (010) 1234 5678 becomes 010-12345678, digits that were spaced out come together. */
function tidy(number: string): string {
	const dashed = number
		.replace(/^\((\d+)\) ?-? ?/, '$1-')
		.replace(/ ?[\u2014-]+ ?/g, '-')
		.replace(/^\+ /, '+');
	const spacedOut = /(?:^|[ -])\d \d(?: \d)+/.test(dashed);
	return spacedOut ? dashed.replace(/ /g, '') : dashed;
}

function spanOf(match: RegExpExecArray): Span {
	const from = match.index;
	return { from, to: from + match[0].length };
}
