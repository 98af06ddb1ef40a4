import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	openStatuses,
	pathBetween,
	reachableFrom,
} from '../../../../extensions/agreement-desk/src/domain/lifecycle/ticket-transitions.ts';
import type { TicketStatus } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) };

const statuses = [
	'new',
	'registered',
	'in_progress',
	'pending_customer',
	'pending_third_party',
	'resolved',
	'closed',
	'cancelled',
	'rejected',
] as const satisfies readonly TicketStatus[];

/**
 * What is taken on the way from a row to a column: `=` is the status itself, `-` no way, and otherwise the first
 * letters of what is passed through, with `>` where the target is the very next status.
 */
const table = `
                     new  registered  in_progress  pending_customer  pending_third_party  resolved  closed  cancelled  rejected
new                  =    >           r            r,i               r,i                  r,i       -       >          >
registered           -    =           >            i                 i                    i         -       >          >
in_progress          -    -           =            >                 >                    >         -       >          >
pending_customer     -    -           >            =                 i                    i         -       >          i
pending_third_party  -    -           >            i                 =                    i         -       >          i
resolved             -    -           >            -                 -                    =         >       -          -
closed               -    -           >            -                 -                    -         =       -          -
cancelled            -    -           -            -                 -                    -         -       =          -
rejected             -    -           -            -                 -                    -         -       -          =
`;

const cells = table
	.trim()
	.split('\n')
	.slice(1)
	.flatMap((line) => {
		const [from = '', ...ways] = line.trim().split(/\s+/);
		return ways.map((way, index): [string, string, string] => [from, statuses[index] ?? '', way]);
	});

function wayOf(from: TicketStatus, to: TicketStatus): string {
	const path = pathBetween(from, to);
	if (path === null) return '-';
	if (path.length === 0) return '=';
	const through = path.slice(0, -1).map((step) => step.to.charAt(0));
	return through.join(',') || '>';
}

describe('the way of a ticket', () => {
	it('is laid down for every pair of statuses', () => expect(cells).toHaveLength(81));

	it.each(cells)('from %s to %s is %s', (from, to, way) => {
		expect(wayOf(from as TicketStatus, to as TicketStatus)).toBe(way);
	});

	it('is told by what can be reached', () => {
		for (const from of statuses) {
			const rows = cells.filter(([one, , way]) => one === from && way !== '-' && way !== '=');
			expect(reachableFrom(from)).toEqual(rows.map(([, to]) => to));
		}
	});

	it('ends for what was withdrawn, refused, solved or closed: there is no work left', () => {
		expect(statuses.filter((status) => !openStatuses.has(status))).toEqual([
			'resolved',
			'closed',
			'cancelled',
			'rejected',
		]);
	});
});

const anyStatus = fc.constantFrom(...statuses);

describe('whatever way there is', () => {
	it('leads step by step from here to there', () => {
		fc.assert(
			fc.property(anyStatus, anyStatus, (from, to) => {
				const path = pathBetween(from, to) ?? [];
				const places = [from, ...path.map((step) => step.to)];
				expect(path.map((step) => step.from)).toEqual(places.slice(0, -1));
				if (path.length > 0) expect(places.at(-1)).toBe(to);
				expect(new Set(places).size).toBe(places.length);
			}),
			runs,
		);
	});

	it('passes through nothing but registered and in_progress', () => {
		fc.assert(
			fc.property(anyStatus, anyStatus, (from, to) => {
				const through = (pathBetween(from, to) ?? []).slice(0, -1).map((step) => step.to);
				expect(through.filter((status) => status !== 'registered' && status !== 'in_progress')).toEqual([]);
			}),
			runs,
		);
	});

	it('consists of single steps, each of which may be taken by itself', () => {
		fc.assert(
			fc.property(anyStatus, anyStatus, (from, to) => {
				for (const step of pathBetween(from, to) ?? []) {
					expect(pathBetween(step.from, step.to)).toEqual([step]);
				}
			}),
			runs,
		);
	});

	it('never leads from an end to another end, but for the confirmation of a solution', () => {
		const ends = statuses.filter((status) => !openStatuses.has(status));
		for (const from of ends) {
			for (const to of ends) {
				if (from === to || (from === 'resolved' && to === 'closed')) continue;
				expect(pathBetween(from, to), `${from} to ${to}`).toBeNull();
			}
		}
	});
});
