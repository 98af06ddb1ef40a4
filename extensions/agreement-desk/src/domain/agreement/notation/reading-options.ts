import { text, type LocalizedText } from '../../localized-text.ts';
import type { ParameterKey, ParameterValue } from '../parameters/index.ts';

/** Reading rules whose answer is one of a few named ones. */
export type OptionKey = {
	[K in ParameterKey]: ParameterValue<K> extends string
		? string extends ParameterValue<K>
			? never
			: K
		: never;
}[ParameterKey];

type Options = { readonly [K in OptionKey]: Readonly<Record<ParameterValue<K>, LocalizedText>> };

/** How each answer reads after the question in a written agreement. */
export const readingOptions: Options = {
	'assignment.rule': {
		manual: text('由客服人员自行认领', 'agents, who take them'),
		round_robin: text('按顺序轮流指派', 'each agent in turn'),
		least_loaded: text('指派给在手工单最少的客服人员', 'the agent with the fewest open requests'),
	},
	'complex.clock_start': {
		registration: text('自登记完成时', 'registration'),
		classification: text('自认定为复杂时', 'the classification as complex'),
	},
	'reading.working_day_end': {
		close_of_business: text('最后一个工作日营业结束时', 'at close of business on the last working day'),
		same_time: text('最后一个工作日的同一钟点', 'at the same time of day on the last working day'),
	},
	'reading.out_of_hours': {
		interval: text(
			'每段业务时间之外，午间休息亦同',
			'all time between two periods, the midday break included',
		),
		day: text(
			'当日业务时间开始前和结束后，不含午间休息',
			'before the day opens and after it closes, not its breaks',
		),
	},
	'reading.receipt': {
		server_receipt: text('邮件服务器接收的时刻', 'when the mail server accepts it'),
		collected: text('系统取回邮件的时刻', 'when the system collects it'),
	},
	'reading.phone_attempt': {
		first_attempt: text('客户就同一事项的第一次拨打', 'the first attempt of the customer'),
		each_call: text('每一次来电', 'each call'),
	},
	'reading.abandoned_call': {
		late_is_missed: text('超过时限后挂断的，计为未接通', 'missed if given up after the limit'),
		excluded: text('一律不计', 'left out'),
	},
	'reading.out_of_hours_contact': {
		not_applicable: text('不适用响应时限，转为留言处理', 'no response time applies; a message is taken'),
		next_opening: text('自下一业务时间开始起算', 'counted from the next opening'),
	},
	'reading.registration_proof': {
		acknowledged: text('带编号的回执送达客户', 'the acknowledgement with the number reaches the customer'),
		numbered: text('生成工单编号', 'the ticket has a number'),
	},
	'reading.urgent_by': {
		customer: text('仅限客户', 'the customer alone'),
		customer_or_staff: text('客户或客服人员', 'the customer or staff'),
	},
	'reading.urgent_clock_start': {
		marking: text('标识紧急的时刻', 'the marking'),
		receipt: text('收到请求的时刻', 'the receipt of the request'),
	},
	'reading.queue_order': {
		urgent_first: text('紧急工单在先，其余按到期先后', 'urgent tickets first, then by due time'),
		due_first: text('一律按到期先后', 'by due time alone'),
	},
	'reading.governing_instant': {
		received: text('收到请求时生效的版本', 'in force when the request was received'),
		recorded: text('录入系统时生效的版本', 'in force when the request was recorded'),
	},
	'reading.notice_counting': {
		delivery_day_excluded: text('自然日，送达当日不计', 'calendar days, without the day of delivery'),
		delivery_day_included: text('自然日，送达当日计入', 'calendar days, with the day of delivery'),
	},
	'reading.social_scope': {
		consultation_only: text('仅限咨询', 'questions only'),
		everything: text('各类请求', 'requests of every kind'),
	},
};
