import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../structure/clauses.ts';
import { columnOf } from '../structure/columns.ts';
import type { Phrase } from '../structure/phrases.ts';
import { segmentsOf, trustOf, type Segment } from '../structure/segments.ts';
import type { TopicName } from '../structure/topics.ts';
import type { Span } from '../text/mapped-text.ts';
import { findDurations, type DurationMention } from '../values/durations.ts';
import { amend, isChange, isPenalty } from './amendments.ts';
import { findBareLimits } from './bare-limits.ts';
import { valuesOf } from './duration-values.ts';

const family: ReadonlySet<TopicName> = new Set([
	'phone',
	'email',
	'emailNext',
	'chat',
	'registration',
	'general',
	'complex',
	'urgent',
	'notice',
	'consultation',
]);

/** Every time limit in a sentence, for the duty that it belongs to. */
export function readAmounts(sentence: Sentence, phrases: readonly Phrase[]): Candidate[] {
	const segments = segmentsOf(sentence, phrases, family);
	if (segments.length === 0 || isPenalty(sentence)) return [];
	const durations = findDurations(sentence.text);
	const mentions = durations.length > 0 ? durations : findBareLimits(sentence.text);
	const candidates = segments.flatMap((segment) =>
		mentionsFor(segment, mentions, sentence).flatMap((mention) =>
			candidatesOf(mention, segment, { sentence, phrases, mentions }),
		),
	);
	return amend(sentence, candidates);
}

/** The amounts in a segment: those that its deed goes with, if any. */
function mentionsFor(
	segment: Segment,
	mentions: readonly DurationMention[],
	sentence: Sentence,
): readonly DurationMention[] {
	if (isChange(sentence)) return mentions;
	const inside = mentions.filter((mention) =>
		segment.parts.some((part) => part.from <= mention.from && mention.from < part.to),
	);
	const groups = groupsOf(inside, sentence.text);
	const { name, deed } = segment.topic;
	const done = groups.filter((group, place) => {
		const column = columnOf(sentence, group.from);
		if (answered.has(name) && response.test(column)) return true;
		return [
			reachOf(group, mentions, segment, sentence.text),
			wayTo(group, groups[place - 1], segment, sentence.text),
			column,
		].some((words) => deed.test(words));
	});
	return (done.length > 0 ? done : groups).flatMap((group) => group.mentions);
}

/** A column of first responses holds those of each channel. */
const answered: ReadonlySet<TopicName> = new Set(['phone', 'email', 'chat', 'urgent']);
const response = /响应|首响|首次|respon|first/i;

const joins =
	/^(?:以?内|之内)?\([^()]{0,8}$|^(?:以?内|之内)?[\s/(、~"—:-]*(?:至|到|或者?|即|合|共|相当于|也就是|原为|原|改为|修改为|变更为|调整为|or|to|i\.e\.|being|changed to|previously|formerly)?[\s(:"]*$/i;

interface Group extends Span {
	readonly mentions: readonly DurationMention[];
}

/** 8小时/1个工作日, 2至4小时, 4小时（原为8小时） and 2小时（投诉为1小时） are several amounts for one thing. */
function groupsOf(mentions: readonly DurationMention[], text: string): Group[] {
	const groups: Group[] = [];
	for (const mention of mentions) {
		const { from, to } = mention;
		const last = groups.at(-1);
		if (last && isJoined(text.slice(Math.min(last.to, from), from)))
			groups.splice(-1, 1, { from: last.from, to, mentions: [...last.mentions, mention] });
		else groups.push({ from, to, mentions: [mention] });
	}
	return groups;
}

function isJoined(gap: string): boolean {
	return gap.length <= 12 && joins.test(gap);
}

/** The words from an amount to the next one, or to the end of its phrase: what has to be done by then. */
function reachOf(
	{ from: start, to: end }: Span,
	mentions: readonly DurationMention[],
	{ parts }: Segment,
	text: string,
): string {
	const next = mentions.find(({ from }) => from >= end)?.from ?? text.length;
	const part = parts.find(({ from, to }) => from <= start && start < to);
	return text.slice(start, Math.min(next, endOfReach(text, part?.to ?? text.length, end)));
}

/** The words of its phrase before an amount: 首次回复时限为4小时. */
function wayTo({ from: end }: Span, before: Span | undefined, { parts }: Segment, text: string): string {
	const part = parts.find(({ from, to }) => from <= end && end < to);
	const comma = text.lastIndexOf(',', end) + 1;
	return text.slice(Math.max(part?.from ?? 0, comma, before?.to ?? 0), end);
}

/** What stands after the next comma may be on something else, such as the time to solve what was answered. */
function endOfReach(text: string, phraseEnd: number, amountEnd: number): number {
	const comma = text.indexOf(',', amountEnd);
	return Math.min(phraseEnd, comma < 0 ? phraseEnd : comma);
}

/** What holds on average is no limit, and the time to solve something is not that to respond to it. */
const average = /平均|average|mean\b/i;
const solved = /办结|解决(?!方案)|完结|结案|恢复|\b(?:re)?solved?\b|\bclosed\b|\bcompleted\b/i;

const boundTrust = { limit: 1, about: 0.55, least: 0.55, after: 0.6, negative: 0.1 } as const;

interface Place {
	readonly sentence: Sentence;
	readonly phrases: readonly Phrase[];
	readonly mentions: readonly DurationMention[];
}

function candidatesOf(
	mention: DurationMention,
	segment: Segment,
	{ sentence, phrases, mentions }: Place,
): Candidate[] {
	const { topic, ground } = segment;
	const isFloor = topic.name === 'notice' && mention.bound !== 'negative' && mention.bound !== 'about';
	const reach = reachOf(mention, mentions, segment, sentence.text);
	const way = wayTo(mention, undefined, segment, sentence.text);
	const isOther = average.test(way) || (solved.test(way + reach) && !topic.deed.test(way + reach));
	const trust = trustOf[ground] * (isFloor ? 1 : boundTrust[mention.bound]) * (isOther ? 0.55 : 1);
	const sign = mention.bound === 'negative' ? -1 : 1;
	const span = wordsAround(mention, sentence, phrases);
	return valuesOf({ ...mention, amount: mention.amount * sign }, topic.name).map(
		({ certainty, ...value }) => ({
			...value,
			clause: value.part ?? topic.clause,
			span,
			confidence: trust * certainty,
		}),
	);
}

/** The phrase that holds the amount, which tells a person more than the amount alone. */
function wordsAround({ from, to }: Span, sentence: Sentence, phrases: readonly Phrase[]): Span {
	const first = phrases.find((phrase) => phrase.from <= from && from < phrase.to);
	const last = phrases.find((phrase) => phrase.from < to && to <= phrase.to);
	const start = Math.min(first?.from ?? from, from);
	const end = Math.max(last?.to ?? to, to);
	return { from: sentence.from + start, to: sentence.from + end };
}
