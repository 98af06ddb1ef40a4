import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import type { DatabaseKind } from '../harness/database-config.ts';
import { tickets } from '../../schema/collections/tickets.ts';
import { setUpDesk } from '../support/set-up-desk.ts';
import { bareCollection, createBareCollection } from './bare-collection.ts';
import type { BenchRow } from './bench-row.ts';

const singles = 300;
const batches = 7;
const batchSize = 1000;

/** Both answers hold the columns of the row. The lists of a ticket would be read in addition, by Directus. */
const columns = Object.entries(tickets.fields)
	.filter(([, { type }]) => type !== 'alias')
	.map(([name]) => name)
	.join(',');

/**
 * Tickets by REST with number, customer, agreement, timers and events, against the same row in a bare
 * collection, turn by turn in one run. No acknowledgement is mailed, since delivering it is work of its own
 * that would compete with the next create.
 */
export async function measureCreate(database: DatabaseKind, which: 'single' | 'batch'): Promise<BenchRow> {
	// A thousand bare rows, which hold what the engine would have found out, are more than the megabyte of Directus.
	const env = { MAX_PAYLOAD_SIZE: '16mb' };
	const instance = await startInstance({ host: directus12, database, extension: true, name: 'bench', env });
	try {
		const desk = await setUpDesk(instance);
		await instance.request('PATCH', '/items/desk_channels/email', { acknowledge: false });
		await createBareCollection(instance);
		const request = {
			subject: 'Printer on fire',
			description: 'It burns.',
			contact: desk.contact,
			channel: 'email',
		};
		const bareRow = await rowAsStored(instance, request);
		const ratios =
			which === 'single' ? await single(instance, request, bareRow) : await batch(instance, request, bareRow);
		return toRow(which, database, ratios);
	} finally {
		await instance.stop();
	}
}

/** What the engine makes of the request, less what Directus gives each row anew. */
async function rowAsStored(instance: Instance, request: object): Promise<Record<string, unknown>> {
	const { body } = await instance.request('POST', '/items/desk_tickets', request);
	const { data } = body as { data: Record<string, unknown> };
	const left = new Set([
		'id',
		'number',
		'timers',
		'messages',
		'events',
		'notifications',
		'user_created',
		'date_created',
	]);
	return Object.fromEntries(Object.entries(data).filter(([name]) => !left.has(name)));
}

let running = 0;

async function post(instance: Instance, collection: string, body: unknown): Promise<number> {
	const start = performance.now();
	const { status, body: answer } = await instance.request(
		'POST',
		`/items/${collection}?fields=${columns}`,
		body,
	);
	if (status !== 200) throw new Error(`${collection}: ${JSON.stringify(answer).slice(0, 500)}`);
	return performance.now() - start;
}

function bare(row: Record<string, unknown>) {
	running += 1;
	return { ...row, number: `B-${running}` };
}

async function single(instance: Instance, request: object, row: Record<string, unknown>) {
	const desk: number[] = [];
	const alone: number[] = [];
	for (let round = 0; round < singles + 30; round += 1) {
		const b = await post(instance, bareCollection, bare(row));
		const d = await post(instance, 'desk_tickets', request);
		if (round < 30) continue;
		alone.push(b);
		desk.push(d);
	}
	return { desk, alone };
}

async function batch(instance: Instance, request: object, row: Record<string, unknown>) {
	const desk: number[] = [];
	const alone: number[] = [];
	for (let round = 0; round < batches + 1; round += 1) {
		const b = await post(
			instance,
			bareCollection,
			Array.from({ length: batchSize }, () => bare(row)),
		);
		const d = await post(
			instance,
			'desk_tickets',
			Array.from({ length: batchSize }, () => request),
		);
		if (round === 0) continue;
		alone.push(b);
		desk.push(d);
	}
	return { desk, alone };
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function quantile(values: readonly number[], share: number): number {
	return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;
}

function toRow(
	which: 'single' | 'batch',
	database: DatabaseKind,
	{ desk, alone }: { desk: number[]; alone: number[] },
): BenchRow {
	const base = median(alone);
	const ratio = (value: number) => Math.round((value / base) * 1000) / 1000;
	return {
		key: `create.${which}`,
		median: ratio(median(desk)),
		low: ratio(quantile(desk, 0.1)),
		high: ratio(quantile(desk, 0.9)),
		unit: 'ratio',
		versus: `the same row in a bare collection (${base.toFixed(1)} ms); goal: at most ${which === 'single' ? 1.15 : 1.6}`,
		conditions: `${database}, Directus 12.4, REST, answer with the columns of the row, ${which === 'single' ? `${singles} creates, turn by turn` : `${batches} batches of ${batchSize}`}; spread is p10–p90`,
	};
}
