import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadinessTerms } from '../../../../extensions/agreement-desk/src/domain/conduct/readiness.ts';
import {
	chooseAssignee,
	type Candidate,
	type Vacancy,
} from '../../../../extensions/agreement-desk/src/domain/lifecycle/choose-assignee.ts';
import {
	presenceNow,
	silentAfterMs,
} from '../../../../extensions/agreement-desk/src/domain/lifecycle/presence.ts';

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) };
const terms: ReadinessTerms = { requiredCourses: [], validityMonths: 12, conductVersion: null };
const vacancy: Vacancy = { language: null, accused: [], team: null, skills: [], declined: [] };

function candidate(user: string, given: Partial<Candidate> = {}): Candidate {
	return {
		user,
		active: true,
		languages: ['zh'],
		trainings: [],
		conductVersion: null,
		underInquiry: false,
		teams: [],
		skills: [],
		capacity: null,
		presence: 'online',
		load: 0,
		assignedLastAt: null,
		...given,
	};
}

type Rule = Parameters<typeof chooseAssignee>[2]['rule'];
const choose = (rule: Rule, candidates: readonly Candidate[], given: Partial<Vacancy> = {}, agreed = terms) =>
	chooseAssignee(candidates, { ...vacancy, ...given }, { rule, terms: agreed, today: '2026-11-23' })?.user ??
	null;

describe('to whom a rule gives a ticket', () => {
	const a = (given: Partial<Candidate> = {}) => candidate('a', given);
	const b = (given: Partial<Candidate> = {}) => candidate('b', given);

	it.each<[string, Rule, readonly Candidate[], Partial<Vacancy>, string | null]>([
		['nobody by hand', 'manual', [a()], {}, null],
		['nobody when there is nobody', 'round_robin', [], {}, null],
		['whoever waited longest', 'round_robin', [a({ assignedLastAt: 9 }), b({ assignedLastAt: 5 })], {}, 'b'],
		['whoever never had one', 'round_robin', [a({ assignedLastAt: 0 }), b()], {}, 'b'],
		[
			'the load plays no part in turns',
			'round_robin',
			[a({ assignedLastAt: 9 }), b({ assignedLastAt: 5, load: 99 })],
			{},
			'b',
		],
		['whoever has least', 'least_loaded', [a({ load: 3 }), b({ load: 2, assignedLastAt: 99 })], {}, 'b'],
		[
			'of equals whoever waited longest',
			'least_loaded',
			[a({ assignedLastAt: 9 }), b({ assignedLastAt: 5 })],
			{},
			'b',
		],
		[
			'nobody beyond their capacity',
			'round_robin',
			[a({ capacity: 2, load: 2 }), b({ assignedLastAt: 9 })],
			{},
			'b',
		],
		['nobody with room for none', 'round_robin', [a({ capacity: 0 })], {}, null],
		[
			'only the team',
			'round_robin',
			[a({ teams: ['财务'] }), b({ teams: ['技术', ' IT'], assignedLastAt: 9 })],
			{ team: 'it' },
			'b',
		],
		['nobody of no team where the ticket has one', 'round_robin', [a()], { team: '技术' }, null],
		[
			'all skills together',
			'round_robin',
			[a({ skills: ['发票'] }), b({ skills: ['发票', 'ERP'], assignedLastAt: 9 })],
			{ skills: ['erp', '发票'] },
			'b',
		],
		[
			'whoever speaks it',
			'round_robin',
			[a(), b({ languages: ['en'], assignedLastAt: 9 })],
			{ language: 'en-US' },
			'b',
		],
		[
			'never whom the customer complains about',
			'round_robin',
			[a(), b({ assignedLastAt: 9 })],
			{ accused: ['a'] },
			'b',
		],
		['not again who let it lapse', 'round_robin', [a(), b({ assignedLastAt: 9 })], { declined: ['a'] }, 'b'],
		['nobody inactive', 'round_robin', [a({ active: false }), b({ assignedLastAt: 9 })], {}, 'b'],
		[
			'who is online before who is busy',
			'round_robin',
			[a({ presence: 'busy' }), b({ assignedLastAt: 9 })],
			{},
			'b',
		],
		[
			'who is busy when nobody is online',
			'round_robin',
			[a({ presence: 'busy' }), b({ presence: 'away' })],
			{},
			'a',
		],
		[
			'who is busy when nobody online could',
			'round_robin',
			[a({ presence: 'busy' }), b({ capacity: 0 })],
			{},
			'a',
		],
		[
			'nobody away or offline',
			'round_robin',
			[a({ presence: 'away' }), b({ presence: 'offline' })],
			{},
			null,
		],
	])('%s', (_title, rule, candidates, given, expected) => {
		expect(choose(rule, candidates, given)).toBe(expected);
		expect(choose(rule, candidates.toReversed(), given)).toBe(expected);
	});

	it('nobody who has yet to be trained', () => {
		expect(choose('round_robin', [a()], {}, { ...terms, requiredCourses: ['A'] })).toBeNull();
	});
});

const presence = fc.constantFrom('online' as const, 'busy' as const, 'away' as const, 'offline' as const);
const anyCandidates = fc.uniqueArray(
	fc.record({
		user: fc.constantFrom(...'abcdefgh'),
		presence,
		load: fc.integer({ min: 0, max: 4 }),
		capacity: fc.option(fc.integer({ min: 0, max: 4 })),
		assignedLastAt: fc.option(fc.integer({ min: 0, max: 9 })),
	}),
	{ selector: ({ user }) => user, maxLength: 8 },
);

describe('laws of the choice', () => {
	it('never somebody who may not, and somebody whenever one online could', () => {
		fc.assert(
			fc.property(
				anyCandidates,
				fc.subarray([...'abcdefgh']),
				fc.constantFrom('round_robin' as const, 'least_loaded' as const),
				(rows, accused, rule) => {
					const all = rows.map(({ user, ...row }) => candidate(user, row));
					const chosen = choose(rule, all, { accused });
					const able = all.filter(
						({ user, presence: there, load, capacity }) =>
							there === 'online' && !accused.includes(user) && (capacity === null || load < capacity),
					);
					if (chosen === null) expect(able).toEqual([]);
					else expect(accused).not.toContain(chosen);
					if (able.length > 0) expect(able.map(({ user }) => user)).toContain(chosen);
				},
			),
			runs,
		);
	});

	it('turns are fair: after any number of tickets nobody has had two more than another', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 40 }), (people, count) => {
				let all = [...'abcdef'].slice(0, people).map((user) => candidate(user));
				const had = new Map<string, number>();
				for (let at = 1; at <= count; at += 1) {
					const user = choose('round_robin', all) ?? '';
					had.set(user, (had.get(user) ?? 0) + 1);
					all = all.map((one) => (one.user === user ? { ...one, assignedLastAt: at } : one));
				}
				const counts = all.map(({ user }) => had.get(user) ?? 0);
				expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
			}),
			runs,
		);
	});

	it('the least loaded never has more than anybody else who could take it', () => {
		fc.assert(
			fc.property(anyCandidates, (rows) => {
				const all = rows.map(({ user, ...row }) =>
					candidate(user, { ...row, presence: 'online', capacity: null }),
				);
				const chosen = all.find(({ user }) => user === choose('least_loaded', all));
				expect(chosen?.load).toBe(all.length === 0 ? undefined : Math.min(...all.map(({ load }) => load)));
			}),
			runs,
		);
	});
});

it.each([
	['online', 0, 'online'],
	['online', silentAfterMs - 1, 'online'],
	['online', silentAfterMs, 'away'],
	['busy', silentAfterMs, 'away'],
	['offline', silentAfterMs, 'offline'],
	['away', 0, 'away'],
	[null, 0, 'offline'],
] as const)('%s after %i ms of silence is %s', (said, silence, expected) => {
	expect(presenceNow({ presence: said, presenceAt: 1_000_000 }, 1_000_000 + silence)).toBe(expected);
	if (said === 'online') expect(presenceNow({ presence: said, presenceAt: null }, 1)).toBe('away');
});
