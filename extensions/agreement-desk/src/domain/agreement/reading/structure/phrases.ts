import type { Span } from '../text/mapped-text.ts';
import type { Sentence } from './clauses.ts';

/** A piece of a sentence between commas, brackets, cells of a table and places where lines ended. */
export interface Phrase extends Span {
	readonly inBracket: boolean;
	/** Whether it speaks of a length of time. */
	readonly hasAmount: boolean;
}

const ends = ',|()';
const longestPiece = 60;
const amount =
	/(?:\d|[一二两三四五六七八九十半]) ?个?(?:小时|分钟|秒|天|日|工作日|hours?\b|minutes?\b|seconds?\b|days?\b|working|business)/i;
const onlyAmount =
	/^[\s|(]*(?:[\d.]+|[一二两三四五六七八九十半]+) ?(?:个|hours?|h\b|minutes?|min\b|seconds?|s\b|working days?|business days?|days?|%|分|小时|分钟|秒|工作日|自然日|日|天)+(?:以?内|之内)?[\s|)]*$/i;

export function phrasesOf(sentence: Sentence, joints: ReadonlySet<number>): Phrase[] {
	const { text } = sentence;
	const phrases: Phrase[] = [];
	let start = 0;
	let depth = 0;
	for (let place = 0; place <= text.length; place += 1) {
		const sign = text[place];
		const isEnd =
			sign === undefined || ends.includes(sign) || (sign === '、' && isBetweenAmounts(text, start, place));
		if (!isEnd && !(place > start && joints.has(sentence.from + place))) continue;
		const words = text.slice(start, place);
		if (words.trim() !== '')
			phrases.push({ from: start, to: place, inBracket: depth > 0, hasAmount: amount.test(words) });
		if (sign === '(') depth += 1;
		if (sign === ')') depth = Math.max(0, depth - 1);
		start = isEnd ? place + 1 : place;
	}
	return phrases;
}

/** 电话3分钟接通、邮件、传真4小时回复: two statements, where 电话、邮件 is one. */
function isBetweenAmounts(text: string, start: number, place: number): boolean {
	const item = text.slice(Math.max(start, place - longestPiece), place).replace(/^.*、/s, '');
	const next = /^[^,|()]*/.exec(text.slice(place + 1, place + 1 + longestPiece))?.[0] ?? '';
	return amount.test(item) && amount.test(next);
}

/** Whether these words are an amount and nothing else, as in a cell of a table. */
export function isOnlyAmount(words: string): boolean {
	return onlyAmount.test(words);
}
