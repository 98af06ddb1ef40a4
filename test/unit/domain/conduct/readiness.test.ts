import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	canHandle,
	generalShortfalls,
	type AgentReadiness,
	type ReadinessTerms,
	type TicketDemands,
} from '../../../../extensions/agreement-desk/src/domain/conduct/readiness.ts';
import { readinessTermsOf } from '../../../../extensions/agreement-desk/src/domain/conduct/readiness-terms.ts';
import { isSameLanguage } from '../../../../extensions/agreement-desk/src/domain/conduct/same-language.ts';
import {
	courseState,
	monthsAfter,
} from '../../../../extensions/agreement-desk/src/domain/conduct/training-validity.ts';
import { standardParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) };
const today = '2026-11-23';

const agent: AgentReadiness = {
	user: 'anna',
	active: true,
	languages: ['zh-CN', 'en'],
	trainings: [
		{ course: '服务礼仪与行为规范', passed_on: '2026-01-31' },
		{ course: '产品与业务知识', passed_on: '2025-12-01', valid_until: '2026-11-23' },
	],
	conductVersion: 3,
	underInquiry: false,
};
const terms: ReadinessTerms = {
	requiredCourses: ['服务礼仪与行为规范', '产品与业务知识'],
	validityMonths: 12,
	conductVersion: 3,
};
const ticket: TicketDemands = { language: 'en-US', accused: ['bert'] };

describe('who may work a ticket', () => {
	it('whoever lacks nothing', () => {
		expect(canHandle(agent, ticket, terms, today)).toBeNull();
		expect(generalShortfalls(agent, terms, today)).toEqual([]);
	});

	it.each<
		[string, Partial<AgentReadiness>, Partial<TicketDemands>, Partial<ReadinessTerms>, string, RegExp, RegExp]
	>([
		['not on duty', { active: false }, {}, {}, '3.1.2.2', /不在岗/, /not active/],
		['under inquiry', { underInquiry: true }, {}, {}, '2.3', /严重行为事件尚未结案/, /incident.*still open/],
		[
			'complained about',
			{ user: 'bert' },
			{},
			{},
			'1.4.5',
			/被投诉人或调查人/,
			/is complained about or investigates/,
		],
		[
			'a course expired yesterday',
			{
				trainings: agent.trainings.map((one) =>
					one.valid_until ? { ...one, valid_until: '2026-11-22' } : one,
				),
			},
			{},
			{},
			'3.1.2.2',
			/“产品与业务知识”（已于 2026-11-22 到期）/,
			/"产品与业务知识" \(expired on 2026-11-22\)/,
		],
		[
			'courses that were never passed',
			{ trainings: [] },
			{},
			{},
			'3.1.2.2',
			/“服务礼仪与行为规范”（未通过）、“产品与业务知识”（未通过）/,
			/"服务礼仪与行为规范" \(not passed\), "产品与业务知识" \(not passed\)/,
		],
		[
			'a new code of conduct',
			{},
			{},
			{ conductVersion: 4 },
			'2.3.3',
			/第 4 版尚未确认（已确认第 3 版）/,
			/version 4 .* \(version 3 has\)/,
		],
		[
			'no code of conduct yet',
			{ conductVersion: null },
			{},
			{},
			'2.3.3',
			/第 3 版尚未确认；/,
			/version 3 of the code of conduct has not been acknowledged;/,
		],
		[
			'a language not spoken',
			{},
			{ language: 'ja' },
			{},
			'2.4',
			/服务语言为 ja，.*zh-CN、en/,
			/in ja, .*zh-CN, en/,
		],
		[
			'languages not said are Chinese',
			{ languages: [] },
			{ language: 'en' },
			{},
			'2.4',
			/为 en，/,
			/serves in zh-CN/,
		],
		[
			'a ticket without language is Chinese',
			{ languages: ['en'] },
			{ language: null },
			{},
			'2.4',
			/为 zh-CN，/,
			/in zh-CN/,
		],
	])('%s', (_title, own, asked, agreed, clause, chinese, english) => {
		const found = canHandle({ ...agent, ...own }, { ...ticket, ...asked }, { ...terms, ...agreed }, today);
		expect(found?.clause).toBe(clause);
		expect(found?.text['zh-CN']).toMatch(chinese);
		expect(found?.text['en-US']).toMatch(english);
	});

	it('the weightiest reason comes first', () => {
		const nothing: AgentReadiness = {
			user: 'bert',
			active: false,
			languages: ['fr'],
			trainings: [],
			conductVersion: null,
			underInquiry: true,
		};
		const order = ['3.1.2.2', '1.4.5', '2.3', '3.1.2.2', '2.3.3', '2.4'];
		const mended: Partial<AgentReadiness>[] = [
			{},
			{ active: true },
			{ user: 'anna' },
			{ underInquiry: false },
			{ trainings: agent.trainings },
			{ conductVersion: 3 },
		];
		let current = nothing;
		for (const [place, mend] of mended.entries()) {
			current = { ...current, ...mend };
			expect(canHandle(current, ticket, terms, today)?.clause).toBe(order[place]);
		}
		expect(canHandle({ ...current, languages: ['EN_gb'] }, ticket, terms, today)).toBeNull();
	});

	it('asks for nothing where no courses were agreed and no code is published', () => {
		const open = readinessTermsOf({}, null);
		expect(canHandle({ ...agent, trainings: [], conductVersion: null }, ticket, open, today)).toBeNull();
	});

	it('takes the usual courses and months from the standard', () => {
		expect(readinessTermsOf(standardParameters(), 2)).toEqual({
			requiredCourses: ['服务礼仪与行为规范', '产品与业务知识', '个人信息保护'],
			validityMonths: 12,
			conductVersion: 2,
		});
	});
});

describe('how long a course counts', () => {
	const passed = (given: object) => [{ course: 'A', passed_on: '2026-01-31', ...given }];
	it.each([
		['for the months agreed', passed({}), '2027-01-31', { state: 'valid', until: '2027-01-31' }],
		['and not a day longer', passed({}), '2027-02-01', { state: 'expired', on: '2027-01-31' }],
		[
			'to its own last day',
			passed({ valid_until: '2026-03-01' }),
			'2026-03-02',
			{ state: 'expired', on: '2026-03-01' },
		],
		['from the day it was passed', passed({}), '2026-01-30', { state: 'not_passed' }],
		[
			'by its name, however typed',
			passed({ course: ' ａ ' }),
			'2026-06-01',
			{ state: 'valid', until: '2027-01-31' },
		],
		[
			'the longest of several',
			[...passed({}), ...passed({ valid_until: '2028-01-01' })],
			'2027-06-01',
			{ state: 'valid', until: '2028-01-01' },
		],
		[
			'a date that does not exist counts for nothing',
			passed({ passed_on: '2026-02-30' }),
			'2026-06-01',
			{ state: 'not_passed' },
		],
		[
			'nor a last day that does not',
			passed({ valid_until: 'forever' }),
			'2026-06-01',
			{ state: 'not_passed' },
		],
		['another course counts for nothing', passed({ course: 'B' }), '2026-06-01', { state: 'not_passed' }],
	] as const)('%s', (_title, trainings, day, expected) => {
		expect(courseState('A', trainings, { today: day, validityMonths: 12 })).toEqual(expected);
	});

	it.each([
		['2026-01-31', 1, '2026-02-28'],
		['2028-01-31', 1, '2028-02-29'],
		['2026-12-15', 1, '2027-01-15'],
		['2026-05-31', 120, '2036-05-31'],
	])('%s and %i months is %s', (date, months, expected) => {
		expect(monthsAfter(date, months)).toBe(expected);
	});

	it('never goes back to valid by waiting', () => {
		const day = fc
			.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		fc.assert(
			fc.property(day, day, day, fc.integer({ min: 1, max: 60 }), (passed_on, one, other, validityMonths) => {
				const [sooner, later] = one < other ? [one, other] : [other, one];
				const stateOn = (date: string) =>
					courseState('A', [{ course: 'A', passed_on }], { today: date, validityMonths }).state;
				if (stateOn(sooner) === 'expired') expect(stateOn(later)).toBe('expired');
				if (stateOn(later) === 'valid' && sooner >= passed_on) expect(stateOn(sooner)).toBe('valid');
			}),
			runs,
		);
	});
});

it('languages are told apart by their first subtag', () => {
	expect(isSameLanguage('zh-Hant-TW', 'zh-CN')).toBe(true);
	expect(isSameLanguage('EN', 'en-GB')).toBe(true);
	expect(isSameLanguage('en', 'enm')).toBe(false);
});
