import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	agreementsOf,
	entryOf,
	type VersionRow,
} from '../../../../extensions/agreement-desk/src/module/agreement/agreements.ts';
import { hitsIn } from '../../../../extensions/agreement-desk/src/module/agreement/contract/search.ts';
import {
	figuresOfClause,
	sayScore,
	sayShare,
} from '../../../../extensions/agreement-desk/src/module/agreement/figures/figures-of-clause.ts';
import { monthBeside } from '../../../../extensions/agreement-desk/src/module/agreement/figures/months.ts';
import {
	confirmed,
	firstTicks,
	offersOf,
	ticked,
	trustOf,
} from '../../../../extensions/agreement-desk/src/module/agreement/import/import-choice.ts';

const words = (said: string) => ({ 'zh-CN': said, 'en-US': said });

describe('what is searched for', () => {
	it.each([
		['Within 4 hours', 'HOURS', ['Within 4 ', '*hours']],
		['工作日与工作时间', '工作', ['*工作', '日与', '*工作', '时间']],
		['nothing', '', ['nothing']],
		['', 'x', ['']],
	])('%j for %j', (text, search, pieces) => {
		expect(hitsIn(text, search).map(({ said, isHit }) => `${isHit ? '*' : ''}${said}`)).toEqual(pieces);
	});

	it('never changes the text', () => {
		fc.assert(
			fc.property(fc.string(), fc.string({ maxLength: 2 }), (text, search) => {
				expect(
					hitsIn(text, search)
						.map(({ said }) => said)
						.join(''),
				).toBe(text);
			}),
		);
	});
});

describe('figures', () => {
	it.each([
		[100, '100%'],
		[99.96, '99.9%'],
		[66.666, '66.6%'],
		[0, '0%'],
	])('%d is %s, and never rounded up to what was not reached', (share, said) =>
		expect(sayShare(share)).toBe(said),
	);
	it('of a score have two decimals', () => expect(sayScore(4.309)).toBe('4.3'));

	it('of a clause are the sum of its promises', () => {
		const promise = (
			metric: 'registration' | 'complaint_ack',
			clause: string,
			met: number,
			missed: number,
		) => ({
			...{ clause, metric, met, missed, open: 1, overdue: 0, attainment: null },
		});
		const figures = {
			...{ month: '2026-11', from: '', to: '', of: null, firstContact: null, satisfaction: null, custom: [] },
			promises: [promise('registration', '2.1.4', 3, 1), promise('complaint_ack', '1.4.5', 1, 0)],
			breaches: [
				{ clause: '2.1.4', metric: null, ticket: 't', number: null, subject: null, breach_at: null },
			],
			evidence: [],
		};
		expect(figuresOfClause(figures, '2.1.4')).toMatchObject({
			...{ met: 3, missed: 1, open: 1, attainment: 75, evidence: null },
			breaches: [{ ticket: 't' }],
		});
		expect(figuresOfClause(figures, '2.1.1')).toMatchObject({ met: 0, attainment: null, breaches: [] });
	});

	it.each([
		['2026-01', -1, '2025-12'],
		['2026-12', 1, '2027-01'],
	] as const)('the month beside %s by %i', (month, by, other) => expect(monthBeside(month, by)).toBe(other));
});

describe('an import', () => {
	const reading = (value: number, said: string | null) => ({
		...{ value, text: `${value} 小时`, confidence: 0.9, clause: '2.1.4' },
		said: said === null ? null : words(said),
	});
	const offers = offersOf({
		...{ parameters: {}, missing: [], columns: {} },
		found: [{ key: 'sla.urgent.response_hours', ...reading(1, '1小时'), clause: '2.2.3' }],
		ambiguous: [{ key: 'sla.registration_hours', readings: [reading(2, '2小时'), reading(3, null)] }],
	});

	it('comes in the order of the clauses, and proposes what was found once', () => {
		expect(offers.map(({ key }) => key)).toEqual(['sla.registration_hours', 'sla.urgent.response_hours']);
		expect(confirmed(offers, firstTicks(offers))).toEqual({ 'sla.urgent.response_hours': 1 });
	});
	it('writes what is ticked', () => {
		const ticks = ticked(
			ticked(firstTicks(offers), 'sla.registration_hours', 0),
			'sla.urgent.response_hours',
			null,
		);
		expect(confirmed(offers, ticks)).toEqual({ 'sla.registration_hours': 2 });
	});
	it('cannot take what cannot be kept', () => {
		expect(offers[0]?.readings.map(({ isUsable }) => isUsable)).toEqual([true, false]);
	});
	it.each([
		[0.95, 'high'],
		[0.7, 'fair'],
		[0.4, 'low'],
	])('a confidence of %d is %s', (confidence, trust) => expect(trustOf(confidence)).toBe(trust));
});

describe('the agreements', () => {
	const version = (id: string, rest: Partial<VersionRow> = {}): VersionRow => ({
		...{ id, code: 'KF-1', version: id, title: null, status: 'active', effective_to: null },
		effective_from: '2026-01-01T00:00:00Z',
		customer: { id: 'c', name: 'C' },
		...rest,
	});
	const now = Date.parse('2026-11-30T00:00:00Z');

	it('are grouped by number and customer', () => {
		const rows = [version('1'), version('2'), version('3', { customer: { id: 'd', name: 'D' } })];
		expect(agreementsOf(rows).map(({ customer, versions }) => [customer, versions.length])).toEqual([
			['C', 2],
			['D', 1],
		]);
	});
	it('open at the version in force', () => {
		const draft = version('draft', { status: 'draft', effective_from: '2027-01-01T00:00:00Z' });
		const later = version('later', { effective_from: '2027-01-01T00:00:00Z' });
		const over = version('over', { effective_to: '2026-06-01T00:00:00Z' });
		expect(entryOf([draft, later, over, version('now')], now)?.id).toBe('now');
		expect(entryOf([draft], now)?.id).toBe('draft');
		expect(entryOf([], now)).toBeNull();
	});
});
