import type { Commitment } from '../../domain/agreement/commitment.ts';
import { text, type Language, type LocalizedText } from '../../domain/localized-text.ts';
import { startEventOf } from '../../domain/timers/explain.ts';
import { startEventNames } from '../../domain/wording/start-event-names.ts';
import { stopEventName } from '../../domain/wording/stop-event-names.ts';
import { targetInWords } from '../../domain/wording/target-in-words.ts';
import { conditionWords, listOf } from '../content-words.ts';

/**
 * How a commitment is measured, as sentences that follow from what it is: to what it applies, what starts its clock and
 * what stops it, which clock that is, and what it stands still for. `calendar` is the name of one of its own.
 */
export function measureInWords(commitment: Commitment, calendar: string | null = null): LocalizedText {
	const said = (language: Language) =>
		[
			applies(commitment, language),
			counts(commitment, language),
			...(calendar === null ? [] : [ownCalendar(calendar)[language]]),
			...rest(commitment, language),
		]
			.filter((sentence) => sentence !== '')
			.join(language === 'zh-CN' ? '' : ' ');
	return text(said('zh-CN'), said('en-US'));
}

function applies({ branch, conditions }: Commitment, language: Language): string {
	const { channelTypes, ticketTypes, complexity, urgent, plans, languages, complaintLevels } = conditions;
	const restrictions = conditionWords(
		{
			channel_types: channelTypes && [...channelTypes],
			ticket_types: ticketTypes && [...ticketTypes],
			complexity,
			urgent,
			plans: plans && [...plans],
			languages: languages && [...languages],
		},
		language,
	);
	const chinese = language === 'zh-CN';
	if (complaintLevels) {
		const levels = listOf('complaint_level', complaintLevels, language);
		restrictions.push(chinese ? `投诉级别：${levels}` : `levels of complaint: ${levels}`);
	}
	if (branch) restrictions.push(branches[branch][language]);
	if (restrictions.length === 0) return '';
	return chinese ? `适用于${restrictions.join('；')}。` : `It applies to ${restrictions.join('; ')}.`;
}

const branches = {
	a: text('业务时间内收到的请求', 'what is received in business hours'),
	b: text('非业务时间收到的请求', 'what is received outside business hours'),
} as const;

function counts(commitment: Commitment, language: Language): string {
	const start = startOf(commitment, language);
	const stop = stopEventName(commitment)[language];
	const target = targetInWords(commitment.target, language);
	const { unit } = commitment.target;
	if (unit === 'promise') {
		return text(
			`自${start}起，至${stop}为止，不得晚于所告知的时间。`,
			`From the moment ${start} until ${stop}, which shall be no later than the time told.`,
		)[language];
	}
	if (unit === 'calendar_days') {
		return text(
			`自${start}起满 ${target}（自然日）之后，方可${stop}。`,
			`No sooner than ${target} (calendar days) after ${start}, ${stop}.`,
		)[language];
	}
	return text(
		`自${start}起计时，至${stop}为止，不超过 ${target}，${clockOf(commitment)['zh-CN']}。`,
		`From the moment ${start} until ${stop}: no longer than ${target}, ${clockOf(commitment)['en-US']}.`,
	)[language];
}

/** A clock that is wound up again and again has two beginnings: the first one, and its own last stop. */
function startOf(commitment: Commitment, language: Language): string {
	const first = startEventOf({ commitment, startedBy: null, cycle: 1 });
	const again = startEventOf({ commitment, startedBy: 'message', cycle: 2 });
	const names = [startEventNames[first][language]];
	const recurs = commitment.metric !== 'email_first_reply' || commitment.rules.followUpRestarts;
	if (again !== first && recurs) names.push(startEventNames[again][language]);
	const waits = commitment.branch === 'b' ? nextOpening[language] : '';
	return `${names.join(language === 'zh-CN' ? '或' : ', or ')}${waits}`;
}

const nextOpening = text('之后的下一业务时间开始', ' and business hours have begun again');

function clockOf({ target }: Commitment): LocalizedText {
	if (target.unit === 'working_days') return text('按工作日计', 'in working days');
	return target.basis === 'business'
		? text('只计业务时间', 'counting business hours alone')
		: text('按自然时间计，夜间与节假日照算', 'counting every hour, nights and holidays included');
}

function ownCalendar(name: string): LocalizedText {
	return text(`采用工作日历“${name}”。`, `It is counted in the calendar ${name}.`);
}

function rest({ pausePolicy, credit, force }: Commitment, language: Language): string[] {
	const stands = listOf('pause_reason', pausePolicy, language);
	const pauses =
		pausePolicy.length === 0
			? text('从不暂停。', 'Nothing pauses it.')
			: text(`${stands}期间暂停。`, `It pauses while the status is: ${stands}.`);
	const target = text('属尽力达到的目标。', 'It is a target to be striven for.');
	const free = text('未达标不计入服务抵扣。', 'A miss earns no credit.');
	return [pauses, ...(force === 'target' ? [target] : []), ...(credit ? [] : [free])].map(
		(words) => words[language],
	);
}
