import type { Knex } from 'knex';
import { sweep } from '../../extensions/agreement-desk/src/desk/sweep.ts';
import type { DatabaseKind } from '../harness/database-config.ts';
import type { BenchRow } from './bench-row.ts';
import { multiplyTickets } from './multiply-tickets.ts';
import { spread } from './rates.ts';
import { hundredTickets } from './running-timers.ts';
import { sweepContext } from './sweep-context.ts';

const HOUR = 3_600_000;
const round = 10_000;
const rounds = 3;

/**
 * Thirty thousand timers that are overdue at the same moment, from the first look until the last ticket has its
 * breach, its escalation and its notifications, in one process. Each ten thousand are a round, so that it shows
 * whether the later ones take longer.
 */
export async function measureEscalate(database: DatabaseKind): Promise<BenchRow> {
	const { db, tickets } = await hundredTickets(database);
	try {
		await multiplyTickets(db, { tickets, from: 2, to: (rounds * round) / tickets.length });
		const now = Date.now() + 2 * HOUR;
		const times = [performance.now()];
		const changed = async () => {
			if ((await countBreaches(db)) >= times.length * round) times.push(performance.now());
		};
		await sweep(db, { ...sweepContext(() => now), changed });
		const count = await countBreaches(db);
		if (count !== rounds * round) throw new Error(`${count} timers were breached, not ${rounds * round}`);
		const rates = times.slice(1).map((end, place) => (1000 * round) / (end - (times[place] ?? 0)));
		const { median, low, high } = spread(rates.map((rate) => Math.round(rate)));
		const [notified] = await db('desk_notifications').count({ count: '*' });
		return {
			...{ key: 'sweep.escalate', median, low, high },
			unit: 'ops/s',
			versus: 'goal: at least 2,000 on PostgreSQL',
			conditions: `${database}, ${(rounds * round).toLocaleString('en-US')} timers due at once, ${Number(notified?.['count']).toLocaleString('en-US')} notifications written, one process; the first, second and third 10,000: ${rates.map((rate) => Math.round(rate).toLocaleString('en-US')).join(', ')}`,
		};
	} finally {
		await db.destroy();
	}
}

async function countBreaches(db: Knex): Promise<number> {
	const [row] = await db('desk_timers').where({ state: 'breached' }).count({ count: '*' });
	return Number(row?.['count']);
}
