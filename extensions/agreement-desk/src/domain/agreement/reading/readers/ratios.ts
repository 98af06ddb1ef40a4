import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../structure/clauses.ts';
import type { Phrase } from '../structure/phrases.ts';
import { segmentsOf, trustOf, type Segment } from '../structure/segments.ts';
import type { TopicName } from '../structure/topics.ts';
import { findRatios, type RatioMention } from '../values/ratios.ts';
import { amend, isChange, isPenalty } from './amendments.ts';

const family: ReadonlySet<TopicName> = new Set(['fcr', 'csat']);

/** The shares and scores of 2.5.1 and 2.5.2. */
export function readRatios(sentence: Sentence, phrases: readonly Phrase[]): Candidate[] {
	const segments = segmentsOf(sentence, phrases, family);
	if (segments.length === 0 || isPenalty(sentence)) return [];
	const mentions = findRatios(sentence.text);
	const candidates = segments.flatMap((segment) =>
		mentionsFor(segment, mentions, sentence).map((mention) => toCandidate(mention, segment, sentence)),
	);
	return amend(sentence, candidates);
}

/** Shares and scores go before bare numbers, and what is "at least" so much before everything else. */
function mentionsFor(
	segment: Segment,
	mentions: readonly RatioMention[],
	sentence: Sentence,
): readonly RatioMention[] {
	const inside = mentions.filter(
		({ from }) =>
			segment.parts.some((part) => part.from <= from && from < part.to) &&
			!isOfOther(from, segment, sentence),
	);
	const counted = inside.filter(({ kind, scale }) => kind !== 'bare' || scale !== null);
	const fitting = counted.length > 0 ? counted : inside.filter((mention) => isGoal(mention, sentence.text));
	if (isChange(sentence)) return fitting;
	const goals = fitting.filter((mention) => !isCriterion(mention, fitting, sentence.text));
	const least = goals.filter(({ bound }) => bound === 'least');
	const isMore = goals.some(
		(mention) => isRange(mention, sentence.text) || isNext(mention, least, sentence.text),
	);
	return least.length > 0 && !isMore ? least : goals;
}

const otherSatisfaction = /(?:投诉|处理|投诉人|员工|坐席|培训|回访)满意|(?:complaint|employee) satisfaction/i;
const longestPhrase = 60;
const otherIndicator =
	/(?:按时|及时|准时|投诉|接通|响应|重开|重复|放弃|呼损|达标|合格|可用|送达|完成|回复|办结|回收|参与|应答|流失)率|NPS|净推荐|时长|complaint|on[- ]time|availability|abandon|(?:answer|response|reopen|repeat)\w* rate/i;

/** "满意度不低于90%，按时率不低于95%": the second phrase is about something else. */
function isOfOther(place: number, { topic }: Segment, { text }: Sentence): boolean {
	const words = /[^,;|()]*$/.exec(text.slice(Math.max(0, place - longestPhrase), place))?.[0] ?? '';
	return otherSatisfaction.test(words) || (otherIndicator.test(words) && !topic.noun.test(words));
}

/** A bare number is a goal only right after the words for one, or right after a label. */
function isGoal({ from, to, bound }: RatioMention, text: string): boolean {
	if (
		/^ ?(?:天|日|个|份|次|月|年|小时|分钟|秒|周|人|件|days?|hours?|responses?|surveys?)/i.test(text.slice(to))
	)
		return false;
	return bound === 'least' || bound === 'negative' || /[:|为达] ?$/.test(text.slice(0, from));
}

function isRange({ from, to }: RatioMention, text: string): boolean {
	return (
		/(?:[-~]|至|到|\u2014) ?$/.test(text.slice(0, from)) || /^ ?(?:[-~]|至|到|\u2014|或)/.test(text.slice(to))
	);
}

/** 90%（评分4分以上）: who counts as satisfied is no second goal. */
function isCriterion({ kind, from, to }: RatioMention, all: readonly RatioMention[], text: string): boolean {
	const isInside = text.lastIndexOf('(', from) > text.lastIndexOf(')', from);
	return (
		kind === 'score' &&
		isInside &&
		/^ ?(?:及|或)?以上/.test(text.slice(to)) &&
		all.some((one) => one.kind === 'share')
	);
}

/** 85%（第一年）、90%（第二年）: a goal that is listed after another of its kind. */
function isNext({ kind, from, bound }: RatioMention, least: readonly RatioMention[], text: string): boolean {
	const before = least.findLast((one) => one.from < from);
	if (bound === 'least' || before?.kind !== kind) return false;
	return /^ ?(?:\([^()]*\))? ?(?:、|,|和|及)[^,;|()]{0,8}$/.test(text.slice(before.to, from));
}

const boundTrust = { least: 1, plain: 0.95, most: 0.4, about: 0.55, negative: 0.1 } as const;

function toCandidate(mention: RatioMention, { topic, ground }: Segment, sentence: Sentence): Candidate {
	const signed = mention.bound === 'negative' ? { ...mention, value: -mention.value } : mention;
	const { value, certainty } = topic.name === 'csat' ? satisfaction(signed) : share(signed);
	return {
		key: topic.name === 'csat' ? 'target.csat' : 'target.fcr_percent',
		value,
		clause: topic.clause,
		span: { from: sentence.from + mention.from, to: sentence.from + mention.to },
		confidence: trustOf[ground] * boundTrust[mention.bound] * certainty * (mention.value === 0 ? nothing : 1),
	};
}

/** A target of nothing is a slip, even where it could be kept. */
const nothing = 0.3;

interface Worth {
	readonly value: unknown;
	readonly certainty: number;
}

/** A bare 85 is 85 % in a blank for a percentage, and 0.85 is a share of one. */
function share({ kind, value, scale }: RatioMention): Worth {
	if (kind === 'share') return { value, certainty: 1 };
	if (kind === 'score') return { value: scale === null ? value : (value / scale) * 100, certainty: 0.4 };
	if (value > 0 && value < 1) return { value: Math.round(value * 10_000) / 100, certainty: 0.7 };
	return { value, certainty: 0.75 };
}

function satisfaction({ kind, value, scale }: RatioMention): Worth {
	if (kind === 'share') return { value: { mode: 'percent', value, scale_max: null }, certainty: 1 };
	if (scale !== null) return { value: { mode: 'score', value, scale_max: scale }, certainty: 1 };
	const likely = likelyScale(value);
	const score = { mode: 'score', value, scale_max: likely ?? 100 };
	if (kind === 'score') return { value: score, certainty: likely === null ? 0.4 : 0.75 };
	if (value > 0 && value < 1)
		return { value: { mode: 'percent', value: value * 100, scale_max: null }, certainty: 0.5 };
	return { value: value > 10 ? { mode: 'percent', value, scale_max: null } : score, certainty: 0.5 };
}

/** A goal lies in the upper part of its scale: 4.5 is one of 5, 9 of 10, 90 of 100. Others could be of any. */
function likelyScale(value: number): number | null {
	if (value >= 3 && value < 5) return 5;
	if (value >= 7 && value < 10) return 10;
	return value >= 60 && value <= 100 ? 100 : null;
}
