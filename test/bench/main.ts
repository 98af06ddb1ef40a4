import { parseArgs } from 'node:util';
import type { DatabaseKind } from '../harness/database-config.ts';
import type { BenchRow } from './bench-row.ts';
import { measureCalendarAdd, measureCalendarBetween, measureCalendarCompile } from './calendar.ts';
import { measureCalendarChange } from './calendar-change.ts';
import { measureCreate } from './create.ts';
import { measureDashboard } from './dashboard.ts';
import { measureFaults } from './faults.ts';
import { measureDeliver } from './outbox-deliver.ts';
import { measureEscalate } from './sweep-escalate.ts';
import { measureIdle } from './sweep-idle.ts';
import { measureLateness } from './sweep-lateness.ts';
import { measureRecompute } from './timers.ts';

/** One row, or one for each size. */
type Measure = (database: DatabaseKind) => BenchRow | Promise<BenchRow | readonly BenchRow[]>;

/** Every row that can be asked for, by its short key. */
const rows: Readonly<Record<string, Measure>> = {
	'create.single': (database) => measureCreate(database, 'single'),
	'create.batch': (database) => measureCreate(database, 'batch'),
	'calendar.add': measureCalendarAdd,
	'calendar.between': measureCalendarBetween,
	'calendar.compile': measureCalendarCompile,
	'calendar.change': measureCalendarChange,
	'timers.recompute': measureRecompute,
	'sweep.idle': measureIdle,
	'sweep.escalate': measureEscalate,
	'sweep.lateness': measureLateness,
	'outbox.deliver': measureDeliver,
	dashboard: measureDashboard,
	faults: measureFaults,
};

const databases = { sqlite: 'sqlite', postgres: 'postgres', mariadb: 'mariadb' } as const;

function readDatabase(name: string): DatabaseKind {
	const found = Object.values(databases).find((database) => database === name);
	if (found) return found;
	throw new Error(`--database must be one of ${Object.keys(databases).join(', ')}, not ${name}`);
}

function print(row: BenchRow) {
	const figure = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 3 });
	const spread = `${figure(row.low)}–${figure(row.high)}`;
	console.log(
		`${row.key}  ${figure(row.median)} ${row.unit}  (${spread})  against ${row.versus}  [${row.conditions}]`,
	);
}

async function main() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { json: { type: 'boolean', default: false }, database: { type: 'string', default: 'sqlite' } },
	});
	const unknown = positionals.filter((key) => !(key in rows));
	if (unknown.length > 0) {
		throw new Error(`No such row: ${unknown.join(', ')}. There are ${Object.keys(rows).join(', ')}`);
	}
	const database = readDatabase(values.database);
	const measured: BenchRow[] = [];
	for (const [key, measure] of Object.entries(rows)) {
		if (positionals.length > 0 && !positionals.includes(key)) continue;
		const found = [await measure(database)].flat();
		measured.push(...found);
		if (!values.json) found.forEach(print);
	}
	if (values.json) console.log(JSON.stringify(measured));
}

try {
	await main();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
