import { stormFromEnv, weather } from '../support/fault-storm.ts';
import { stormFigures } from '../support/storm-figures.ts';
import type { BenchRow } from './bench-row.ts';

const spanMs = 60_000;
const usual = 1_000;

/**
 * How late an escalation is recorded while three nodes are killed at random and started again; and that none was lost
 * and none done twice, which the conditions tell. Several nodes need PostgreSQL, whatever database was asked for.
 */
export async function measureFaults(): Promise<BenchRow> {
	const given = stormFromEnv(usual);
	const after = await weather({ ...given, spanMs, env: {} });
	try {
		const { kills, lateness, lost, twice, copies, mails } = stormFigures(after);
		return {
			key: 'faults',
			median: lateness.p99,
			low: lateness.p50,
			high: lateness.most,
			unit: 'ms',
			versus: 'goal: nothing lost, nothing escalated twice',
			conditions: `three nodes of Directus 12.4 on postgres, ${kills} kills (-9) while ${given.timers.toLocaleString('en-US')} deadlines passed within ${spanMs / 1000} s: ${lost} lost, ${twice} twice; of ${mails} mails ${copies} came a second time, under the same Message-ID; the figure is the p99, the spread p50–p100`,
		};
	} finally {
		await after.stop();
	}
}
