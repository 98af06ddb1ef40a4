import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../structure/clauses.ts';
import { firstOf } from '../text/first-matches.ts';
import { findPeriods, type PeriodMention } from '../values/times-of-day.ts';
import { isChange, isPenalty } from './amendments.ts';

const businessTime =
	/业务时间|工作时间|营业时间|服务时间|办公时间|上班时间|business hours|working hours|office hours|service hours|hours of (?:service|operation|business)|opening hours/i;
const week =
	/(?:周|星期|礼拜)一(?:到|至|-|~|\u2014)(?:周|星期|礼拜)?五|工作日|monday ?(?:to|through|-|till|until) ?friday|mon\.? ?(?:to|-) ?fri|weekdays?|working days?/i;
const someDay = /(?:周|星期|礼拜)[一二三四五]|\b(?:mon|tues|wednes|thurs|fri)(?:day)?\b/gi;
/** Days that the text of the agreement does not have: it says Monday to Friday. */
const weekend =
	/(?:周|星期|礼拜)(?:[六日天末]|[一二三四五](?:到|至|-|~|\u2014)[六日天])|双休日|saturday|sunday|\bsat\b|\bsun\b|weekend/i;
const always = /每天|每日|全天|全年|7 ?[×x*天] ?24|every day|daily|24\/7/i;
/** Days that are named only to be left out. */
const leftOut =
	/(?:不含|不包括|除)[^,;。)]{0,30}|(?:excluding|except(?: for| on)?|not)[^,;)]{0,40}|(?:周[六日末]|星期[六日天]|双休日|节假日|saturdays?|sundays?|weekends?)[^,;。]{0,24}(?:休息|除外|不|excluded|closed)/gi;
const notBusiness = /语言|语种|英语|日语|粤语|language|english service/i;
const breakBefore =
	/(?:午休|午间休息|休息|中午|除去?|扣除|不含|lunch(?: break)?|break|except|excluding)(?:时间)?(?:为|是|:)? ?(?:from )?$/i;
const breakAfter = /^ ?(?:为)?(?:午休|午间休息|休息|除外|lunch|break)/i;

/** 午休一小时: a break of which nobody says when it is. */
const unplacedBreak =
	/(?:午休|午间休息|休息|lunch(?: break)?|break)[^,;()\d]{0,4}(?:\d|[一二两半])[\d.]{0,3} ?个?半?(?:小时|分钟|hours?|minutes?)|(?:\d|one|an)[ -](?:hour|minute)s? (?:lunch|break)/i;

const season = /[夏冬][季令天]|summer|winter/i;

interface Hours {
	readonly sentence: Sentence;
	readonly mentions: readonly PeriodMention[];
	readonly first: PeriodMention;
	readonly last: PeriodMention;
}

type Statement = [Hours, ...Hours[]];

/** The hours of 2.1.1, wherever the text gives them; those of one clause may stand in several sentences. */
export function readBusinessHours(sentences: readonly Sentence[]): Candidate[] {
	const statements: Statement[] = [];
	for (const sentence of sentences) {
		const mentions = mentionsOf(sentence);
		const [first] = mentions;
		if (!first) continue;
		const hours = { sentence, mentions, first, last: mentions.at(-1) ?? first };
		const statement = statements.at(-1);
		if (statement && goesOn(lastOf(statement), hours)) statement.push(hours);
		else if (trustOf(sentence) > 0) statements.push([hours]);
	}
	return [
		...statements.map(toCandidate),
		...firstOf(sentences, isAroundTheClock, mostStatements).map(aroundTheClock),
	];
}

const mostStatements = 20;
const roundTheClock =
	/7 ?[×x*天] ?24|24 ?[×x*\/] ?7|24小时(?:全天|不间断|营业)|全天(?:候)?(?:24小时)?(?:营业|服务)|全天候?,?24小时|[,(:、;] ?24小时(?=\))|全天(?=\))|around the clock/i;

/** 7×24小时 says more than the hours of Monday to Friday. */
function isAroundTheClock(sentence: Sentence): boolean {
	const { text } = sentence;
	if (!businessTime.test(text) || isPenalty(sentence)) return false;
	return roundTheClock.test(text) && findPeriods(text).length === 0;
}

function aroundTheClock({ from, to }: Sentence): Candidate {
	const value = [['00:00', '24:00']];
	return { key: 'business_hours.periods', value, clause: '2.1.1', span: { from, to }, confidence: 0.5 };
}

function mentionsOf(sentence: Sentence): readonly PeriodMention[] {
	const isElsewhere = sentence.number === '2.4' || sentence.number?.startsWith('1.3') === true;
	if (isPenalty(sentence) || isElsewhere || notBusiness.test(sentence.text)) return [];
	return findPeriods(sentence.text);
}

/** "上午9:00-12:00；下午13:30-18:00": the rest of the day, in a sentence without days of its own. */
function goesOn(before: Hours, { sentence, first }: Hours): boolean {
	if (before.sentence.clause !== sentence.clause || first.period[0] < before.last.period[1]) return false;
	return sentence.text.search(someDay) < 0 && !businessTime.test(sentence.text);
}

function lastOf(statement: Statement): Hours {
	return statement.at(-1) ?? statement[0];
}

function toCandidate(statement: Statement): Candidate {
	const [{ sentence, first }] = statement;
	const end = lastOf(statement);
	return {
		key: 'business_hours.periods',
		value: withoutBreaks(statement),
		clause: '2.1.1',
		span: { from: sentence.from + first.from, to: end.sentence.from + end.last.to },
		confidence: trustOf(sentence) * certaintyOf(statement),
	};
}

function trustOf({ text, number, heading, lead }: Sentence): number {
	if (number === '2.1.1') return 0.97;
	if (businessTime.test(text)) return 0.92;
	if (week.test(text) || text.search(someDay) >= 0) return 0.8;
	return number === '2.1' || businessTime.test(heading) || businessTime.test(lead) ? 0.8 : 0;
}

/** 9:00-18:00，午休12:00-13:00: the break divides the period that it lies in. */
function withoutBreaks(statement: readonly Hours[]): string[][] {
	const isBreak = ({ from, to }: PeriodMention, { text }: Sentence) =>
		breakBefore.test(text.slice(Math.max(0, from - longestWord), from)) ||
		breakAfter.test(text.slice(to, to + longestWord));
	const all = statement.flatMap(({ sentence, mentions }) =>
		mentions.map((mention) => ({ period: [...mention.period], isBreak: isBreak(mention, sentence) })),
	);
	const breaks = all.filter((one) => one.isBreak).map(({ period }) => period);
	const open = all.filter((one) => !one.isBreak).map(({ period }) => period);
	return breaks.reduce(
		(periods, [from = '', to = '']) =>
			periods.flatMap(([start = '', end = '']) =>
				start < from && to < end
					? [
							[start, from],
							[to, end],
						]
					: [[start, end]],
			),
		open,
	);
}

const longestWord = 12;

/** Other days, or other hours for some days, are more than the parameter can hold. */
function certaintyOf(statement: readonly Hours[]): number {
	const text = statement.map(({ sentence }) => sentence.text.replace(leftOut, '')).join('');
	const isWeek = week.test(text);
	if (statement.some(({ sentence }) => isChange(sentence)) || weekend.test(text)) return 0.5;
	if (isWeek ? new Set(text.match(someDay)).size > 2 : always.test(text) || text.search(someDay) >= 0)
		return 0.5;
	if (statement.some(hasOtherTimes) || unplacedBreak.test(text) || season.test(text)) return 0.5;
	return statement.every(({ mentions }) => mentions.every(({ plain }) => plain)) ? 1 : 0.5;
}

/** A time that is in no period was not understood, and the hours may be others for it. */
function hasOtherTimes({ sentence, mentions }: Hours): boolean {
	let end = 0;
	const rest = mentions.map(({ from, to }) => {
		const words = sentence.text.slice(end, from);
		end = to;
		return words;
	});
	return /\d ?(?::|点|时(?!间))|\d ?[ap]\.?m\b/i.test([...rest, sentence.text.slice(end)].join('\n'));
}
