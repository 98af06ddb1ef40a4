import type { Knex } from 'knex';
import { sweep } from '../../extensions/agreement-desk/src/desk/sweep.ts';
import type { DatabaseKind } from '../harness/database-config.ts';
import type { BenchRow } from './bench-row.ts';
import { multiplyTickets } from './multiply-tickets.ts';
import { spread } from './rates.ts';
import { hundredTickets } from './running-timers.ts';
import { sweepContext } from './sweep-context.ts';

const looks = 50;
/** So many timers run at each size; growth is what is looked for. */
const sizes = [10_000, 100_000, 1_000_000];

/** One look at the deadlines while none is due, by how many timers run. */
export async function measureIdle(database: DatabaseKind): Promise<BenchRow[]> {
	const { db, tickets } = await hundredTickets(database);
	try {
		const rows: BenchRow[] = [];
		const each = await countRunning(db);
		let from = 2;
		for (const size of sizes) {
			const to = Math.ceil(size / each);
			await multiplyTickets(db, { tickets, from, to, tables: ['desk_timers', 'desk_tickets'] });
			from = to + 1;
			const times: number[] = [];
			for (let look = 0; look <= looks; look += 1) {
				const start = performance.now();
				await sweep(db, sweepContext(Date.now));
				if (look > 0) times.push(performance.now() - start);
			}
			rows.push({
				key: 'sweep.idle',
				...spread(times),
				unit: 'ms',
				versus: 'goal: at most 5 on PostgreSQL with 1,000,000',
				conditions: `${database}, ${(await countRunning(db)).toLocaleString('en-US')} running timers, none due, ${looks} looks`,
			});
		}
		return rows;
	} finally {
		await db.destroy();
	}
}

async function countRunning(db: Knex): Promise<number> {
	const [row] = await db('desk_timers').where({ state: 'running' }).count({ count: '*' });
	return Number(row?.['count']);
}
