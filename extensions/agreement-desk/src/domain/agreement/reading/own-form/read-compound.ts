import type { Language } from '../../../localized-text.ts';
import { readFreeText } from '../../notation/free-text.ts';
import { splitList } from '../../notation/split-list.ts';
import {
	accountWord,
	basisWords,
	channelsWord,
	channelWords,
	comparatorWords,
	emptyList,
	groupSeparator,
	hoursWord,
	itemSeparator,
	periodWords,
} from '../../notation/words.ts';
import { keyOf } from './key-of.ts';
import { findOutsideQuotes } from './match-template.ts';

/*
 * The reverse of how values of several parts are written. What does not fit gives a value that the schema refuses,
 * or that is written in other words.
 */

export function readPeriods(text: string, language: Language): unknown {
	return splitList(text, [itemSeparator[language]]).map((period) => period.split('–'));
}

export function readMessengers(text: string, language: Language): unknown {
	const start = language === 'zh-CN' ? `（${accountWord[language]}：` : ` (${accountWord[language]}: `;
	return splitList(text, [itemSeparator[language]]).map((item) => {
		const place = findOutsideQuotes(item, start, 0);
		if (place === null) return { tool: readFreeText(item), account: null };
		const account = item.slice(place + start.length, -1);
		return { tool: readFreeText(item.slice(0, place)), account: readFreeText(account) };
	});
}

/** The tag is the first thing in the last bracket; the name before it is for people. */
export function readLanguages(text: string, language: Language): unknown {
	if (text === emptyList[language]) return [];
	return splitList(text, [groupSeparator[language]]).map((item) => {
		const inside = /[（(]([^（()）]*)[）)]$/.exec(item)?.[1] ?? '';
		const [tag, ...details] = splitList(inside, [groupSeparator[language]]);
		const hours = detail(details, hoursWord[language], language);
		const channels = detail(details, channelsWord[language], language);
		return {
			language: tag,
			hours: hours === null ? null : readPeriods(hours, language),
			channels:
				channels &&
				splitList(channels, [itemSeparator[language]]).map((word) => keyOf(channelWords, word, language)),
		};
	});
}

function detail(details: readonly string[], label: string, language: Language): string | null {
	const start = language === 'zh-CN' ? `${label}：` : `${label}: `;
	return details.find((one) => one.startsWith(start))?.slice(start.length) ?? null;
}

export function readTargets(text: string, language: Language): unknown {
	if (text === emptyList[language]) return [];
	return splitList(text, [groupSeparator[language]]).map((item) => readTarget(item, language));
}

const named = /[（(]([A-Za-z][\w.-]*)[）)]$/;

function readTarget(item: string, language: Language): unknown {
	const inBrackets = / ?[（(]([^（()）]*)[）)]$/.exec(item);
	const period = inBrackets ? keyOf(periodWords, inBrackets[1] ?? '', language) : undefined;
	const sentence = period === undefined || !inBrackets ? item : item.slice(0, inBrackets.index);
	const words = Object.values(comparatorWords).map((word) => word[language]);
	const shape = new RegExp(`^(.*?) ?(${words.join('|')}) ?(-?\\d+(?:\\.\\d+)?)%?$`, 's');
	const [, metric = '', comparator = '', value] = shape.exec(sentence) ?? [];
	return {
		metric_key: named.exec(metric)?.[1] ?? readFreeText(metric),
		comparator: keyOf(comparatorWords, comparator, language),
		value: Number(value),
		period: period ?? null,
	};
}

export function readSatisfaction(text: string): unknown {
	const [, score, top] =
		/^([\d.]+)分（满分([\d.]+)分）$/.exec(text) ?? /^([\d.]+) out of ([\d.]+)$/.exec(text) ?? [];
	if (score !== undefined) return { mode: 'score', value: Number(score), scale_max: Number(top) };
	const [, share, chinese, english] =
		/^([\d.]+)%(?:（([\d.]+)分制）| \(on a scale of ([\d.]+)\))?$/.exec(text) ?? [];
	const best = chinese ?? english;
	return { mode: 'percent', value: Number(share), scale_max: best === undefined ? null : Number(best) };
}

export function readClocks(text: string, language: Language): unknown {
	return Object.fromEntries(
		splitList(text, [groupSeparator[language]]).map((item) => {
			const space = item.indexOf(' ');
			return [item.slice(0, space), keyOf(basisWords, item.slice(space + 1), language)];
		}),
	);
}
