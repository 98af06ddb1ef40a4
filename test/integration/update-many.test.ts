import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { timerTable, type TimerRow } from '../../extensions/agreement-desk/src/store/tables.ts';
import type { DatabaseKind } from '../harness/database-config.ts';
import { describeWhen } from '../harness/groups.ts';
import { directus12 } from '../harness/hosts.ts';
import { startInstance } from '../harness/instance.ts';
import { lookInto } from '../support/look-into.ts';

const at = Date.UTC(2026, 10, 28, 6, 30, 0, 123);

const untouched = {
	ticket: 'c0ffee00-0000-4000-8000-000000000001',
	clause: '2.2.1',
	metric: 'general_progress',
	commitment: '2.2.1',
	state: 'running',
	target_value: 1.5,
	provisional: false,
	due_at: at,
	calendar_revision: 'before',
} as const satisfies Partial<TimerRow>;

/** More than one statement takes; what each of them becomes, and the patch that makes it so. */
function patches(): readonly { readonly id: string; readonly patch: Partial<TimerRow> }[] {
	const alike = Array.from({ length: 300 }, () => ({ calendar_revision: 'after', next_check_at: null }));
	const apart = Array.from({ length: 450 }, (_, place) => ({
		due_at: place % 7 === 0 ? null : at + place,
		breach_at: at + 2 * place,
		provisional: place % 2 === 0,
		target_value: place / 4,
		remaining_ms: place * 1_000_000_000,
		stopped_by: `it's "${place}" \\ 工单`,
	}));
	const ended = Array.from({ length: 3 }, (_, place) => ({
		state: 'met' as const,
		explanation: { told: [`第 ${place} 段`, null, { 'a "b"': true }] },
	}));
	const nothing = [{}, {}];
	return [...alike, ...apart, ...ended, ...nothing].map((patch) => ({ id: randomUUID(), patch }));
}

function changesEachRowForItself(kind: DatabaseKind) {
	it(`on ${kind}`, async () => {
		const instance = await startInstance({ host: directus12, database: kind, extension: true });
		await instance.stop();
		await lookInto(instance.databaseConfig, async ({ knex }) => {
			const wanted = patches();
			await timerTable.insert(
				knex,
				wanted.map(({ id }) => ({ ...untouched, id })),
			);
			const other = randomUUID();
			await timerTable.insert(knex, [{ ...untouched, id: other }]);
			await knex.transaction((trx) => timerTable.updateMany(trx, wanted));

			const rows = timerTable.decode(knex, await knex(timerTable.name).where({ ticket: untouched.ticket }));
			const found = new Map(rows.map((row) => [row.id, row]));
			for (const { id, patch } of wanted) expect(found.get(id)).toMatchObject({ ...untouched, ...patch });
			expect(found.get(other)).toMatchObject(untouched);
			expect(found.size).toBe(wanted.length + 1);
		});
	});
}

describe('many rows are changed, each for itself', () => {
	for (const kind of ['sqlite', 'postgres'] as const) changesEachRowForItself(kind);
	describeWhen('mariadb', 'with MariaDB', () => changesEachRowForItself('mariadb'));
});
