import { ids } from '../../../../../schema/seed/sample/ids.ts';
import { sampleStories, type Story } from '../../../../../schema/seed/sample/stories.ts';
import type { Db } from '../../store/db.ts';
import { readTickets } from '../../store/lock-tickets.ts';
import { readAgents } from '../../store/read-agents.ts';
import { readConductVersion } from '../../store/read-conduct-version.ts';
import { findValues } from '../../store/sample-rows.ts';
import { acknowledgeConduct } from '../acknowledge-conduct.ts';
import { presentOf } from './find-sample.ts';
import { isConduct, sampleColleagueIds, sampleParts, type SamplePart } from './sample-parts.ts';

/** In whose name something is written. */
export type SampleActor = 'administrator' | 'agent';

/** What a client of Directus could do, so that every rule of the desk holds for the sample too. */
export interface SampleDoors {
	readonly create: (collection: string, rows: readonly object[], as: SampleActor) => Promise<void>;
	readonly update: (
		collection: string,
		change: { id: string; patch: object },
		as: SampleActor,
	) => Promise<void>;
	/** All of it or nothing. */
	readonly atOnce: <T>(work: (doors: SampleDoors) => Promise<T>) => Promise<T>;
}

export interface PuttingIn {
	/** The user who asks for it. */
	readonly administrator: string;
	/** With studio users for a team lead and an agent, who log in with this password. */
	readonly colleagues: { readonly password: string } | null;
}

export interface PutInContext {
	readonly doors: SampleDoors;
	/** Epoch ms. */
	readonly now: () => number;
	readonly sleep: (ms: number) => Promise<unknown>;
}

/**
 * Adds what of the sample is not there yet, so that it can be run again after it was cut off. What is there stays as it
 * is. Tickets come one after the other, as if from their channels, each with what the agent answers.
 *
 * @throws whatever refuses a row, such as Directus when all seats are taken.
 */
export async function putInSample(db: Db, given: PuttingIn, context: PutInContext): Promise<void> {
	const { administrator, colleagues } = given;
	const mayPublishConduct = await bindsNobodyElse(db, administrator);
	for (const part of sampleParts({ administrator, now: context.now() })) {
		if (part.ofColleagues && !colleagues) continue;
		const rows = mayPublishConduct ? part.rows : part.rows.filter((row) => !isConduct(row));
		await addMissing(db, { ...part, rows: withPassword(part, rows, colleagues) }, context);
	}
	await acknowledgeByAll(db, administrator, context);
	const agent = (await hasAgent(db)) ? ids.agent : administrator;
	for (const story of sampleStories({ now: context.now(), assignee: agent }))
		await tell(db, { story, as: agent === administrator ? 'administrator' : 'agent' }, context);
}

async function addMissing(db: Db, { collection, key, rows }: SamplePart, { doors }: PutInContext) {
	const values = rows.map((row) => String(row[key]));
	const known = new Set(await presentOf(db, { collection, key }, values));
	const missing = rows.filter((row) => !known.has(String(row[key])));
	if (missing.length > 0) await doors.create(collection, missing, 'administrator');
}

function withPassword(
	{ collection }: SamplePart,
	rows: SamplePart['rows'],
	colleagues: PuttingIn['colleagues'],
): SamplePart['rows'] {
	if (collection !== 'directus_users' || !colleagues) return rows;
	return rows.map((row) => ({ ...row, ...colleagues }));
}

/** A code of conduct stops everybody who has not acknowledged it (2.3.3): real agents are not stopped by a sample. */
async function bindsNobodyElse(db: Db, administrator: string): Promise<boolean> {
	const own = new Set([administrator, ...sampleColleagueIds]);
	return (await readAgents(db)).every(({ user }) => own.has(user));
}

/** Those of the sample have read its code of conduct. */
async function acknowledgeByAll(db: Db, administrator: string, { now }: PutInContext) {
	const version = await readConductVersion(db);
	if (version !== 1) return;
	for (const { user, conduct_version } of await readAgents(db, [administrator, ...sampleColleagueIds]))
		if (conduct_version === null) await acknowledgeConduct(db, { user, body: { version } }, { now: now() });
}

async function hasAgent(db: Db): Promise<boolean> {
	const [agent] = await readAgents(db, [ids.agent]);
	return agent?.active === true;
}

async function tell(db: Db, { story, as }: { story: Story; as: SampleActor }, context: PutInContext) {
	const { ticket, reply, then } = story;
	const { doors } = context;
	const known = await readTickets(db, [ticket.id]);
	if (known.length === 0) await doors.create('desk_tickets', [ticket], 'administrator');
	if (!reply) return;
	const told = await findValues(db, { collection: 'desk_messages', field: 'id' }, [reply.id]);
	if (told.size > 0) return;
	await untilRegistered(db, ticket.id, context);
	// the reply is never there without the status that goes with it, wherever the process ends
	await doors.atOnce(async (inside) => {
		await inside.create('desk_messages', [{ ...reply, ticket: ticket.id }], as);
		if (then) await inside.update('desk_tickets', { id: ticket.id, patch: { status: then } }, as);
	});
}

const lookMs = 250;
const mostLooks = 40;

/** A person answers after the acknowledgement; where no mail server takes it, the sample goes on without. */
async function untilRegistered(db: Db, ticket: string, { sleep }: PutInContext) {
	for (let look = 0; look < mostLooks; look += 1) {
		const [row] = await readTickets(db, [ticket]);
		if (row?.registered_at) return;
		await sleep(lookMs);
	}
}
