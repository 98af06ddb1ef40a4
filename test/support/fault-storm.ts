import { setTimeout as sleep } from 'node:timers/promises';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { chanceOf, type Chance } from './chance.ts';
import { places } from './places.ts';
import { readRows, type Row } from './read.ts';
import { create, setUpDesk, type TestDesk } from './set-up-desk.ts';
import { startWebhookReceiver, type WebhookReceiver } from './stand-ins/webhook-receiver.ts';

const HOUR = 3_600_000;
const secret = `whsec_${Buffer.from('a secret for the storm, not for use').toString('base64')}`;
const atOnce = 500;
const fewestKills = 3;

export interface Storm {
	/** How many deadlines pass. */
	readonly timers: number;
	/** They pass within so much, ms. */
	readonly spanMs: number;
	/** What the nodes share beside the database. */
	readonly env: Readonly<Record<string, string>>;
	readonly chance: Chance;
}

/** As many deadlines as are usual, unless `STORM_TIMERS` and `STORM_SEED` say otherwise. */
export function stormFromEnv(usual: number): Pick<Storm, 'timers' | 'chance'> {
	const { STORM_TIMERS = usual, STORM_SEED = 5 } = process.env;
	return { timers: Number(STORM_TIMERS), chance: chanceOf(Number(STORM_SEED)) };
}

/** What is found once the storm is over and everything is told. */
export interface Aftermath {
	readonly timers: readonly Row[];
	readonly events: readonly Row[];
	readonly notifications: readonly Row[];
	readonly smtp: SmtpServer;
	/** Told of every breach and escalation. */
	readonly receiver: WebhookReceiver;
	readonly kills: number;
	readonly first: Instance;
}

/**
 * Three nodes on one PostgreSQL keep deadlines while one after the other is killed at random moments and started
 * again. The nodes and the mail server are the caller's to stop, with `stop`.
 */
export async function weather(storm: Storm): Promise<Aftermath & { stop: () => Promise<void> }> {
	const smtp = await startSmtpServer();
	const receiver = await startWebhookReceiver({ secret });
	const first = await startInstance({
		...{ host: directus12, database: 'postgres', extension: true, smtp, name: 'storm' },
		env: { ...storm.env, DESK_ALLOWED_HOSTS: '127.0.0.1' },
	});
	const nodes = [first, await first.startSibling(), await first.startSibling()];
	const stop = async () => {
		await Promise.all(nodes.map((node) => node.stop()));
		await Promise.all([smtp.stop(), receiver.stop()]);
	};
	try {
		const desk = await setUpDesk(first, { agreement: urgentAlone });
		await first.request('PATCH', '/items/desk_channels/hotline', { acknowledge: false });
		await subscribe(first, receiver);
		const lastAt = await receiveTickets(first, desk, storm);
		const kills = await killAtRandom(nodes, { until: lastAt, chance: storm.chance });
		await untilQuiet(first, storm);
		return { ...(await readAftermath(first)), smtp, receiver, kills, first, stop };
	} catch (problem) {
		await stop();
		throw problem;
	}
}

async function subscribe(node: Instance, { hookUrl }: WebhookReceiver) {
	await create(node, 'desk_channels', {
		...{ id: 'storm', name: 'Storm', type: 'webhook', endpoint_url: hookUrl, signing_secret: secret },
		...{ webhook_events: ['timer_breached', 'escalated'], rate_per_minute: 60_000 },
	});
}

/** Only what an urgent ticket promises falls due in the storm. */
const urgentAlone = {
	sla_general_progress_value: 30,
	sla_general_progress_unit: 'working_days',
	sla_registration_hours: 900,
	sla_urgent_response_hours: 1,
	escalation_ladder: [
		{ at_percent: 99, level: 0, notify: ['team_lead'], methods: ['in_app', 'email'] },
		{ at_percent: 100, level: 1, notify: ['team_lead'], methods: ['in_app', 'email'] },
	],
};

/** @returns when the last deadline passes, epoch ms. */
async function receiveTickets(node: Instance, { contact }: TestDesk, storm: Storm): Promise<number> {
	// as long as they take to come in, and a little longer
	const firstDue = Date.now() + 20_000 + storm.timers * 20;
	const row = { subject: 'Storm', contact, channel: 'hotline', type: 'problem', urgent: true };
	const rows = places(storm.timers).map((place) => ({
		...row,
		status: 'registered',
		received_at: new Date(firstDue - HOUR + (place * storm.spanMs) / storm.timers).toISOString(),
	}));
	for (let from = 0; from < rows.length; from += atOnce) {
		const made = await node.request('POST', '/items/desk_tickets?fields=id', rows.slice(from, from + atOnce));
		if (made.status !== 200) throw new Error(`Tickets were refused: ${JSON.stringify(made.body)}`);
	}
	if (Date.now() > firstDue) throw new Error('The tickets took longer to come in than they were given');
	await sleep(firstDue - Date.now());
	return firstDue + storm.spanMs;
}

/** One node at a time is dead for a moment; @returns how many deaths there were. */
async function killAtRandom(
	nodes: readonly Instance[],
	{ until: end, chance }: { until: number; chance: Chance },
): Promise<number> {
	let kills = 0;
	while (Date.now() < end || kills < fewestKills) {
		await sleep(500 + chance.next() * 2_500);
		const node = chance.oneOf(nodes);
		await node.kill();
		await sleep(chance.next() * 1_500);
		await node.restart();
		kills += 1;
	}
	return kills;
}

/** Until every deadline has been noticed and nothing of the outbox waits any more. */
async function untilQuiet(node: Instance, { timers }: Storm): Promise<void> {
	const count = async (collection: string, filter: string) => {
		const [row] = await readRows(node, collection, `aggregate[count]=*&${filter}`);
		return Number(row?.['count']);
	};
	await until(async () => (await count('desk_timers', 'filter[state][_eq]=breached')) === timers, {
		what: 'every breach',
		timeoutMs: 180_000,
		everyMs: 1_000,
	});
	const waiting = 'filter[state][_in]=queued,sending,failed';
	await until(async () => (await count('desk_notifications', waiting)) === 0, {
		what: 'every notification told',
		timeoutMs: 600_000,
		everyMs: 2_000,
	});
}

async function readAftermath(node: Instance) {
	return {
		timers: await readRows(
			node,
			'desk_timers',
			'fields=id,ticket,state,breach_at&filter[state][_eq]=breached',
		),
		events: await readRows(
			node,
			'desk_events',
			'fields=id,ticket,kind,sequence,recorded_at&filter[kind][_in]=timer_warned,timer_breached,escalated',
		),
		notifications: await readRows(
			node,
			'desk_notifications',
			'fields=id,idempotency_key,ticket,kind,method,state,recipient,attempts,email_message_id,digest,date_created,sent_at&sort=id',
		),
	};
}
