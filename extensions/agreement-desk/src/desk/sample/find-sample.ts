import { ids, samplePrefix } from '../../../../../schema/seed/sample/ids.ts';
import { sampleChannels, sampleContacts } from '../../../../../schema/seed/sample/parties.ts';
import type { Db } from '../../store/db.ts';
import { readContacts } from '../../store/erasure-scope.ts';
import { readCalendar } from '../../store/read-calendar.ts';
import { readChannels } from '../../store/read-channels.ts';
import { findKeysBy, findTicketsOfContacts, findValues, type SampleScope } from '../../store/sample-rows.ts';
import {
	sampleColleagueIds,
	sampleMessageIds,
	sampleParts,
	sampleTicketIds,
	type Cast,
} from './sample-parts.ts';

/**
 * The rows that are the sample's, by their keys alone. A channel has a word for a key, which a real one may have too: it
 * is the sample's only as long as it is what the sample made it.
 */
export async function findSample(db: Db): Promise<Map<string, string[]>> {
	const scope = new Map<string, string[]>();
	const look = async (collection: string, keys: readonly string[]) => {
		const found = await findValues(db, { collection, field: 'id' }, keys);
		scope.set(collection, [...found].toSorted());
	};
	for (const { collection, key, rows } of sampleParts({ administrator: ids.agent, now: 0 }))
		if (key === 'id' && collection !== 'desk_channels')
			await look(
				collection,
				rows.map(({ id }) => String(id)),
			);
	await look('desk_tickets', sampleTicketIds);
	scope.set('desk_channels', await findOwnChannels(db));
	scope.set('desk_agents', await findOwnAgents(db));
	return scope;
}

async function findOwnChannels(db: Db): Promise<string[]> {
	const there = await readChannels(
		db,
		sampleChannels.map(({ id }) => id),
	);
	return sampleChannels.flatMap(({ id, type, address }) => {
		const found = there.find((channel) => channel.id === id);
		return found?.type === type && found.address === address ? id : [];
	});
}

async function findOwnAgents(db: Db): Promise<string[]> {
	const place = { collection: 'desk_agents', field: 'user' };
	// those of an instance that was filled by an earlier release have keys of their own
	const byUser = await findKeysBy(db, place, sampleColleagueIds);
	const own = [ids.administratorAsAgent, ids.leadAsAgent, ids.agentAsAgent];
	const byKey = await findValues(db, { collection: 'desk_agents', field: 'id' }, own);
	return [...new Set([...byUser, ...byKey])].toSorted();
}

/**
 * Numbers of the tickets that somebody has tried out on the sample: for a contact of it who is still who they were, and
 * under its agreement. A real customer cannot be behind one.
 */
export async function findTriedTickets(
	db: Db,
	scope: SampleScope,
): Promise<{ readonly id: string; readonly number: string }[]> {
	const contacts = await readContacts(db, scope.get('desk_contacts') ?? []);
	const unchanged = contacts.filter(({ id, email }) =>
		sampleContacts.some((one) => one.id === id && one.email === email),
	);
	const tickets = await findTicketsOfContacts(
		db,
		unchanged.map(({ id }) => id),
	);
	const agreements = new Set(scope.get('desk_agreements'));
	return tickets
		.filter(
			({ id, agreement }) => !id.startsWith(samplePrefix) && agreement !== null && agreements.has(agreement),
		)
		.map(({ id, number }) => ({ id, number: number ?? id }));
}

export interface SampleCount {
	readonly collection: string;
	readonly present: number;
	/** As many as there are when all is in. What real rows stand in the place of is not counted. */
	readonly total: number;
}

/** How much of the sample is there, without its colleagues and with them. */
export async function countSample(
	db: Db,
	scope: SampleScope,
	cast: Cast,
): Promise<{ rows: SampleCount[]; colleagues: number }> {
	const rows: SampleCount[] = [];
	for (const { collection, key, rows: wanted, ofColleagues } of sampleParts(cast)) {
		if (ofColleagues) continue;
		const values = wanted.map((row) => String(row[key]));
		const there = await presentOf(db, { collection, key }, values);
		const own = scope.get(collection);
		const mine = key === 'id' && own ? there.filter((value) => own.includes(value)) : there;
		// whoever put it in is its manager, and need not be who looks
		const present = key === 'user' && own && own.length > 0 ? values.length : mine.length;
		rows.push({ collection, present, total: values.length - (there.length - mine.length) });
	}
	const tickets = (scope.get('desk_tickets') ?? []).length;
	const messages = await findValues(db, { collection: 'desk_messages', field: 'id' }, sampleMessageIds);
	rows.push({ collection: 'desk_tickets', present: tickets, total: sampleTicketIds.length });
	rows.push({ collection: 'desk_messages', present: messages.size, total: sampleMessageIds.length });
	return { rows, colleagues: (scope.get('directus_users') ?? []).length };
}

/** Which of these are there already, whoever made them. */
export async function presentOf(
	db: Db,
	{ collection, key }: { collection: string; key: 'id' | 'date' | 'user' },
	values: readonly string[],
): Promise<string[]> {
	if (key !== 'date') return [...(await findValues(db, { collection, field: key }, values))];
	const dates = new Set(await readSampleDates(db));
	return values.filter((date) => dates.has(date));
}

async function readSampleDates(db: Db): Promise<string[]> {
	const known = await readCalendar(db, ids.calendar);
	return (known?.days ?? []).flatMap(({ date }) => date ?? []);
}
