import { describe, expect, it } from 'vitest';
import { compares } from '../../../../extensions/agreement-desk/src/domain/metrics/compares.ts';
import {
	usualFirstContactRules,
	type FirstContactInputs,
} from '../../../../extensions/agreement-desk/src/domain/metrics/first-contact.ts';
import {
	firstContactFigure,
	satisfactionOf,
} from '../../../../extensions/agreement-desk/src/domain/metrics/quality.ts';

describe('satisfaction', () => {
	const ratings = [
		{ rating: 5, count: 22 },
		{ rating: 4, count: 12 },
		{ rating: 3, count: 3 },
		{ rating: 2, count: 2 },
		{ rating: 1, count: 1 },
	];

	it.each([
		[{ mode: 'percent', value: 85, scale_max: null }, 85, true],
		[{ mode: 'percent', value: 90, scale_max: null }, 85, false],
		[{ mode: 'score', value: 4.5, scale_max: 5 }, 4.3, false],
		[{ mode: 'score', value: 80, scale_max: 100 }, 86, true],
	] as const)('%j of forty answers is %d', (target, value, reached) => {
		const figure = satisfactionOf(ratings, target, 30);
		expect(figure).toMatchObject({ responses: 40, reached, isEnough: true });
		expect(figure.value).toBeCloseTo(value, 10);
	});

	it('is nothing without an answer, and not enough with few', () => {
		const target = { mode: 'percent', value: 90, scale_max: null } as const;
		expect(satisfactionOf([], target, 1)).toMatchObject({ value: null, reached: null, isEnough: false });
		expect(satisfactionOf([{ rating: 5, count: 2 }], target, 3)).toMatchObject({
			value: 100,
			isEnough: false,
		});
	});
});

describe('solutions at first contact', () => {
	const day = 24 * 3_600_000;
	const ticket: FirstContactInputs = {
		...{ type: 'problem', status: 'closed', isMerged: false, firstResolvedAt: 0, contacts: 1, answers: 0 },
		...{ firstHandler: 'a', firstTeam: null, resolver: 'a', resolverTeam: null, level: 0 },
		...{ firstReopenedAt: null, repeats: [], saysResolved: null },
	};
	const wanted = { rules: { ...usualFirstContactRules, windowMs: 7 * day }, target: 80 };

	it('are the share of those that were solved, the unsure ones told', () => {
		const tickets = [
			...Array.from({ length: 3 }, () => ticket),
			{ ...ticket, contacts: 2 },
			{ ...ticket, type: 'complaint' as const },
		];
		expect(firstContactFigure(tickets, wanted, day)).toEqual({
			...{ passed: 3, failed: 1, provisional: 3, value: 75, target: 80, reached: false },
		});
		expect(firstContactFigure([ticket], wanted, 8 * day)).toMatchObject({ provisional: 0, reached: true });
		expect(firstContactFigure([], wanted, day)).toMatchObject({ value: null, reached: null });
	});
});

it.each([
	[95, 'gte', 95, true],
	[95, 'gt', 95, false],
	[3, 'lte', 3, true],
	[3, 'lt', 3, false],
	[3, 'eq', 3, true],
] as const)('%d %s %d is %s', (value, comparator, target, holds) =>
	expect(compares(value, comparator, target)).toBe(holds),
);
