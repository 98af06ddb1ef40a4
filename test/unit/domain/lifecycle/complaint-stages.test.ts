import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complaintProblems } from '../../../../extensions/agreement-desk/src/domain/lifecycle/complaint-guards.ts';
import type { ComplaintRecord } from '../../../../extensions/agreement-desk/src/domain/lifecycle/complaint-record.ts';
import {
	complaintStages,
	isDecided,
	isOver,
	mayMove,
	nextStages,
	type ComplaintMover,
} from '../../../../extensions/agreement-desk/src/domain/lifecycle/complaint-stages.ts';
import type { ComplaintStage } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { complaint, usual } from './build-complaint.ts';

/** Every way there is, written out: a stage, where it leads, and by whose hand (staff, customer, engine). */
const ways = `
received: acknowledged e, withdrawn ce
acknowledged: assessed s, withdrawn ce
assessed: investigating s, withdrawn ce
investigating: response_drafted s, withdrawn ce
response_drafted: investigating s, decision_communicated e, withdrawn ce
decision_communicated: accepted sc, disputed sc, external s, closed s, withdrawn ce
accepted: disputed sc, external s, closed s, withdrawn ce
disputed: response_drafted s, accepted sc, external s, closed s, withdrawn ce
external: response_drafted s, accepted sc, closed s, withdrawn ce
closed: disputed sc, external s
withdrawn: received e
`;

const movers: readonly ComplaintMover[] = ['staff', 'customer', 'engine'];

const model = new Set(
	ways
		.trim()
		.split('\n')
		.flatMap((line) => {
			const [from = '', leads = ''] = line.split(': ');
			return leads.split(', ').flatMap((lead) => {
				const [to = '', hands = ''] = lead.split(' ');
				return movers.filter((mover) => hands.includes(mover[0] ?? '')).map((by) => `${from}>${to} by ${by}`);
			});
		}),
);

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) };

describe('the stages of a complaint', () => {
	it('lead where the table says, by the hands that it says, and nowhere else', () => {
		const found = complaintStages.flatMap((from) =>
			complaintStages.flatMap((to) =>
				movers.filter((by) => mayMove(from, to, by)).map((by) => `${from}>${to} by ${by}`),
			),
		);
		expect(found.toSorted()).toEqual([...model].toSorted());
	});

	it('are offered to staff as far as staff may go', () => {
		expect(nextStages('response_drafted', 'staff')).toEqual(['investigating']);
		expect(nextStages('received', 'staff')).toEqual([]);
		expect(nextStages('decision_communicated', 'customer')).toEqual(['accepted', 'disputed', 'withdrawn']);
	});

	it('tell a decision from the communication on, and are over when closed or withdrawn', () => {
		expect(complaintStages.filter(isDecided)).toEqual([
			'decision_communicated',
			'accepted',
			'disputed',
			'external',
			'closed',
		]);
		expect(complaintStages.filter(isOver)).toEqual(['closed', 'withdrawn']);
	});
});

/** What somebody tries: to go to a stage, after saying some of what belongs into the record. */
const attempts = fc.array(
	fc.record({
		to: fc.constantFrom(...complaintStages),
		by: fc.constantFrom(...movers),
		says: fc.subarray(Object.keys(complaint()) as (keyof ComplaintRecord)[]),
	}),
	{ maxLength: 60 },
);

/** Each stage with what nobody may be past it without. */
const needed: Readonly<Partial<Record<ComplaintStage, readonly (keyof ComplaintRecord)[]>>> = {
	assessed: ['description', 'product_service', 'remedy_sought', 'level', 'impact'],
	investigating: ['investigator'],
	response_drafted: ['facts'],
	decision_communicated: ['root_cause', 'remedies', 'decision', 'decision_reasons', 'appeal_external'],
	closed: ['answer', 'improvements', 'satisfaction_asked_at'],
};

const silent: ComplaintRecord = Object.fromEntries(
	Object.keys(complaint()).map((name) => [name, name === 'stage' ? 'received' : null]),
) as unknown as ComplaintRecord;

describe('whoever walks through the stages', () => {
	it('has been to each one before the next, and has said what it asks for', () => {
		fc.assert(
			fc.property(attempts, (steps) => {
				let record = silent;
				const been: ComplaintStage[] = ['received'];
				for (const { to, by, says } of steps) {
					const full = complaint();
					const said = Object.fromEntries(
						says.filter((name) => name !== 'stage').map((name) => [name, full[name]]),
					);
					record = { ...record, ...said };
					const from = record.stage ?? 'received';
					const allowed = model.has(`${from}>${to} by ${by}`);
					expect(mayMove(from, to, by)).toBe(allowed);
					if (!allowed || complaintProblems(to, record, usual).length > 0) continue;
					record = { ...record, stage: to };
					been.push(to);
					for (const name of needed[to] ?? []) expect(record[name], `${to} without ${name}`).not.toBeNull();
				}
				for (const stage of ['acknowledged', 'assessed', 'investigating', 'response_drafted'] as const) {
					if (been.some(isDecided)) expect(been).toContain(stage);
				}
				if (been.includes('closed')) expect(been).toContain('decision_communicated');
			}),
			runs,
		);
	});
});
