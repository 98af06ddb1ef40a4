import type { Span } from '../text/mapped-text.ts';
import { unwrapSpan } from '../text/trim-span.ts';

/** Ends of a list that are no items: "and so on". */
const andSoOn =
	/(?:等等?(?:方面|事项|内容|问题|相关|各类|类|方式|形式|渠道|产品|服务|范围|功能|各项|多种|其他)*(?:的)?(?:产品|服务|内容|问题|事宜|事项)?|,? ?(?:etc\.?|and so on|and the like|and others))$/i;
const opening =
	/^(?:包括但不限于|包含但不限于|包括|包含|例如|诸如|譬如|比如|如|including(?: but not limited to)?|such as|namely|e\.g\.,?|for example,?|:|,|"(?=[^"]*$))\s*/i;
const outside = /[、,;|\u2022\n]/;
const lastJoint = /(?:以及|及其|及|和|与|或者|或|&)(?!服务$)/;
const lastJointEnglish = /^(?:and|or|as well as) | (?:and|or|as well as|&) /i;

/**
 * The items of an enumeration in their order, as parts of the sentence. The last two may be joined by 和 or "and";
 * within an item such a word stays, as in 安装和配置 before a further item.
 */
export function splitItems(sentence: string, span: Span): Span[] {
	const whole = shrink(sentence, unwrapSpan(sentence, span));
	const words = sentence.slice(whole.from, whole.to);
	// 产品/服务 is one thing, 产品/价格/交付 are three.
	const isSlashed = !outside.test(words) && words.split('/').length > 2 && !words.includes('//');
	const pieces = cut(sentence, whole, isSlashed ? /\// : outside);
	const last = pieces.pop();
	if (last === undefined) return [];
	return [...pieces, ...splitLast(sentence, last, pieces.length > 0)]
		.map((piece) => tidy(sentence, piece))
		.filter(({ from, to }) => to > from);
}

/** Without what introduces the list and what leaves it open. */
function shrink(sentence: string, { from, to }: Span): Span {
	const words = sentence.slice(from, to);
	const start = opening.exec(words)?.[0].length ?? 0;
	const end = andSoOn.exec(words.trimEnd())?.[0].length ?? 0;
	return { from: from + start, to: Math.max(from + start, from + words.trimEnd().length - end) };
}

function cut(sentence: string, { from, to }: Span, separators: RegExp): Span[] {
	const pieces: Span[] = [];
	let start = from;
	let depth = 0;
	let quoted = false;
	for (let place = from; place < to; place += 1) {
		const sign = sentence[place] ?? '';
		if (sign === '"') quoted = !quoted;
		if (sign === '(') depth += 1;
		if (sign === ')') depth = Math.max(0, depth - 1);
		if (depth > 0 || quoted || !separators.test(sign)) continue;
		pieces.push({ from: start, to: place });
		start = place + 1;
	}
	pieces.push({ from: start, to });
	return pieces.filter((piece) => sentence.slice(piece.from, piece.to).trim() !== '');
}

function splitLast(sentence: string, span: Span, isOneOfMany: boolean): Span[] {
	const words = sentence.slice(span.from, span.to);
	const match = lastJointEnglish.exec(words) ?? (/["(]/.test(words) ? null : lastJoint.exec(words));
	if (!match) return [span];
	const before = { from: span.from, to: span.from + match.index };
	const after = { from: before.to + match[0].length, to: span.to };
	// 与 and 或 join two short words of one item, as in 账号与权限, more often than they end a list.
	const joinsWords = Math.min(before.to - before.from, after.to - after.from) < 3;
	if (/与|或|&/.test(match[0]) && (!isOneOfMany || joinsWords)) return [span];
	return [before, after];
}

function tidy(sentence: string, { from, to }: Span): Span {
	const words = sentence.slice(from, to);
	const start =
		/^(?:[\s"'\u2022(]|- |\(?\d{1,2}[).、] ?(?!\d))*(?:以及|及|和|and )?\s*/.exec(words)?.[0].length ?? 0;
	const hasPair = (words.slice(start).match(/"/g) ?? []).length % 2 === 0;
	const end = (hasPair ? /[\s'.]*$/ : /[\s"'.]*$/).exec(words)?.[0].length ?? 0;
	const span = { from: from + start, to: Math.max(from + start, to - end) };
	// A bracket within an item is part of it.
	return words.slice(0, start).includes('(') && sentence[span.to - 1] === ')'
		? { ...span, from: span.from - 1 }
		: span;
}
