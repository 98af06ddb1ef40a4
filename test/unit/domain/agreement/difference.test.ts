import { describe, expect, it } from 'vitest';
import type { AgreementContent } from '../../../../extensions/agreement-desk/src/domain/agreement/agreement-content.ts';
import {
	compareClauses,
	differenceOf,
	type ContentWords,
} from '../../../../extensions/agreement-desk/src/domain/agreement/difference.ts';
import {
	definitionOf,
	parameterKeys,
	type AgreementParameters,
} from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { presetParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';
import { commitment, content } from './build-content.ts';

const words: ContentWords = {
	organization: (key) => `organisation ${key}`,
	calendar: (key) => `calendar ${key}`,
	instant: (at) => new Date(at).toISOString().slice(0, 10),
	ladder: (steps) => steps.map(({ at_percent }) => `${at_percent}%`).join(' '),
	creditTiers: (tiers) => tiers.map(({ credit_percent }) => `${credit_percent}%`).join(' '),
	commitment: ({ metric, target_value, target_unit }) => `${metric} ${target_value} ${target_unit}`,
};

const before = content();
const lines = (changes: Partial<AgreementContent>) => differenceOf(before, { ...before, ...changes }, words);
const withParameters = (changes: AgreementParameters) =>
	lines({ parameters: { ...before.parameters, ...changes } });
const without = (...keys: (keyof AgreementParameters)[]) =>
	lines({
		parameters: Object.fromEntries(
			Object.entries(before.parameters).filter(([key]) => !keys.some((one) => one === key)),
		),
	});

describe('two versions that say the same', () => {
	it('differ in nothing, whatever their numbers', () => {
		expect(lines({ code: 'KF-2', version: '9' })).toEqual([]);
		expect(differenceOf(before, content(), words)).toEqual([]);
	});

	it('do so even if their commitments stand in other rows', () => {
		const one = content({ commitments: [commitment({ id: 'a' })] });
		const other = content({ commitments: [commitment({ id: 'b' })] });
		expect(differenceOf(one, other, words)).toEqual([]);
	});
});

describe('a parameter', () => {
	it('that changed is told with its clause, label and both values', () => {
		expect(withParameters({ 'sla.chat.response_minutes': 1 })).toEqual([
			{
				clause: '2.1.3',
				key: 'sla.chat.response_minutes',
				label: definitionOf('sla.chat.response_minutes').label,
				before: 3,
				after: 1,
				said: {
					before: { 'zh-CN': '3分钟', 'en-US': '3 minutes' },
					after: { 'zh-CN': '1分钟', 'en-US': '1 minute' },
				},
				text: {
					'zh-CN': '2.1.3 在线客服响应时限（分钟）：由“3分钟”改为“1分钟”',
					'en-US': '2.1.3 Chat answered within (minutes): "3 minutes" becomes "1 minute"',
				},
			},
		]);
	});

	it('that is new, and one that was taken out', () => {
		expect(withParameters({ 'channel.phone.number': '400-800-1234' })[0]?.text).toEqual({
			'zh-CN': '1.3.1 服务热线号码：新增“400-800-1234”',
			'en-US': '1.3.1 Hotline number: added, "400-800-1234"',
		});
		expect(without('sla.urgent.response_hours')[0]?.text).toEqual({
			'zh-CN': '2.2.3 紧急响应（小时）：删除（原为“1小时”）',
			'en-US': '2.2.3 Urgent response (hours): removed, it was "1 hour"',
		});
	});

	it('that is a reading is told in words', () => {
		const [line] = withParameters({ 'reading.working_day_end': 'same_time' });
		expect(line).toMatchObject({ clause: '2.2.1', before: 'close_of_business', after: 'same_time' });
		expect(line?.text['en-US']).not.toContain('same_time');
	});

	it('of any kind can be told, between any two presets', () => {
		const strict = content({ parameters: presetParameters('strict') });
		const relaxed = content({ parameters: presetParameters('relaxed') });
		const told = differenceOf(relaxed, strict, words);
		const different = parameterKeys.filter(
			(key) => JSON.stringify(relaxed.parameters[key]) !== JSON.stringify(strict.parameters[key]),
		);
		expect(told.map(({ key }) => key).sort()).toEqual([...different].sort());
		for (const { text } of told) {
			expect(text['zh-CN']).toMatch(/：由“.+”改为“.+”$/);
			expect(text['en-US']).toMatch(/: ".+" becomes ".+"$/);
			expect(text['en-US']).not.toMatch(/\[object|undefined|null/);
		}
	});
});

describe('what is no parameter', () => {
	it.each<[string, Partial<AgreementContent>, string | null, string]>([
		['provider', { provider: 'q' }, '1.1', '1.1 Service provider: "organisation p" becomes "organisation q"'],
		['customer', { customer: null }, '1.1', '1.1 Customer: removed, it was "organisation c"'],
		[
			'effective_from',
			{ effectiveFrom: Date.UTC(2027, 0, 1) },
			'1.1',
			'1.1 Effective from: "2026-01-01" becomes "2027-01-01"',
		],
		[
			'calendar',
			{ calendar: 'new' },
			'2.1.1',
			'2.1.1 Business calendar: "calendar cal" becomes "calendar new"',
		],
		['escalation_ladder', { ladder: [] }, null, 'Escalation ladder: "80% 100%" becomes ""'],
		['credit_tiers', { creditTiers: [] }, 'S-6', 'S-6 Credit tiers: "5% 10% 20%" becomes ""'],
		['credit_cap_percent', { creditCapPercent: 30 }, 'S-6', 'S-6 Cap on credits: "20%" becomes "30%"'],
		['monthly_fee', { monthlyFee: 1000 }, 'S-6', 'S-6 Monthly fee (CNY): added, "1000.00"'],
	])('%s is told too', (key, changes, clause, text) => {
		expect(lines(changes)).toMatchObject([{ key, clause, text: { 'en-US': text } }]);
	});

	it.each<[Partial<AgreementContent>, string]>([
		[{ provider: 'q' }, '1.1 服务商：由“organisation p”改为“organisation q”'],
		[{ customer: null }, '1.1 客户：删除（原为“organisation c”）'],
		[{ effectiveFrom: Date.UTC(2027, 0, 1) }, '1.1 生效时间：由“2026-01-01”改为“2027-01-01”'],
		[{ calendar: 'new' }, '2.1.1 工作日历：由“calendar cal”改为“calendar new”'],
		[{ ladder: [] }, '升级规则：由“80% 100%”改为“”'],
		[{ creditTiers: [] }, 'S-6 抵扣档位：由“5% 10% 20%”改为“”'],
		[{ creditCapPercent: 30 }, 'S-6 抵扣上限：由“20%”改为“30%”'],
		[{ monthlyFee: 1000 }, 'S-6 每月服务费（元）：新增“1000.00”'],
	])('%j is told in Chinese as well', (changes, text) => {
		expect(lines(changes).map((line) => line.text['zh-CN'])).toEqual([text]);
	});
});

describe('commitments that were added', () => {
	const one = commitment();

	it.each([
		['added', [], [one], 'S-1 Commitment S-1-resolution: added, "resolution 8 hours"'],
		['removed', [one], [], 'S-1 Commitment S-1-resolution: removed, it was "resolution 8 hours"'],
		[
			'changed',
			[one],
			[commitment({ target_value: 4 })],
			'S-1 Commitment S-1-resolution: "resolution 8 hours" becomes "resolution 4 hours"',
		],
	])('are told when %s', (_, old, now, text) => {
		const found = differenceOf(content({ commitments: old }), content({ commitments: now }), words);
		expect(found).toMatchObject([
			{ clause: 'S-1', key: 'commitment:S-1-resolution', text: { 'en-US': text } },
		]);
		expect(JSON.stringify(found[0]?.before ?? found[0]?.after)).not.toContain('row-1');
	});
});

it('each commitment is compared with that of its own key', () => {
	const [one, other] = [commitment({ key: 'a' }), commitment({ key: 'b', target_value: 2 })];
	const changed = commitment({ key: 'b', target_value: 3 });
	const found = differenceOf(
		content({ commitments: [one, other] }),
		content({ commitments: [changed, one] }),
		words,
	);
	expect(found.map(({ text }) => text)).toEqual([
		{
			'zh-CN': 'S-1 承诺 b：由“resolution 2 hours”改为“resolution 3 hours”',
			'en-US': 'S-1 Commitment b: "resolution 2 hours" becomes "resolution 3 hours"',
		},
	]);
});

describe('the lines', () => {
	it('are in the order of the clauses, whatever they are about', () => {
		const all = lines({
			ladder: [],
			monthlyFee: 5,
			calendar: 'new',
			commitments: [commitment({ clause: '2.2.1', key: 'x' })],
			parameters: {
				...before.parameters,
				'notice.suspension_days': 60,
				'channel.phone.number': '95588',
				'sla.registration_hours': 1,
			},
		});
		expect(all.map(({ clause }) => clause)).toEqual([
			'1.3.1',
			'2.1.1',
			'2.1.4',
			'2.2.1',
			'3.1.1.4',
			'S-6',
			null,
		]);
	});

	it.each([
		['1.1', '1.2', -1],
		['2.2.9', '2.2.10', -1],
		['2.1', '2.1.1', -1],
		['3.1.2.3', 'S-1', -1],
		['S-2', 'S-10', -1],
		['2.2.20', '2.2.100', -1],
		['S-2', 'S-1a', -1],
		['S-2', 'S-a1', -1],
		['S-1.a', 'S-1.b', -1],
		['S-1', null, -1],
		['2.1.4', '2.1.4', 0],
		[null, null, 0],
	])('%s and %s: %i', (a, b, order) => {
		expect(Math.sign(compareClauses(a, b))).toBe(order);
		expect(Math.sign(compareClauses(b, a))).toBe(order === 0 ? 0 : -order);
	});
});
