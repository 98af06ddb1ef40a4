import { describe, expect, it } from 'vitest';
import {
	definitionOf,
	parameterKeys,
	type ParameterKey,
} from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import {
	presetParameters,
	validateParameters,
} from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';

const isTaken = (key: ParameterKey, value: unknown) => {
	const { parameters, problems } = validateParameters({ [key]: value });
	expect(key in parameters).toBe(problems.length === 0);
	return problems.length === 0;
};
const times = (count: number) => Array.from({ length: count }, (_, place) => `第 ${place} 项`);
const hour = (from: number) => String(from).padStart(2, '0');
const periods = (count: number) =>
	Array.from({ length: count }, (_, place) => [`${hour(place)}:00`, `${hour(place)}:30`]);

describe('a number is taken from its least to its most, and not beyond', () => {
	it.each<[ParameterKey, number, number, number, number]>([
		['sla.phone.answer_minutes', 0.009, 0.01, 525_600, 525_600.5],
		['sla.chat.response_minutes', 0.009, 0.01, 525_600, 525_600.5],
		['sla.email.first_reply_hours', 0.00009, 0.0001, 8760, 8760.5],
		['sla.email.first_reply_next_open_hours', 0.00009, 0.0001, 8760, 8760.5],
		['sla.registration_hours', 0.00009, 0.0001, 8760, 8760.5],
		['sla.urgent.response_hours', 0.00009, 0.0001, 8760, 8760.5],
		['sla.complaint.ack_hours', 0.00009, 0.0001, 8760, 8760.5],
		['target.fcr_percent', -0.5, 0, 100, 100.5],
		['notice.suspension_days', -1, 0, 3650, 3651],
		['fcr.window_days', -1, 0, 365, 366],
		['csat.min_responses', 0, 1, 100_000, 100_001],
		['csat.anti_fatigue_days', -1, 0, 365, 366],
		['training.validity_months', 0, 1, 120, 121],
		['resolution.confirm_working_days', 0, 1, 60, 61],
		['resolution.reopen_days', -1, 0, 365, 366],
		['nudge.interval_minutes', -1, 0, 10_080, 10_081],
		['pending.first_reminder_working_days', 0, 1, 60, 61],
		['pending.second_reminder_working_days', 0, 1, 60, 61],
		['pending.close_proposal_working_days', 0, 1, 120, 121],
		['assignment.take_minutes', 0, 1, 10_080, 10_081],
		['assignment.answer_minutes', 0, 1, 10_080, 10_081],
		['complaint.approval_amount', -1, 0, 100_000_000, 100_000_001],
		['sla.privacy.answer_working_days', 0, 1, 250, 251],
		['reading.short_abandon_seconds', -1, 0, 600, 601],
	])('%s', (key, tooLittle, least, most, tooMuch) => {
		expect([tooLittle, least, most, tooMuch].map((value) => isTaken(key, value))).toEqual([
			false,
			true,
			true,
			false,
		]);
	});

	it.each<ParameterKey>([
		'sla.general.progress',
		'sla.complex.escalate',
		'sla.consultation.answer',
		'sla.complex.update_interval',
		'sla.complaint.decision',
		'sla.complaint.general.reply',
		'sla.complaint.major.reply',
		'sla.complaint.major.decision',
		'sla.complaint.urgent.reply',
		'sla.complaint.urgent.decision',
	])('%s, in hours and in working days', (key) => {
		const hours = [0.00009, 0.0001, 8760, 8760.5].map((value) => isTaken(key, { value, unit: 'hours' }));
		const days = [0, 1, 250, 251].map((value) => isTaken(key, { value, unit: 'working_days' }));
		expect(hours).toEqual([false, true, true, false]);
		expect(days).toEqual([false, true, true, false]);
	});
});

describe('a text or a list is taken up to its longest, and not beyond', () => {
	it.each<[ParameterKey, unknown, unknown]>([
		['provider.name', '云'.repeat(200), '云'.repeat(201)],
		['customer.name', '云'.repeat(200), '云'.repeat(201)],
		['scope.other', '云'.repeat(2000), '云'.repeat(2001)],
		['scope.consultation', times(100), times(101)],
		['scope.consultation', ['云'.repeat(255)], ['云'.repeat(256)]],
		['urgent.keywords', times(100), times(101)],
		['business_hours.periods', periods(12), periods(13)],
		[
			'channel.chat.im_tool',
			[{ tool: '云'.repeat(64), account: '云'.repeat(128) }],
			[{ tool: '云', account: '云'.repeat(129) }],
		],
		['languages.additional', [{ language: 'zh-Hant-HK', hours: null, channels: null }], [{ language: 'en' }]],
	])('%s', (key, longest, tooLong) => {
		expect([isTaken(key, longest), isTaken(key, tooLong)]).toEqual([true, false]);
	});
});

describe('what is agreed may be any of what it can be', () => {
	it.each(['phone', 'email', 'chat', 'portal', 'social'])('a language is spoken by %s', (channel) => {
		expect(isTaken('languages.additional', [{ language: 'en', hours: null, channels: [channel] }])).toBe(
			true,
		);
	});

	it('a language that is spoken nowhere is not', () => {
		expect(isTaken('languages.additional', [{ language: 'en', hours: null, channels: [] }])).toBe(false);
	});

	it.each(['gte', 'lte', 'gt', 'lt', 'eq'])('a target compares by %s', (comparator) => {
		const target = { metric_key: 'ontime', comparator, value: 95, period: null };
		expect(isTaken('target.custom[]', [target])).toBe(true);
	});

	it.each(['month', 'quarter', 'year', null])('a target is measured by %s', (period) => {
		const target = { metric_key: 'ontime', comparator: 'gte', value: 95, period };
		expect(isTaken('target.custom[]', [target])).toBe(true);
	});

	it.each([
		[{ mode: 'score', value: 5, scale_max: 5 }, true],
		[{ mode: 'score', value: 5.1, scale_max: 5 }, false],
		[{ mode: 'score', value: 90, scale_max: 100 }, true],
		[{ mode: 'score', value: 90, scale_max: 101 }, false],
		[{ mode: 'percent', value: 90, scale_max: 5 }, true],
		[{ mode: 'percent', value: 100, scale_max: null }, true],
		[{ mode: 'percent', value: 0, scale_max: null }, false],
	])('satisfaction %j: %s', (value, taken) => {
		expect(isTaken('target.csat', value)).toBe(taken);
	});

	it.each([
		['400-800-1234', true],
		['010 1234 5678', true],
		['(010) 12345678', false],
		['+44 (20) 7946 0958', true],
		['021-12345678 ext. 801', true],
		['021-12345678 x801', true],
		['021-12345678转123456789', false],
		['1'.repeat(30), true],
		['1'.repeat(31), false],
		['400-800-', false],
		['call 95588', false],
		['95588 now', false],
	])('telephone %s: %s', (value, taken) => {
		expect(isTaken('channel.phone.number', value)).toBe(taken);
	});

	it.each([
		['91350100M000100Y43', true],
		['91350100m000100y43', true],
		['91350100M000100Y44', false],
		['91350100M000100Y4', false],
		['91350100I000100Y43', false],
	])('credit code %s: %s', (value, taken) => {
		expect(isTaken('provider.uscc', value)).toBe(taken);
	});

	it.each([
		['https://chat.example.com', true],
		['https://localhost', false],
		['xhttps://chat.example.com', false],
	])('address %s: %s', (value, taken) => {
		expect(isTaken('channel.portal.url', value)).toBe(taken);
	});

	it.each(['en', 'yue', 'zh-HK', 'zh-Hant', 'zh-Hant-TW', 'es-419'])('language %s', (language) => {
		expect(isTaken('languages.additional', [{ language, hours: null, channels: null }])).toBe(true);
	});

	it.each(['e', 'EN', 'english', 'en-us', 'en-USA', 'zh-hant', 'es-41'])('no language: %s', (language) => {
		expect(isTaken('languages.additional', [{ language, hours: null, channels: null }])).toBe(false);
	});
});

describe('the levels of service', () => {
	it.each([
		['standard', [3, 4, 4, 3, 2, 1, 80, 30, 2]],
		['relaxed', [5, 24, 24, 5, 4, 2, 70, 15, 4]],
		['strict', [0.33, 2, 2, 1, 1, 0.5, 85, 60, 1]],
	] as const)('%s promises these times and targets', (name, values) => {
		const preset = presetParameters(name);
		expect([
			preset['sla.phone.answer_minutes'],
			preset['sla.email.first_reply_hours'],
			preset['sla.email.first_reply_next_open_hours'],
			preset['sla.chat.response_minutes'],
			preset['sla.registration_hours'],
			preset['sla.urgent.response_hours'],
			preset['target.fcr_percent'],
			preset['notice.suspension_days'],
			preset['sla.complaint.ack_hours'],
		]).toEqual(values);
	});
});

describe('what a person reads at a column', () => {
	const columns = parameterKeys.flatMap((key) => definitionOf(key).columns);

	it.each(columns.map((column) => [column.name, column] as const))(
		'%s is a label and a note in both languages',
		(_, { label, note }) => {
			for (const words of [label, note]) {
				expect(words['zh-CN']).toMatch(/\p{Script=Han}/u);
				expect(words['en-US']).toMatch(/^[A-Z].*[a-z]/);
				expect(words['en-US']).not.toMatch(/\p{Script=Han}/u);
			}
		},
	);

	it('of a unit belongs to the number beside it', () => {
		const unit = columns.find(({ name }) => name === 'sla_general_progress_unit');
		expect(unit?.label).toEqual({
			'zh-CN': '一般请求进展时限：单位',
			'en-US': 'Solution or progress within: unit',
		});
	});
});
