import { z } from 'zod';
import { unwrittenLadder } from '../domain/agreement/default-ladder.ts';
import { ladderSchema } from '../domain/agreement/escalation-ladder.ts';
import type { CustomCommitment } from '../domain/agreement/custom-commitment.ts';
import { fromColumns } from '../domain/agreement/parameters/columns.ts';
import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import type { NamedCalendar } from '../domain/simulation/simulated-calendar.ts';
import type { StoredAgreement, StoredParts } from '../domain/simulation/stored-parts.ts';
import type { Timeline } from '../domain/timers/timeline.ts';
import type { Db } from '../store/db.ts';
import { findAgreementIds, findCalendarIds } from '../store/find-by-name.ts';
import { readAgreementRows } from '../store/lock-agreement.ts';
import { readTickets } from '../store/lock-tickets.ts';
import type { TicketRow } from '../store/tables.ts';
import { customCommitmentsOf } from './custom-commitments.ts';
import { loadTicketStates } from './load-ticket-states.ts';
import { readNamedCalendar } from './named-calendar.ts';
import { missing, type Refusal } from './refusal.ts';
import { timelineOf } from './timeline-of.ts';

export interface ResolveContext {
	/** Epoch ms. */
	readonly now: number;
	/** Throws unless the one who asks may read the item. */
	readonly mayRead: (collection: string, id: string) => Promise<unknown>;
}

/**
 * What a simulation refers to, read from the store: `agreement` by id or `code@version` (drafts included), `calendar`
 * by id or name, `ticket` by id. A ticket brings its own agreement unless the request names another or a preset.
 *
 * @throws Refusal for what does not exist, and whatever `mayRead` throws.
 */
export async function resolveSimulation(
	db: Db,
	request: unknown,
	context: ResolveContext,
): Promise<StoredParts> {
	const wanted = referencesIn(request);
	const ticket = wanted.ticket === null ? null : await readTicket(db, wanted.ticket, context);
	const ownAgreement = wanted.hasTerms ? null : (ticket?.agreement ?? null);
	const agreementName = wanted.agreement ?? ownAgreement;
	const agreement = agreementName === null ? null : await readAgreement(db, agreementName, context);
	const calendar = wanted.calendar === null ? null : await readCalendar(db, wanted.calendar, context);
	const others = [...wanted.calendars, ...(agreement?.commitments ?? []).map((one) => one.calendar)];
	return {
		agreement,
		calendar,
		timeline: ticket === null ? null : await readTimeline(db, ticket, context),
		otherCalendars: await readOthers(db, others, context),
	};
}

interface References {
	readonly agreement: string | null;
	readonly calendar: string | null;
	readonly ticket: string | null;
	/** Named by commitments of the request. */
	readonly calendars: readonly (string | null)[];
	/** Whether the request says what is agreed. */
	readonly hasTerms: boolean;
}

const name = z.string().trim().min(1).nullable().catch(null);

/** What else is in the request is checked when it is carried out. */
const referencesSchema = z
	.object({
		agreement: name.default(null),
		calendar: name.default(null),
		ticket: name.default(null),
		preset: name.default(null),
		commitments: z
			.array(z.object({ calendar: name.default(null) }).catch({ calendar: null }))
			.max(200)
			.catch([])
			.default([]),
	})
	.catch({ agreement: null, calendar: null, ticket: null, preset: null, commitments: [] });

function referencesIn(request: unknown): References {
	const { agreement, calendar, ticket, preset, commitments } = referencesSchema.parse(request);
	return {
		agreement,
		calendar,
		ticket,
		calendars: commitments.map((one) => one.calendar),
		hasTerms: agreement !== null || preset !== null,
	};
}

const isKey = (value: string) => z.uuid().safeParse(value).success;

async function readTicket(db: Db, id: string, { mayRead }: ResolveContext): Promise<TicketRow> {
	if (!isKey(id))
		throw missing('ticket', '2.1.4', text(`没有工单 ${shown(id)}`, `there is no ticket ${shown(id)}`));
	await mayRead('desk_tickets', id);
	const [ticket] = await readTickets(db, [id]);
	if (ticket) return ticket;
	throw missing('ticket', '2.1.4', text(`没有工单 ${shown(id)}`, `there is no ticket ${shown(id)}`));
}

async function readTimeline(db: Db, ticket: TicketRow, { now }: ResolveContext): Promise<Timeline> {
	const [state] = await loadTicketStates(db, [ticket], { now });
	if (state) return timelineOf({ ...state, news: [] }, { now });
	const words = text('该工单未适用任何协议版本', 'is under no version of an agreement');
	throw missing('ticket', '1.1', words);
}

async function readAgreement(db: Db, given: string, { mayRead }: ResolveContext): Promise<StoredAgreement> {
	const id = await agreementIdOf(db, given);
	if (id === null) throw noAgreement(given);
	await mayRead('desk_agreements', id);
	const [row] = await readAgreementRows(db, [id]);
	if (!row) throw noAgreement(given);
	const commitments: readonly CustomCommitment[] = await customCommitmentsOf(db, row);
	const ladder = row.escalation_ladder === null ? null : ladderSchema.safeParse(row.escalation_ladder);
	return {
		id,
		code: row.code,
		version: row.version,
		parameters: fromColumns(row),
		ladder: ladder?.data ?? unwrittenLadder,
		commitments,
		calendar: row.calendar === null ? null : await readNamedCalendar(db, row.calendar),
	};
}

/** A code may hold an @, a version does not. */
async function agreementIdOf(db: Db, given: string): Promise<string | null> {
	if (isKey(given)) return given.toLowerCase();
	const at = given.lastIndexOf('@');
	if (at <= 0) return null;
	const [id] = await findAgreementIds(db, { code: given.slice(0, at), version: given.slice(at + 1) });
	return id ?? null;
}

function noAgreement(given: string): Refusal {
	return missing(
		'agreement',
		'1.1',
		text(
			`没有协议版本 ${shown(given)}，请填写 id 或 code@version`,
			`there is no agreement version ${shown(given)}; give an id or code@version`,
		),
	);
}

async function readCalendar(db: Db, given: string, { mayRead }: ResolveContext): Promise<NamedCalendar> {
	const [id, another] = isKey(given) ? [given.toLowerCase()] : await findCalendarIds(db, given);
	if (another !== undefined) {
		const words = text(`有多个名为 ${shown(given)} 的日历，请填写 id`, `is the name of several: give an id`);
		throw missing('calendar', '2.1.1', words);
	}
	const calendar = id === undefined ? null : await readPermitted(db, id, mayRead);
	if (calendar) return calendar;
	throw missing(
		'calendar',
		'2.1.1',
		text(`没有日历 ${shown(given)}`, `there is no calendar ${shown(given)}`),
	);
}

async function readPermitted(
	db: Db,
	id: string,
	mayRead: ResolveContext['mayRead'],
): Promise<NamedCalendar | null> {
	await mayRead('desk_calendars', id);
	return readNamedCalendar(db, id);
}

async function readOthers(
	db: Db,
	ids: readonly (string | null)[],
	{ mayRead }: ResolveContext,
): Promise<StoredParts['otherCalendars']> {
	const found = new Map<string, NamedCalendar>();
	for (const id of new Set(ids)) {
		if (id === null || !isKey(id)) continue;
		const calendar = await readPermitted(db, id, mayRead);
		if (calendar) found.set(id, calendar);
	}
	return found;
}
