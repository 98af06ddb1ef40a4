import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { addBusinessMs } from '../../extensions/agreement-desk/src/domain/calendar/add.ts';
import { businessMsBetween } from '../../extensions/agreement-desk/src/domain/calendar/between.ts';
import { createBusinessCalendar } from '../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { compileCalendar } from '../../extensions/agreement-desk/src/domain/calendar/compile.ts';
import type { CalendarDefinition } from '../../extensions/agreement-desk/src/domain/calendar/types.ts';
import type { BenchRow } from './bench-row.ts';
import { officeCalendar } from './office-calendar.ts';
import type { PeerRates } from './peers.ts';
import { ratesOf, short, spread } from './rates.ts';
import { amounts, spans, startsOfYear } from './workload.ts';

const HOUR = 3_600_000;
const turns = { rounds: 11, passes: 100 };
const conditions = '4096 starts in 2025, Asia/Shanghai';

/** Additions a second of business hours, from an hour to a year of them; the spread is over rounds and amounts. */
export async function measureCalendarAdd(): Promise<BenchRow> {
	const calendar = createBusinessCalendar(officeCalendar);
	const starts = startsOfYear(2025);
	const rates = Object.values(amounts).map((hours) =>
		ratesOf(starts, (start) => addBusinessMs(calendar, start, hours * HOUR).latest, turns),
	);
	return {
		key: 'calendar.add',
		...spread(rates.flat()),
		unit: 'ops/s',
		versus: `goal: at least 5,000,000; ${await peersSay('add')}`,
		conditions: `${conditions}; medians for ${listed(amounts, rates)}`,
	};
}

/** Measurements a second over an hour to a year; the spread is over rounds and spans. */
export async function measureCalendarBetween(): Promise<BenchRow> {
	const calendar = createBusinessCalendar(officeCalendar);
	const starts = startsOfYear(2025);
	const rates = Object.values(spans).map((span) =>
		ratesOf(starts, (start) => businessMsBetween(calendar, start, start + span), turns),
	);
	return {
		key: 'calendar.between',
		...spread(rates.flat()),
		unit: 'ops/s',
		versus: `goal: at least 8,000,000, flat; ${await peersSay('between')}`,
		conditions: `${conditions}; medians for ${listed(spans, rates)}`,
	};
}

/** Milliseconds to compile five years, once the runtime has loaded the zone. */
export function measureCalendarCompile(): BenchRow {
	const zones = ['Asia/Shanghai', 'Europe/Berlin'];
	const times = zones.map((timezone) => compileTimes({ ...officeCalendar, timezone }));
	const medianTimes = times.map((list) => spread(list).median.toFixed(2)).join(', ');
	return {
		key: 'calendar.compile',
		...spread(times.flat()),
		unit: 'ms',
		versus: 'goal: at most 10',
		conditions: `2022 to 2026, two periods a day; medians for ${zones.join(', ')}: ${medianTimes}`,
	};
}

function compileTimes(calendar: CalendarDefinition): number[] {
	compileCalendar(calendar, { fromYear: 2022, toYear: 2026 });
	return Array.from({ length: turns.rounds * 2 }, () => {
		const begin = performance.now();
		compileCalendar(calendar, { fromYear: 2022, toYear: 2026 });
		return performance.now() - begin;
	});
}

/** `1 h 22.8M, 5 d 21.0M …` */
function listed(names: Readonly<Record<string, number>>, rates: readonly number[][]): string {
	return Object.keys(names)
		.map((name, place) => `${name} ${short(spread(rates[place] ?? []).median)}`)
		.join(', ');
}

let peers: Promise<readonly PeerRates[]> | null = null;

/** What other packages do at the same work, in the same run. */
async function peersSay(operation: 'add' | 'between'): Promise<string> {
	peers ??= measurePeers();
	return (await peers)
		.map((peer) => {
			const rates = Object.entries(peer[operation]).map(([name, rate]) => `${name} ${short(rate)}`);
			return `${peer.package} ${rates.join(', ')} (${Math.round(peer.different * 100)} % of its answers differ)`;
		})
		.join('; ');
}

async function measurePeers(): Promise<readonly PeerRates[]> {
	const script = fileURLToPath(new URL('peers.ts', import.meta.url));
	const env = { ...process.env, TZ: 'Asia/Shanghai' };
	const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
	return JSON.parse(stdout) as readonly PeerRates[];
}
