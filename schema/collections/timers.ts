import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import {
	amount,
	bigInteger,
	boolean,
	instant,
	integer,
	json,
	reference,
	requiredString,
	select,
	shownAs,
	string,
	uuidKey,
} from '../fields.ts';

/** A step of the escalation ladder that a timer has left behind. */
export interface ReachedStep {
	/** The key of the step within its ladder. */
	key: string;
	/** When its time came, ISO 8601. */
	at: string;
	level: number;
	/** Why it told nobody; absent where it fired. */
	skipped?: 'overdue' | 'higher' | 'accepted' | 'met';
	/** Of a silence: since when there was no sign, ISO 8601. */
	since?: string;
}

/** The explanation of a finished timer, as the engine gave it then. */
export type StoredExplanation = Record<string, unknown>;

const owned = { engineOwned: true } as const;

export const timers = defineCollection({
	collection: 'desk_timers',
	icon: 'timer',
	folder: 'desk_work',
	sort: 3,
	clause: '2.1',
	singular: text('计时器', 'Timer'),
	plural: text('计时器', 'Timers'),
	note: text('每项承诺在每张工单上的履行情况', 'Every obligation on every ticket, and how it was kept'),
	displayTemplate: '{{clause}} · {{metric}} · {{state}}',
	tracked: false,
	listFields: ['ticket', 'clause', 'metric', 'state', 'started_at', 'due_at', 'stopped_at', 'breached_at'],
	listSort: ['due_at'],
	bookmarks: [
		{
			name: text('超时记录', 'Breaches'),
			icon: 'running_with_errors',
			filter: { state: { _eq: 'breached' } },
			sort: ['-breached_at'],
		},
	],
	fields: {
		id: uuidKey(),
		ticket: reference(text('工单', 'Ticket'), 'desk_tickets', {
			...owned,
			required: true,
			constrained: false,
			template: '{{number}} {{subject}}',
			aliasOnOther: 'timers',
		}),
		agreement: reference(text('协议版本', 'Agreement version'), 'desk_agreements', {
			...owned,
			template: '{{code}} · {{version}}',
		}),
		commitment: requiredString(text('承诺编号', 'Commitment'), { ...owned, maxLength: 64 }),
		slot: string(text('义务', 'Obligation'), { ...owned, maxLength: 64, hidden: true }),
		clause: requiredString(text('条款', 'Clause'), { ...owned, maxLength: 32 }),
		metric: select(text('指标', 'Metric'), 'metric', owned),
		cycle: integer(text('轮次', 'Cycle'), owned),
		branch: string(text('情形', 'Case'), { ...owned, maxLength: 8 }),
		target_value: amount(text('时限', 'Target'), owned),
		target_unit: select(text('单位', 'Unit'), 'target_unit', owned),
		basis: select(text('计时方式', 'Clock'), 'clock_basis', owned),
		state: shownAs(select(text('状态', 'State'), 'timer_state', owned), 'desk-timer-state', {
			...{ of: 'timer_state', form: 'full' },
		}),
		started_at: instant(text('起算时间', 'Started'), owned),
		effective_start_at: instant(text('实际起算', 'Counted from'), owned),
		due_at: instant(text('到期时间', 'Due'), { ...owned, indexed: true }),
		breach_at: instant(text('超时界限', 'Breached after'), {
			...owned,
			note: text(
				'仍算按时的最后时刻；恰好在下班时用完时限，则为下一业务时间开始',
				'The last instant that is still in time; when the target ends at closing, the next opening',
			),
		}),
		remaining_ms: bigInteger(text('剩余毫秒', 'Remaining (ms)'), {
			...owned,
			hidden: true,
			note: text('暂停时尚余的时限', 'What was left of the target when the clock stopped'),
		}),
		started_by: string(text('起算依据', 'Started by'), { ...owned, maxLength: 64, hidden: true }),
		stopped_at: instant(text('完成时间', 'Stopped'), owned),
		stopped_by: string(text('完成依据', 'Stopped by'), { ...owned, maxLength: 64, hidden: true }),
		end_reason: select(text('结束原因', 'Why it ended'), 'end_reason', owned),
		breached_at: instant(text('超时时刻', 'Breached'), owned),
		elapsed_ms: bigInteger(text('已用毫秒', 'Elapsed (ms)'), { ...owned, hidden: true }),
		provisional: boolean(text('暂定', 'Provisional'), false, {
			...owned,
			note: text(
				'时限跨入未核准的年份，核准日历后才能确定',
				'It reaches into a year whose calendar is not approved',
			),
		}),
		provisional_year: integer(text('未核准年份', 'Year not approved'), { ...owned, hidden: true }),
		calendar: reference(text('工作日历', 'Business calendar'), 'desk_calendars', {
			...owned,
			template: '{{name}}',
		}),
		calendar_revision: string(text('日历版本', 'Calendar revision'), {
			...owned,
			maxLength: 64,
			hidden: true,
		}),
		explanation: json<StoredExplanation>(text('计时说明', 'Explanation'), {
			...owned,
			hidden: true,
			note: text(
				'结束时保存，此后日历或协议变更不影响',
				'Kept when the timer ends, whatever becomes of calendar and agreement',
			),
		}),
		checked_percent: integer(text('已处理比例', 'Handled up to (%)'), { ...owned, hidden: true }),
		reached_steps: json<ReachedStep[]>(text('已触发的升级', 'Steps reached'), {
			...owned,
			hidden: true,
			note: text('升级规则中已处理的各级', 'Steps of the escalation ladder that were handled'),
		}),
		escalation_level: integer(text('升级级别', 'Escalation level'), owned),
		escalated_at: instant(text('升级时间', 'Escalated'), owned),
		escalation_accepted_at: instant(text('接受升级时间', 'Escalation accepted'), owned),
		escalation_accepted_by: reference(text('接受升级人', 'Escalation accepted by'), 'directus_users', {
			...owned,
			constrained: false,
			template: '{{first_name}} {{last_name}}',
		}),
		next_check_at: instant(text('下次检查', 'Next check'), { ...owned, hidden: true, indexed: true }),
		claim_token: string(text('占用标记', 'Claim'), { ...owned, maxLength: 64, hidden: true }),
		date_created: instant(text('创建时间', 'Created'), { ...owned, hidden: true }),
	},
});
