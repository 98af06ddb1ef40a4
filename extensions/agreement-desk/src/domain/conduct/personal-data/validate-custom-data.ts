import { text, type LocalizedText } from '../../localized-text.ts';
import { shown } from '../../shown.ts';
import { severities, type Severity } from '../lexicon/lexicon-entry.ts';
import { limits, patternProblem } from '../lexicon/pattern.ts';
import type { CustomData } from './custom-data.ts';

export interface CustomDataProblem {
	/** Counted from 0, in the list. */
	readonly index: number;
	readonly text: LocalizedText;
}

const mostPatterns = 50;
const longestName = 40;

/**
 * Checks the patterns of personal data that an admin entered.
 *
 * @returns the patterns, when nothing is wrong with any of them, or the first thing that is wrong with each
 */
export function validateCustomData(
	list: unknown,
): { readonly patterns: readonly CustomData[] } | { readonly problems: readonly CustomDataProblem[] } {
	if (!Array.isArray(list) || list.length > mostPatterns) {
		const words = text(
			`须是一个列表，最多 ${mostPatterns} 条`,
			`it must be a list of ${mostPatterns} patterns at most`,
		);
		return { problems: [{ index: 0, text: words }] };
	}
	const patterns: CustomData[] = [];
	const problems: CustomDataProblem[] = [];
	list.forEach((row: unknown, index) => {
		const read = readRow(row);
		if ('pattern' in read) {
			patterns.push(read);
			return;
		}
		const words = text(`第 ${index + 1} 条${read['zh-CN']}`, `Pattern ${index + 1}${read['en-US']}`);
		problems.push({ index, text: words });
	});
	return problems.length > 0 ? { problems } : { patterns };
}

function readRow(row: unknown): CustomData | LocalizedText {
	const {
		name,
		pattern,
		severity = null,
	}: Readonly<Record<string, unknown>> = typeof row === 'object' && row !== null ? { ...row } : {};
	if (typeof name !== 'string' || name.trim() === '' || name.length > longestName) {
		return text(
			`：须有名称，最长 ${longestName} 个字符`,
			`: it needs a name of ${longestName} characters at most`,
		);
	}
	const named = text(`“${shown(name)}”：`, ` ("${shown(name)}"): `);
	const say = (chinese: string, english: string) => text(named['zh-CN'] + chinese, named['en-US'] + english);
	if (typeof pattern !== 'string' || pattern.trim() === '' || pattern.length > limits.phrase) {
		return say(
			`须写出格式，最长 ${limits.phrase} 个字符`,
			`it needs a pattern of ${limits.phrase} characters at most`,
		);
	}
	const problem = patternProblem(pattern);
	if (problem !== null) return say(problem['zh-CN'], problem['en-US']);
	if (!/[#@]/.test(pattern)) {
		return say('格式里须有 #（数字）或 @（字母）', 'the pattern needs # for digits or @ for letters');
	}
	if (severity !== null && !isSeverity(severity)) {
		return say('级别须为 block、warn 或 info', 'its severity must be block, warn or info');
	}
	return { name, pattern, severity };
}

function isSeverity(value: unknown): value is Severity {
	return typeof value === 'string' && severities.includes(value);
}
