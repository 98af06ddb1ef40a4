import type { DatabaseKind } from '../harness/database-config.ts';
import { chanceOf } from '../support/chance.ts';
import { weather } from '../support/fault-storm.ts';
import { figuresOf } from '../support/storm-figures.ts';
import type { BenchRow } from './bench-row.ts';

const timers = Number(process.env['STORM_TIMERS'] ?? 1_000);
const spanMs = 60_000;
const seed = Number(process.env['STORM_SEED'] ?? 5);

/**
 * How late an escalation is recorded while three nodes are killed at random and started again; and that none was lost
 * and none done twice, which the conditions tell. Several nodes need PostgreSQL, whatever database was asked for.
 */
export async function measureFaults(_database: DatabaseKind): Promise<BenchRow> {
	const leadMs = 20_000 + timers * 8;
	const after = await weather({ timers, spanMs, leadMs, env: {}, chance: chanceOf(seed) });
	try {
		const { kills, lateness, lost, twice, copies, mails } = figuresOf(after);
		return {
			key: 'faults',
			median: lateness.p99,
			low: lateness.p50,
			high: lateness.most,
			unit: 'ms',
			versus: 'goal: nothing lost, nothing escalated twice',
			conditions: `three nodes of Directus 12.4 on postgres, ${kills} kills (-9) while ${timers.toLocaleString('en-US')} deadlines passed within ${spanMs / 1000} s: ${lost} lost, ${twice} twice; of ${mails} mails ${copies} came a second time, under the same Message-ID; the figure is the p99, the spread p50–p100`,
		};
	} finally {
		await after.stop();
	}
}
