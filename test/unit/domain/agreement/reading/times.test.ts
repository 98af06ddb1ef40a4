import { describe, expect, it } from 'vitest';
import { either, hours, say, workingDays } from './say.ts';

describe('2.1.1: how soon a call is answered', () => {
	it.each([
		['2.1.1 电话：首次来电应在3分钟内接通。', 3],
		['2.1.1 电话：首次来电应在 3 分 钟 内接通。', 3],
		['２．１．１电话服务热线：首次来电应在３分钟内接通。', 3],
		['2.1.1电话服务热线：首次来电应在三分钟之内接通。', 3],
		['2.1.1 首次来电应在20秒内接通；', 0.33],
		['2.1.1 首次来电应在二十秒以内接通；', 0.33],
		['2.1.1 首次呼叫须于45秒内接听；', 0.75],
		['2.1.1 首次来电应在十五分钟内接通', 15],
		['2.1.1 首次来电应在一刻钟内接通', 15],
		['2.1.1 首次来电应在半分钟内接通', 0.5],
		['2.1.1 首次来电应在1.5分钟内接通', 1.5],
		['2.1.1 首次来电应在一分半钟内接通', 1.5],
		['2.1.1 首次来电应在三五分钟内接通', either(3, 5)],
		['2.1.1 首次来电应在4。5分钟内接通', 'absent'],
		['2.1.1 首次来电应在4点5分钟内接通', 'absent'],
		['2.1.1 首次来电应在【3】分钟内接通', 3],
		['2.1.1 首次来电应在【3分钟】内接通', 3],
		['2.1.1 首次来电应在[ 3 ]分钟内接通', 3],
		['2.1.1 首次来电应在__3__分钟内接通', 3],
		['2.1.1 首次来电应在<u>3</u>分钟内接通', 3],
		['2.1.1 首次来电应在**3**分钟内接通', 3],
		['2.1.1 首次来电应在3（三）分钟内接通', 3],
		['2.1.1 首次来电应在叁分钟内接通', 3],
		['2.1.1 首次来电应在&nbsp;3&nbsp;分钟内接通', 3],
		['2.1.1 首次来电应在3\u200b分\u200b钟内接通', 3],
		['2.1.1 首次来电应在3\n分钟内\n接通。', 3],
		['2.1.1 首次来电应在3\r\n分钟内接通。', 3],
		['热线电话首次呼叫应当于3分钟之内接听。', 3],
		['客户来电，人工坐席应在 1 分钟内接起。', 1],
		['2.1.1 首次来电应在不超过3分钟的时间内接通', 3],
		['2.1.1 首次来电应在3分鐘內接通', 3],
		['2.1.1 首次来电应在3内接通', 3],
		['| 2.1.1 | 电话首次呼叫接通 | 3分钟 |', 3],
		['| 项目 | 承诺 |\n|---|---|\n| 电话接通 | 3分钟内 |', 3],
		['电话：3分钟', 3],
		['2.1.1 A first call shall be answered within 3 minutes.', 3],
		['Calls to the hotline are picked up in no more than three (3) minutes.', 3],
		['2.1.1 首次来电应在2-3分钟内接通', either(2, 3)],
		['2.1.1 首次来电应在2～3分钟内接通', either(2, 3)],
		['2.1.1 首次来电应在2至3分钟内接通', either(2, 3)],
		['2.1.1 首次来电应在两三分钟内接通', either(2, 3)],
		['2.1.1 首次来电应在3（五）分钟内接通', either(3, 5)],
		['2.1.1 首次来电应在3分钟左右接通', either(3)],
		['2.1.1 首次来电应在约3分钟内接通', either(3)],
		['2.1.1 首次来电应在0分钟内接通', either(0)],
		['2.1.1 首次来电应在-3分钟内接通', either(-3)],
		['2.1.1 首次来电应在数分钟内接通', 'absent'],
		['2.1.1 首次来电应在【分钟数】内接通', 'absent'],
		['2.1.1 首次来电应在____分钟内接通', 'absent'],
		['2.1.1 首次来电应在XX分钟内接通', 'absent'],
		['2.1.1 首次来电应在___内接通', 'absent'],
		['2.1.1 首次呼叫等待超过3分钟的，客户可以留言。', 'absent'],
		['1.3.1 服务热线：400-800-1234（24小时服务热线）', 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'sla.phone.answer_minutes')).toEqual(expected);
	});

	it('takes the time to the answer, not that to something else', () => {
		const text = '2.1.1 首次来电应在3分钟内接通，等待超过5分钟的自动转留言，留言保存6个月。';
		expect(say(text, 'sla.phone.answer_minutes')).toBe(3);
	});

	it('does not mistake a share of calls for a time', () => {
		const text = '2.1.1 首次来电应在3分钟内接通。\n2.5.3 30秒接通率不低于91%。';
		expect(say(text, 'sla.phone.answer_minutes')).toBe(3);
	});
});

describe('2.1.2: how soon mail is answered', () => {
	it.each([
		[
			'2.1.2 业务时间内来的邮件，4小时内作首次回复；非业务时间来的邮件，自下一个业务时间起2小时内作首次回复。',
			4,
			2,
		],
		[
			'2.1.2 业务时间内来的邮件,4小时内作首次回复,非业务时间来的邮件,自下一个业务时间起2小时内作首次回复。',
			4,
			2,
		],
		[
			'2.1.2 邮件：：业务时间（见上）内来的邮件，四个小时内作首次回复；；非业务时间来的邮件，，自下一个业务时间起两小时内作首次回复。。',
			4,
			2,
		],
		[
			'2.1.2 收到客户邮件后应在120分钟内首次回复；业务时间之外收到的，自下一业务时间起90分钟内首次回复。',
			2,
			1.5,
		],
		[
			'2.1.2 工作时间收到的邮件，一个半小时内回复；下班后收到的邮件，次一工作日上班后半小时内回复。',
			1.5,
			0.5,
		],
		['2.1.2 收到客户邮件后应在4h内首次回复；非业务时间收到的邮件在下一个业务时间开始后2 h内首次回复。', 4, 2],
		['2.1.2 邮件：4小时；2小时', 4, 2],
		['| 2.1.2 | 邮件首次回复 | 4小时 | 2小时 |', 4, 2],
		['邮件首次回复（业务时间内）：4小时\n邮件首次回复（非业务时间）：2小时', 4, 2],
		['邮件：业务时间内4小时回复，非业务时间自下一业务时间起2小时内回复。', 4, 2],
		[
			'2.1.2 Mail received in business hours shall be answered within four (4) business hours; mail received outside business hours within 2 hours of the next opening.',
			4,
			2,
		],
		[
			'First reply to e-mail: within 4 business hours. E-mail received out of hours is replied to within two hours of the next business period.',
			4,
			2,
		],
		['2.1.2 业务时间内来的邮件，24小时内作首次回复。', 24, 'absent'],
		['2.1.2 非业务时间来的邮件，自下一个业务时间起3小时内作首次回复。', 'absent', 3],
		[
			'2.1.2 业务时间内来的邮件，2至4小时内作首次回复；非业务时间来的邮件，自下一个业务时间起2小时内作首次回复。',
			either(2, 4),
			2,
		],
		[
			'2.1.2 业务时间内来的邮件，1个工作日内作首次回复；非业务时间来的邮件，自下一个业务时间起2小时内作首次回复。',
			either(workingDays(1)),
			2,
		],
		[
			'2.1.2 邮件应在【小时数】内首次回复；非业务时间收到的邮件，应在下一个业务时间【2小时】内首次回复。',
			'absent',
			2,
		],
		['2.1.2 邮件应在99999小时内首次回复。', either(99999), 'absent'],
		['2.1.2 邮件应在0小时内首次回复。', either(0), 'absent'],
		['2.1.2 邮件应在10分钟内自动确认收到，4小时内首次回复。', 4, 'absent'],
		['2.1.2 邮件应在4小时（原为8小时）内首次回复。', either(4, 8), 'absent'],
		['2.1.2 邮件首次回复时限由4小时改为2小时。', either(2, 4), 'absent'],
		['2.1.2 邮件应在4小时内首次回复。\n2.1.2 邮件应在8小时内首次回复。', either(4, 8), 'absent'],
		['2.1.2 邮件应在4小时内首次回复。\n2.1.2 邮件应在四小时内首次回复。', 4, 'absent'],
	])('%j', (text, inHours, outOfHours) => {
		expect(say(text, 'sla.email.first_reply_hours')).toEqual(inHours);
		expect(say(text, 'sla.email.first_reply_next_open_hours')).toEqual(outOfHours);
	});
});

describe('2.1.3: how soon a chat is answered', () => {
	it.each([
		['2.1.3 在线客服：业务时间内客户要求聊天的，在线客服人员应在1分钟内响应。', 1],
		['2.1.3 在线客服：客户要求聊天的，在线客服人员应在３０秒内响应。', 0.5],
		['2-1-3 在线客服应在2分钟内响应', 2],
		['（2.1.3）在线客服应在两分钟内响应', 2],
		['第2.1.3条 在线客服应在2分钟内响应', 2],
		['2.1.3、在线客服应在2分钟内响应', 2],
		['在线客服：客户发起会话后 60 秒内应答。', 1],
		['Chat requests get a response from a member of staff within 90 seconds.', 1.5],
		['2.1.3 应在5分钟内响应', 5],
		['2.1.3 在线客服应在1-3分钟内响应', either(1, 3)],
		['2.1.3 在线客服应在1个工作日内响应', either(1440)],
		['在线培训不少于8小时。', 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'sla.chat.response_minutes')).toEqual(expected);
	});
});

describe('2.1.4: how soon a request is registered', () => {
	it.each([
		['2.1.4 服务商自收到请求或投诉起2小时内完成确认登记。', 2],
		['2.1.4 服务商自收到请求或投诉起120 分钟内完成确认登记。', 2],
		['2.1.4 服务商自收到请求或投诉起20分钟内完成确认登记。', 0.3333],
		['2.1.4 接到请求后二十四小时内予以登记', 24],
		['接到服务请求或投诉（含电话、邮件、在线客服）后2小时内完成登记', 2],
		['2.1.4 服务商应在2个自然日内完成确认登记。', 48],
		['2.1.4 服务商应在2个自然小时内完成确认登记。', 2],
		['Every request is confirmed and registered within two hours of its receipt.', 2],
		['2.1.4 服务商应在1个工作日内完成确认登记。', either(workingDays(1))],
		['2.1.4 服务商应在1天内完成确认登记。', either(24)],
		['2.1.4 服务商应在至少2小时内完成确认登记。', either(2)],
		['2.1.4 服务商应在2小时后完成确认登记。', either(2)],
	])('%j', (text, expected) => {
		expect(say(text, 'sla.registration_hours')).toEqual(expected);
	});
});

describe('2.2: how soon a request is dealt with', () => {
	it.each([
		['2.2.1 登记后1个工作日内给出初步解决方案或处理进展。', workingDays(1)],
		['2.2.1 登记后一个工作日内给出初步解决方案或处理进展。', workingDays(1)],
		['2.2.1 登记后2工作日内给出初步解决方案或处理进展。', workingDays(2)],
		['2.2.1 登记后24小时内给出初步解决方案或处理进展。', hours(24)],
		['2.2.1 登记后2个自然日内给出初步解决方案或处理进展。', hours(48)],
		['2.2.1 登记后90分钟内给出初步解决方案或处理进展。', hours(1.5)],
		['2.2.1 登记后廿四小时内给出初步解决方案或处理进展。', hours(24)],
		['一般服务请求应在4小时内响应，1个工作日内提供初步解决方案。', workingDays(1)],
		[
			'Within one (1) working day of registration the Provider gives a first solution or reports progress.',
			workingDays(1),
		],
		['A general request gets an initial solution within 2 business days.', workingDays(2)],
		['2.2.1 登记后8小时/1个工作日内给出初步解决方案。', either(hours(8), workingDays(1))],
		['2.2.1 登记后8小时（即1个工作日）内给出初步解决方案。', either(hours(8), workingDays(1))],
		['2.2.1 登记后2天内给出初步解决方案。', either(hours(48), workingDays(2))],
		['2.2.1 登记后1-2个工作日内给出初步解决方案。', either(workingDays(1), workingDays(2))],
		['2.2.1 登记后2内给出初步解决方案。', either(hours(2), workingDays(2))],
		['2.2.1 登记后半个工作日内给出初步解决方案。', either(workingDays(0.5))],
		['2.2.1 登记后尽快给出初步解决方案。', 'absent'],
	])('general: %j', (text, expected) => {
		expect(say(text, 'sla.general.progress')).toEqual(expected);
	});

	it.each([
		['2.2.2 费时较长的复杂请求：2个工作日内将问题升级，告知客户预计完成时间，并随时沟通。', workingDays(2)],
		['2.2.2 复杂服务请求：应在16小时内将问题升级并告知客户预计完成时间。', hours(16)],
		['复杂问题应在1个工作日内升级处理，5个工作日内办结。', workingDays(1)],
		['2.2.2 应在1个工作日内将问题升级，此后每2个工作日向客户通报一次进展。', workingDays(1)],
		['Complex requests are escalated within two working days.', workingDays(2)],
		['2.2.2 复杂问题应在1至3个工作日内升级。', either(workingDays(1), workingDays(3))],
	])('complex: %j', (text, expected) => {
		expect(say(text, 'sla.complex.escalate')).toEqual(expected);
	});

	it('reads how often the customer hears of a complex request', () => {
		const text = '2.2.2 复杂问题应在1个工作日内升级，此后每2个工作日向客户通报一次进展。';
		expect(say(text, 'sla.complex.update_interval')).toEqual(workingDays(2));
		expect(say('2.2.2 复杂问题升级后，每4小时更新一次进展。', 'sla.complex.update_interval')).toEqual(
			hours(4),
		);
	});

	it.each([
		['2.2.3 客户标明紧急的问题优先办理，1小时内给客户初步响应。', 1],
		['2.2.3 客户标明紧急的问题优先办理，半小时内给客户初步响应。', 0.5],
		['2.2.3 紧急问题：应在30分钟内给予初步响应，4小时内解决。', 0.5],
		['Matters marked urgent by the customer get a first response within 30 minutes.', 0.5],
		['紧急：1小时', 1],
		['2.2.3 紧急问题应在1～2小时内响应。', either(1, 2)],
		['2.2.3 紧急联系人：王工，13800138000，24小时值班。', 'absent'],
	])('urgent: %j', (text, expected) => {
		expect(say(text, 'sla.urgent.response_hours')).toEqual(expected);
	});
});

describe('3.1.1.4: how long before notice is given', () => {
	it.each([
		['3.1.1.4 依约或依法暂停、终止服务的，提前30日通知客户。', 30],
		['3.1.1.4 提前三十天通知客户后，可暂停或终止服务。', 30],
		['3.1.1.4 提前30（三十）日书面通知客户，暂停或终止服务。', 30],
		['3.1.1.4 至少提前15个自然日通知客户，方可终止服务。', 15],
		['3.1.1.4 提前六十日通知客户暂停或终止服务', 60],
		['3.1.1.4 提前两周通知客户，可终止服务', 14],
		['3.1.1.4 提前30通知客户，可终止服务', 30],
		["The Provider may suspend or terminate the services on thirty (30) days' notice.", 30],
		['服务商终止服务前应提前四十五天告知客户。', 45],
		['3.1.1.4 提前一个月通知客户，可终止服务', either(30)],
		['3.1.1.4 提前30个工作日通知客户，可终止服务', either(30)],
		['3.1.1.4 提前15-30日通知客户，可终止服务', either(15, 30)],
		['3.1.1.4 提前-30日通知客户，可终止服务', either(-30)],
		['3.1.1.4 提前【天数】通知客户后，可暂停或终止服务。', 'absent'],
		['计划维护应提前3日通知客户暂停服务的时间。', 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'notice.suspension_days')).toEqual(expected);
	});
});

describe('which time counts', () => {
	it.each([
		['2.1.4 服务商应在2个自然小时内完成确认登记。', { '2.1.4': 'calendar' }],
		['2.1.4 服务商应在2个业务小时内完成确认登记。', { '2.1.4': 'business' }],
		['2.1.4 服务商应在2小时（业务时间）内完成确认登记。', { '2.1.4': 'business' }],
		['2.1.4 服务商应在2小时（按自然时间计算）内完成确认登记。', { '2.1.4': 'calendar' }],
		['2.2.1 应在登记后2个自然日内提供处理进展。', { '2.2.1': 'calendar' }],
		['2.2.3 紧急问题应在4个工作小时内响应。', { '2.2.3': 'business' }],
		['2.2.3 Urgent requests get a response within 2 calendar hours.', { '2.2.3': 'calendar' }],
		['2.2.1 应在登记后2个工作日内提供处理进展。', 'absent'],
		['2.1.4 服务商应在2小时内完成确认登记。', 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'clock_basis')).toEqual(expected);
	});

	it('keeps the clocks of different clauses apart', () => {
		const text = '2.1.4 应在2个自然小时内完成确认登记。\n2.2.3 紧急问题应在1个业务小时内响应。';
		expect(say(text, 'clock_basis')).toEqual({ '2.1.4': 'calendar', '2.2.3': 'business' });
	});
});
