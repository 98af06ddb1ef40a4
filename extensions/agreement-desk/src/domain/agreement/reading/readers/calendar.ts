import { firstMatches } from '../text/first-matches.ts';
import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../structure/clauses.ts';
import type { Span } from '../text/mapped-text.ts';
import { isChange } from './amendments.ts';

/*
 * What the text says of the calendar beside its hours: time zone, public holidays, make-up working days.
 */

interface Rule {
	readonly key:
		'calendar.timezone' | 'calendar.exclude_statutory_holidays' | 'calendar.include_makeup_workdays';
	readonly value: string | boolean;
	readonly words: RegExp;
	readonly certainty: number;
}

const holiday = '(?:国家)?(?:法定)?(?:公众|公共)?(?:节假日|节日|假日)(?:和|及|、|与)?(?:公休日|休息日)?';
const makeup = '(?:调休|补班|调班)(?:的)?(?:工作|上班|补班|补)?(?:日|日期|周末|的?周六日?|的?周日)?';
const counts =
	'(?:照常|正常(?:上班|营业|服务|工作)?|除外不|视为(?:工作日|业务时间)|计入|算作|属于|按工作日|仍(?:为|属)|均?为工作日|纳入)';
const counted = String.raw`(?:视同|视为|按|算)`;

const rules: readonly Rule[] = [
	{
		key: 'calendar.exclude_statutory_holidays',
		value: true,
		words: new RegExp(
			`${holiday}(?:均)?(?:除外|休息|不(?:计|算|含|属|提供|上班|营业|包括|在内)|放假|顺延)|(?:不含|不包括|不包含|除|剔除|扣除)(?:国家)?(?:法定)?(?:公众|公共)?(?:节假日|节日|假日)(?!(?:和|及|、)?(?:调休)?外均)|(?:exclu\\w+|except(?:ing| for| on)?|other than|not(?: on| including)?) (?:of )?(?:the )?(?:chinese |official |statutory |national )?(?:public |statutory |bank |legal )?holidays|(?:public|statutory|bank|legal|national) holidays (?:are )?(?:excluded|excepted|not (?:counted|included))`,
			'i',
		),
		certainty: 0.95,
	},
	{
		key: 'calendar.exclude_statutory_holidays',
		value: false,
		words: new RegExp(
			`(?<!不|不包)(?:含|包括|包含)(?:国家)?(?:法定)?(?:公众|公共)?(?:节假日|节日|假日)|${holiday}(?:均|也|亦|仍)?(?:照常|正常|不休|无休|计入|算作|提供服务)|全年无休|(?<!not )includ\\w+ (?:the )?(?:public|statutory|bank|legal|national) holidays|(?:public|statutory|bank|legal|national) holidays (?:are )?(?:included|counted)`,
			'i',
		),
		certainty: 0.95,
	},
	{
		key: 'calendar.include_makeup_workdays',
		value: true,
		words: new RegExp(
			`${makeup}(?:均|也|亦|仍)?${counts}|(?<!不|不包)(?:含|包括|包含)(?:因)?${makeup}|${makeup}${counted}(?:正常)?(?:工作日|业务时间)|make-?up (?:working |work)?days? (?:are )?(?:included|counted|count)|(?<!not )includ\\w+ (?:the )?make-?up`,
			'i',
		),
		certainty: 0.95,
	},
	{
		key: 'calendar.include_makeup_workdays',
		value: false,
		words: new RegExp(
			`${makeup}(?:均|也|亦)?(?:除外|不(?:计|算|含|属|提供|上班|视为|按|在内|作为))|(?:不含|不包括|不包含)(?:因)?${makeup}|make-?up (?:working |work)?days? (?:are )?(?:excluded|not (?:counted|included))|exclu\\w+ (?:the )?make-?up`,
			'i',
		),
		certainty: 0.95,
	},
	{
		key: 'calendar.timezone',
		value: 'Asia/Shanghai',
		words: /北京时间|中国标准时间|beijing time|china standard time/i,
		certainty: 0.95,
	},
	{ key: 'calendar.timezone', value: 'Asia/Hong_Kong', words: /香港时间|hong kong time/i, certainty: 0.95 },
	{ key: 'calendar.timezone', value: 'Asia/Taipei', words: /台北时间|taipei time/i, certainty: 0.95 },
	// Several zones share this offset.
	{
		key: 'calendar.timezone',
		value: 'Asia/Shanghai',
		words: /东八区|(?:UTC|GMT) ?\+ ?0?8(?::?00)?/i,
		certainty: 0.5,
	},
];

const zoneName =
	/\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\/[A-Za-z_]+(?:\/[A-Za-z_]+)?(?:[+-]\d{1,2})?/g;
/** 非业务时间（含节假日）: what counts with the time that is not business time does not count. */
const outOfHours = /(?:非(?:业务|工作|营业)时间|(?:业务|工作|营业)时间(?:以|之)?外)[^,;。]{0,12}$/;
const onTime =
	/业务时间|工作时间|营业时间|服务时间|工作日|时区|周一|星期一|计时|时限|business|working|hours|monday|time zone|timezone/i;

/** Readings of the calendar in a sentence on business time. */
export function readCalendar(sentence: Sentence): Candidate[] {
	const { text, number, heading, section } = sentence;
	const isOnTime = number === '2.1' || number === '2.1.1' || onTime.test(text) || onTime.test(heading);
	if (section === 'foreign' || !isOnTime) return [];
	const trust = isChange(sentence) ? 0.5 : 1;
	const candidateOf = ({ key, value, certainty }: Omit<Rule, 'words'>, span: Span): Candidate => ({
		key,
		value,
		clause: '2.1',
		span: { from: sentence.from + span.from, to: sentence.from + span.to },
		confidence: certainty * trust,
	});
	const byRule = rules.flatMap((rule) => {
		const match = rule.words.exec(text);
		if (!match) return [];
		const span = { from: match.index, to: match.index + match[0].length };
		const isTurned =
			rule.value === false &&
			/含|包括|包含|includ/i.test(match[0]) &&
			outOfHours.test(text.slice(0, match.index));
		return [candidateOf(isTurned ? { ...rule, value: true, certainty: 0.7 } : rule, span)];
	});
	const zones = firstMatches(text, zoneName).map((match) =>
		candidateOf(
			{ key: 'calendar.timezone', value: match[0], certainty: 0.95 },
			{ from: match.index, to: match.index + match[0].length },
		),
	);
	return [...byRule, ...zones];
}
