import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCommitment } from '../../../../extensions/agreement-desk/src/domain/agreement/check-commitment.ts';
import { toCommitment } from '../../../../extensions/agreement-desk/src/domain/agreement/custom-commitment.ts';
import { readingAnswers } from '../../../../extensions/agreement-desk/src/domain/agreement/reading-rules.ts';
import { commitment } from './build-content.ts';

const complaints = (changes: object) => checkCommitment({ ...commitment(), ...changes }).problems;

describe('a commitment may be', () => {
	it.each([
		['for any clause of the text', { clause: '1.4.3' }],
		['for a supplementary term', { clause: 'S-12' }],
		['for a part of one', { clause: 'S-3.b' }],
		['in minutes', { target_unit: 'minutes', target_value: 0.5 }],
		['in working days', { target_unit: 'working_days', target_value: 5 }],
		['by the calendar', { basis: 'calendar' }],
		['for some channels and types', { channel_types: ['phone', 'chat'], ticket_types: ['problem'] }],
		['for one plan', { plans: ['金牌'] }],
		['for languages', { languages: ['en', 'zh-HK'] }],
		['paused', { pause_policy: ['pending_customer', 'pending_third_party', 'closed'] }],
		['a target, without credits', { force: 'target', credit: false }],
		['another interval of updates', { metric: 'complex_update_cadence', clause: '2.2.2' }],
		['named in Chinese', { key: '金牌-解决' }],
	])('%s', (_, changes) => {
		expect(complaints(changes)).toEqual([]);
	});

	it('without lists that are empty: they say nothing', () => {
		const checked = checkCommitment({ ...commitment(), plans: [], languages: [], pause_policy: [] });
		expect(checked.commitment).toMatchObject({ plans: null, languages: null, pause_policy: null });
	});
});

describe('a commitment cannot have', () => {
	it.each<[string, object, string, RegExp]>([
		['an unknown clause', { clause: '9.9' }, 'clause', /no clause 9\.9/],
		['a clause with a slip', { clause: '2.1.3 ' + 'x' }, 'clause', /no clause/],
		['no clause', { clause: '' }, 'clause', /must not be empty/],
		['S-0', { clause: 'S-0' }, 'clause', /no clause/],
		['the key of a compiled one', { key: '2.1.4' }, 'key', /follows from the parameters/],
		['its slot either', { key: '2.1.2' }, 'key', /follows from the parameters/],
		['a key with spaces', { key: 'my key' }, 'key', /must begin with a letter or digit/],
		['a promise as its metric', { metric: 'eta_kept' }, 'metric', /must be one of phone_answer/],
		['a notice as its metric', { metric: 'suspension_notice' }, 'metric', /must be one of/],
		['no time at all', { target_value: 0 }, 'target_value', /above zero/],
		['less than no time', { target_value: -1 }, 'target_value', /above zero/],
		['more than a year', { target_value: 8761 }, 'target_value', /0\.0001 to 8760; it is 8761/],
		[
			'half a working day',
			{ target_unit: 'working_days', target_value: 1.5 },
			'target_value',
			/whole number of working days up to 250/,
		],
		[
			'a year of working days',
			{ target_unit: 'working_days', target_value: 251 },
			'target_value',
			/up to 250; it is 251/,
		],
		[
			'a unit of its own',
			{ target_unit: 'calendar_days' },
			'target_unit',
			/must be one of minutes, hours, working_days/,
		],
		[
			'working days by the calendar',
			{ target_unit: 'working_days', basis: 'calendar' },
			'basis',
			/always counted in business time/,
		],
		['an unknown channel', { channel_types: ['fax'] }, 'channel_types', /0 must be one of phone/],
		['a plan twice', { plans: ['a', 'a'] }, 'plans', /names something twice/],
		['a language that is none', { languages: ['English'] }, 'languages', /language tag/],
		['a text for yes', { urgent: 'yes' }, 'urgent', /true or false/],
	])('%s', (_, changes, column, words) => {
		const [problem, ...others] = complaints(changes);
		expect(others).toEqual([]);
		expect(problem?.column).toBe(column);
		expect(problem?.text['en-US']).toMatch(words);
		expect(problem?.text['zh-CN']).toMatch(/\p{Script=Han}/u);
	});

	it.each([
		{ metric: 'phone_answer' },
		{ metric: 'email_first_reply' },
		{ metric: 'chat_response' },
		{ metric: 'registration' },
		{ metric: 'urgent_response' },
		{ metric: 'first_response' },
		{ clause: '2.1' },
		{ clause: '2.1.3' },
		{ clause: '2.2.3' },
	])('a clock that stops before the first word: %j (P-I-11)', (changes) => {
		const [problem] = complaints({ ...changes, pause_policy: ['pending_customer'] });
		expect(problem).toMatchObject({ column: 'pause_policy', clause: '3.1.1.2' });
		expect(problem?.text['en-US']).toContain('(P-I-11)');
		expect(problem?.text['zh-CN']).toContain('（P-I-11）');
		expect(complaints({ ...changes, pause_policy: null })).toEqual([]);
	});

	it('anything wrong without its column being named', () => {
		const columns = Object.keys(commitment()).filter((name) => name !== 'id' && name !== 'calendar');
		fc.assert(
			fc.property(fc.constantFrom(...columns), fc.jsonValue(), (column, value) => {
				const { problems } = checkCommitment({ ...commitment(), [column]: value });
				// A clause or metric that is right by chance may forbid what another column says.
				return problems.every((problem) => problem.column !== '' && problem.text['en-US'] !== '');
			}),
			{ numRuns: 10 * Number(process.env['PROPERTY_RUNS'] ?? 100) },
		);
	});

	it('no shape at all', () => {
		for (const input of [null, undefined, 5, 'x', [], {}]) {
			expect(checkCommitment(input).commitment).toBeNull();
			expect(checkCommitment(input).problems.length).toBeGreaterThan(0);
		}
	});
});

it('counts like a compiled one, under its own key', () => {
	const rules = readingAnswers({ 'reading.working_day_end': 'same_time' });
	const custom = commitment({
		calendar: 'cal-2',
		plans: ['gold'],
		urgent: false,
		pause_policy: ['closed'],
		force: 'target',
	});
	expect(toCommitment(custom, rules)).toEqual({
		key: 'S-1-resolution',
		slot: 'S-1-resolution',
		clause: 'S-1',
		metric: 'resolution',
		branch: null,
		conditions: {
			channelTypes: null,
			ticketTypes: null,
			complexity: null,
			urgent: false,
			plans: ['gold'],
			languages: null,
			complaintLevels: null,
		},
		target: { value: 8, unit: 'hours', basis: 'business' },
		calendar: 'cal-2',
		pausePolicy: ['closed'],
		force: 'target',
		credit: true,
		rules,
	});
});
