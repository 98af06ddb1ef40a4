import { text, type LocalizedText } from '../../localized-text.ts';
import { shown } from '../../shown.ts';
import { phraseCategories, severities, type LexiconEntry } from './lexicon-entry.ts';
import { limits, patternProblem, wordingsOf } from './pattern.ts';

/** What is wrong with an entry, in words that name it. */
export interface LexiconProblem {
	/** Counted from 0, in the list. */
	readonly index: number;
	readonly field: keyof LexiconEntry | null;
	readonly text: LocalizedText;
}

export const mostEntries = 2_000;
const mostAllowed = 50;
const directions: readonly unknown[] = ['outbound', 'inbound', 'both'];
const languages: readonly unknown[] = ['zh-CN', 'en-US'];
const fields: readonly string[] = [
	'phrase',
	'is_pattern',
	'category',
	'severity',
	'clause',
	'allow',
	'languages',
	'channels',
	'direction',
	'enabled',
];

/**
 * Checks a lexicon as an admin entered it.
 *
 * @returns the entries, when nothing is wrong with any of them, or all that is wrong
 */
export function validateLexicon(
	list: unknown,
): { readonly entries: readonly LexiconEntry[] } | { readonly problems: readonly LexiconProblem[] } {
	if (!Array.isArray(list)) return { problems: [whole(text('词库须是一个列表', 'a lexicon is a list'))] };
	const rows: readonly unknown[] = list;
	if (rows.length > mostEntries) {
		const words = text(`词库最多 ${mostEntries} 条`, `a lexicon has ${mostEntries} entries at most`);
		return { problems: [whole(words)] };
	}
	const problems = rows.flatMap((row, index) => problemsOf(row, index));
	const entries = rows.filter(isEntry);
	if (problems.length === 0 && entries.length === rows.length) {
		const repeated = repetitions(entries);
		return repeated.length > 0 ? { problems: repeated } : { entries };
	}
	return { problems };
}

function whole(words: LocalizedText): LexiconProblem {
	return { index: 0, field: null, text: words };
}

function isEntry(row: unknown): row is LexiconEntry {
	return isObject(row) && problemsOf(row, 0).length === 0;
}

type Complain = (field: keyof LexiconEntry | null, chinese: string, english: string) => void;

function problemsOf(row: unknown, index: number): LexiconProblem[] {
	const problems: LexiconProblem[] = [];
	const name = isObject(row) && typeof row['phrase'] === 'string' ? shown(row['phrase']) : null;
	const complain: Complain = (field, chinese, english) => {
		const place = text(
			`第 ${index + 1} 条${name === null ? '' : `“${name}”`}`,
			`Entry ${index + 1}${name === null ? '' : ` ("${name}")`}`,
		);
		const words = text(`${place['zh-CN']}：${chinese}`, `${place['en-US']}: ${english}`);
		problems.push({ index, field, text: words });
	};
	if (!isObject(row)) {
		complain(null, '须是一条词条', 'it must be an entry');
		return problems;
	}
	for (const key of Object.keys(row).filter((one) => !fields.includes(one))) {
		complain(null, `没有“${shown(key)}”这一项`, `there is no field "${shown(key)}"`);
	}
	checkPhrase(row, complain);
	checkChoices(row, complain);
	checkAllowed(row, complain);
	return problems;
}

function checkPhrase(row: Readonly<Record<string, unknown>>, complain: Complain): void {
	const { phrase, is_pattern: isPattern } = row;
	if (!isAbsent(isPattern) && typeof isPattern !== 'boolean') {
		complain('is_pattern', 'is_pattern 须为 true 或 false', 'is_pattern is true or false');
	}
	if (typeof phrase !== 'string' || phrase.trim() === '') {
		complain('phrase', '须写出用语', 'it needs a phrase');
		return;
	}
	if (phrase.length > limits.phrase) {
		complain(
			'phrase',
			`用语最长 ${limits.phrase} 个字符`,
			`a phrase has ${limits.phrase} characters at most`,
		);
		return;
	}
	const problem = isPattern === true ? patternProblem(phrase) : null;
	if (problem !== null) complain('phrase', problem['zh-CN'], problem['en-US']);
	else if (!wordingsOf(phrase, isPattern === true).some(isLongEnough)) {
		complain(
			'phrase',
			'单个字或字母会误伤太多，请写完整的用语，或用 ^…$ 限定为独立成句',
			'one character alone finds too much: write the whole phrase, or ^…$ for one that stands by itself',
		);
	}
}

function isLongEnough({
	segments,
	opensClause,
	closesClause,
}: ReturnType<typeof wordingsOf>[number]): boolean {
	const length = segments.reduce((sum, segment) => sum + segment.text.length, 0);
	return length > 1 || (opensClause && closesClause);
}

function checkChoices(row: Readonly<Record<string, unknown>>, complain: Complain): void {
	const { category, severity, clause, direction, enabled, languages: spoken, channels } = row;
	if (typeof category !== 'string' || !phraseCategories.includes(category)) {
		const all = phraseCategories.join(', ');
		complain('category', `类别须为以下之一：${all}`, `its category must be one of ${all}`);
	}
	if (!isAbsent(severity) && (typeof severity !== 'string' || !severities.includes(severity))) {
		complain('severity', '级别须为 block、warn 或 info', 'its severity must be block, warn or info');
	}
	if (!isAbsent(clause) && (typeof clause !== 'string' || !/^\d(?:\.\d{1,2}){0,4}$/.test(clause))) {
		complain('clause', '条款须写作 2.3.2 的样子', 'its clause must be written like 2.3.2');
	}
	if (!isAbsent(direction) && !directions.includes(direction)) {
		complain(
			'direction',
			'方向须为 outbound、inbound 或 both',
			'its direction must be outbound, inbound or both',
		);
	}
	if (!isAbsent(enabled) && typeof enabled !== 'boolean') {
		complain('enabled', 'enabled 须为 true 或 false', 'enabled is true or false');
	}
	if (!isAbsent(spoken) && !(Array.isArray(spoken) && spoken.every((one) => languages.includes(one)))) {
		complain('languages', '语言须取自 zh-CN 和 en-US', 'its languages must be among zh-CN and en-US');
	}
	if (!isAbsent(channels) && !(Array.isArray(channels) && channels.every((one) => typeof one === 'string'))) {
		complain('channels', '渠道须是渠道类型的列表', 'its channels must be a list of types of channel');
	}
}

function checkAllowed(row: Readonly<Record<string, unknown>>, complain: Complain): void {
	const { allow, phrase } = row;
	if (isAbsent(allow)) return;
	if (!Array.isArray(allow) || !allow.every((one) => typeof one === 'string' && one.trim() !== '')) {
		complain('allow', '放行的词须是词的列表', 'what it allows must be a list of phrases');
		return;
	}
	if (
		allow.length > mostAllowed ||
		allow.some((one) => typeof one === 'string' && one.length > limits.phrase)
	) {
		complain(
			'allow',
			`放行的词最多 ${mostAllowed} 个，每个最长 ${limits.phrase} 个字符`,
			`it may allow ${mostAllowed} phrases of ${limits.phrase} characters at most`,
		);
	}
	if (allow.includes(phrase)) {
		complain(
			'allow',
			'放行的词与用语相同，这一条便不会起作用；如要停用，请关闭 enabled',
			'it allows its own phrase and would never find anything; switch enabled off instead',
		);
	}
}

function repetitions(entries: readonly LexiconEntry[]): LexiconProblem[] {
	const seen = new Map<string, number>();
	return entries.flatMap((entry, index): LexiconProblem[] => {
		const key = [
			entry.phrase.trim().toLowerCase(),
			entry.is_pattern === true,
			entry.languages,
			entry.channels,
		].join('|');
		const first = seen.get(key);
		seen.set(key, first ?? index);
		if (first === undefined) return [];
		const words = text(
			`第 ${index + 1} 条“${entry.phrase}”：与第 ${first + 1} 条重复`,
			`Entry ${index + 1} ("${entry.phrase}"): it repeats entry ${first + 1}`,
		);
		return [{ index, field: 'phrase', text: words }];
	});
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Rows of a database say null where nothing was said. */
function isAbsent(value: unknown): boolean {
	return value === undefined || value === null;
}
