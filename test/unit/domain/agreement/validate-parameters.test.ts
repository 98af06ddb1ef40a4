import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	definitionOf,
	parameterKeys,
	placeholderKeys,
	type ParameterKey,
} from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { presetNames } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/definition.ts';
import { table } from './parameter-table.ts';
import {
	findGaps,
	presetParameters,
	standardParameters,
	validateParameters,
} from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';

/** The complaint about the only parameter that is wrong, in English; null when nothing is. */
function complaintAbout(key: ParameterKey, value: unknown): string | null {
	const { parameters, problems } = validateParameters({ [key]: value });
	expect(problems.length).toBeLessThanOrEqual(1);
	expect(key in parameters).toBe(problems.length === 0);
	if (problems[0]) expect(problems[0]).toMatchObject({ key, column: expect.any(String) as unknown });
	return problems[0]?.text['en-US'] ?? null;
}

const chinese = /\p{Script=Han}/u;
const longText = 'x'.repeat(5000);

describe.each(table)('%s', (key, right, wrong) => {
	it.each(right.map((value) => [value]))('takes %j', (value) => {
		expect(complaintAbout(key, value)).toBeNull();
	});

	it.each(wrong)('refuses %j', (value, words) => {
		expect(complaintAbout(key, value)).toMatch(words);
	});
});

describe('what is given', () => {
	it('is trimmed, and counts as not given when it is null', () => {
		const { parameters, problems } = validateParameters({
			'provider.name': '  云帆 ',
			'customer.name': null,
			'scope.other': undefined,
		});
		expect(problems).toEqual([]);
		expect(parameters).toEqual({ 'provider.name': '云帆' });
	});

	it('under a key that nobody knows is a mistake, with the key that may be meant', () => {
		const { problems } = validateParameters({ registration_hours: 2, nonsense: 1 });
		expect(problems.map(({ key, column, clause }) => [key, column, clause])).toEqual([
			['registration_hours', null, null],
			['nonsense', null, null],
		]);
		expect(problems[0]?.text['en-US']).toContain('did you mean sla.registration_hours');
		expect(problems[1]?.text['en-US']).not.toContain('did you mean');
		const meant = (key: string) => validateParameters({ [key]: 4 }).problems[0]?.text['en-US'];
		expect(meant('P16')).toMatch(/; did you mean sla\.email\.first_reply_hours$/);
		expect(meant('p-i-04')).toMatch(/; did you mean clock_basis$/);
		expect(meant('sla_general_progress_value')).toMatch(/; did you mean sla\.general\.progress$/);
	});

	it('names everything that is wrong at once, each with its column and clause', () => {
		const { parameters, problems } = validateParameters({
			'sla.registration_hours': 0,
			'sla.complex.escalate': { value: 2, unit: 'days' },
			clock_basis: { '2.1.4': 'calendar', '2.2.1': 'business', '2.2.2': 'business', '2.2.3': 'lunar' },
			'target.fcr_percent': 80,
		});
		expect(problems.map(({ key, column, clause }) => [key, column, clause])).toEqual([
			['sla.registration_hours', 'sla_registration_hours', '2.1.4'],
			['sla.complex.escalate', 'sla_complex_escalate_unit', '2.2.2'],
			['clock_basis', 'sla_urgent_response_basis', '2.2.3'],
		]);
		expect(parameters).toEqual({ 'target.fcr_percent': 80 });
	});

	it('takes the usual clock for a clause that is left out', () => {
		const { parameters, problems } = validateParameters({ clock_basis: { '2.1.4': 'business' } });
		expect(problems).toEqual([]);
		expect(parameters).toEqual({
			clock_basis: { '2.1.4': 'business', '2.2.1': 'business', '2.2.2': 'business', '2.2.3': 'calendar' },
		});
	});

	it.each([
		['channel.social.platform', 'channel.social.account'],
		['channel.social.account', 'channel.social.platform'],
	] as const)('%s alone asks for %s', (given, missing) => {
		const { problems } = validateParameters({ [given]: '微博' });
		expect(problems).toMatchObject([{ key: missing, clause: '1.3.5' }]);
	});
});

describe('nonsense', () => {
	it('of any kind, in any parameter, gets a complaint that names it, never an exception', () => {
		const runs = Number(process.env['PROPERTY_RUNS'] ?? 100);
		fc.assert(
			fc.property(fc.constantFrom(...parameterKeys), fc.jsonValue(), (key, value) => {
				const { parameters, problems } = validateParameters({ [key]: value });
				if (value === null) return problems.length === 0 && !(key in parameters);
				if (problems.length === 0) return key in parameters;
				const [problem] = problems;
				return (
					problem?.clause === definitionOf(problem?.key as ParameterKey).clause ||
					problem?.key === 'clock_basis'
				);
			}),
			{ numRuns: runs * 10 },
		);
	});

	it('is told in both languages, the Chinese one in Chinese', () => {
		for (const [key, , wrong] of table) {
			for (const [value] of wrong) {
				const [problem] = validateParameters({ [key]: value }).problems;
				expect(problem?.text['zh-CN'], `${key} ${JSON.stringify(value)}`).toMatch(chinese);
				expect(problem?.text['zh-CN']).not.toMatch(/must|is not|twice/);
			}
		}
	});

	it('that is long is shown in part', () => {
		const [problem] = validateParameters({ 'provider.name': longText }).problems;
		expect(problem?.text['en-US'].length).toBeLessThan(250);
	});
});

describe('the presets', () => {
	it.each(presetNames)('%s holds nothing wrong', (preset) => {
		const values = presetParameters(preset);
		expect(validateParameters(values)).toEqual({ parameters: values, problems: [] });
	});

	it.each(presetNames)('%s leaves open only what the parties alone can say', (preset) => {
		const open = parameterKeys.filter((key) => presetParameters(preset)[key] === undefined);
		expect(open).toEqual([
			'provider.name',
			'provider.uscc',
			'customer.name',
			'channel.phone.number',
			'channel.email.address',
			'channel.chat.url',
			'channel.chat.im_tool',
			'channel.portal.url',
			'channel.social.platform',
			'channel.social.account',
			'scope.technical_support',
			'scope.other',
		]);
	});

	it('go from relaxed to strict: no time grows, no target sinks', () => {
		const order = ['relaxed', 'standard', 'strict'] as const;
		const [relaxed, standard, strict] = order.map((preset) => presetParameters(preset));
		for (const key of [
			'sla.phone.answer_minutes',
			'sla.email.first_reply_hours',
			'sla.email.first_reply_next_open_hours',
			'sla.chat.response_minutes',
			'sla.registration_hours',
			'sla.urgent.response_hours',
			'sla.complaint.ack_hours',
		] as const) {
			expect(relaxed?.[key], key).toBeGreaterThanOrEqual(standard?.[key] ?? Infinity);
			expect(standard?.[key], key).toBeGreaterThanOrEqual(strict?.[key] ?? Infinity);
		}
		expect(relaxed?.['target.fcr_percent']).toBeLessThan(strict?.['target.fcr_percent'] ?? 0);
		expect(relaxed?.['target.csat']?.value).toBeLessThan(strict?.['target.csat']?.value ?? 0);
	});
});

describe('what is missing', () => {
	it('in an empty agreement is every parameter that has to be agreed, with its column and clause', () => {
		expect(findGaps({}).map(({ key, column, clause }) => `${clause} ${key} ${column}`)).toEqual([
			'1.1 provider.name provider_name',
			'1.1 customer.name customer_name',
			'1.4.1 scope.consultation scope_consultation',
			'1.4.4 notification.methods notification_methods',
			'2.1.1 sla.phone.answer_minutes sla_phone_answer_minutes',
			'2.1.2 sla.email.first_reply_hours sla_email_first_reply_hours',
			'2.1.2 sla.email.first_reply_next_open_hours sla_email_first_reply_next_open_hours',
			'2.1.3 sla.chat.response_minutes sla_chat_response_minutes',
			'2.1.4 sla.registration_hours sla_registration_hours',
			'2.2.1 sla.general.progress sla_general_progress_value',
			'2.2.2 sla.complex.escalate sla_complex_escalate_value',
			'2.2.3 sla.urgent.response_hours sla_urgent_response_hours',
			'2.5.1 target.fcr_percent target_fcr_percent',
			'2.5.2 target.csat target_csat_mode',
			'3.1.1.4 notice.suspension_days notice_suspension_days',
		]);
	});

	it('in the usual agreement is only who the parties are', () => {
		expect(findGaps(standardParameters()).map(({ key }) => key)).toEqual(['provider.name', 'customer.name']);
	});
});

it('the text has 27 blanks, each once', () => {
	const numbers = placeholderKeys.map((key) => definitionOf(key).number);
	expect(numbers).toEqual(Array.from({ length: 27 }, (_, i) => `P${String(i + 1).padStart(2, '0')}`));
});
