import { tickets } from '../../../../schema/collections/tickets.ts';
import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readTickets } from '../store/lock-tickets.ts';
import type { TicketRow } from '../store/tables.ts';
import type { ActingUser } from './acting-user.ts';
import { bringInLine } from './bring-in-line.ts';
import { checkCatalogItem } from './catalog-terms.ts';
import { checkChecklist } from './check-checklist.ts';
import { checkComplexity } from './check-complexity.ts';
import { checkTicketOrigin } from './check-ticket-origin.ts';
import { checkTicketStatus } from './check-ticket-status.ts';
import { checkUrgency } from './check-urgency.ts';
import { checkValues } from './check-values.ts';
import type { Payload } from './payload.ts';
import { factsOf, untoldChanges } from './plan-facts.ts';
import { refuseAccused } from './refuse-accused.ts';
import { refuseOutside } from './refuse-outside.ts';
import { refuseTurningBack } from './refuse-turning-back.ts';
import { forbidden, invalid } from './refusal.ts';
import { requireReadyAssignee } from './require-ready.ts';
import type { PlanContext } from './ticket-plan.ts';
import { urgentSource } from './urgent-source.ts';

/** What a ticket was received with and what therefore decides its deadlines: it stays as it was. */
const settledAtReceipt = ['received_at', 'customer'] as const;

/**
 * Checks a change of tickets before it is made and returns the columns to add to it. There may be no
 * transaction yet and one payload for many rows, so nothing is decided here that depends on a single row:
 * the rows are only marked stale, and are brought in line once the change is committed.
 *
 * @throws Refusal naming field and clause.
 */
export async function changeTickets(
	db: Db,
	{ keys, payload }: { keys: readonly string[]; payload: Payload },
	context: ChangeContext,
): Promise<Partial<TicketRow>> {
	checkValues(tickets, payload);
	refuseSettled(payload);
	const found = await readTickets(db, keys);
	refuseMerged(payload, found);
	refuseTurningBack(payload, found);
	refuseOutside(payload, found);
	await refuseAccused(db, found, payload['assignee']);
	await checkUrgency(payload, found, context);
	await checkTicketOrigin(db, { payload, rows: found });
	checkComplexity(payload, found);
	checkChecklist(payload, found);
	await checkCatalogItem(db, payload['catalog_item'], found);
	const rows = (await settleEarlierChanges(db, found, context)) ? await readTickets(db, keys) : found;
	const columns = await statusColumns(db, { rows, payload }, context);
	await checkAssignee(db, { rows, payload: { ...payload, ...columns } }, context);
	if (!touchesFacts(payload)) return columns;
	return { stale_since: context.now, ...columns, ...(await sourceOf(payload, rows, context)) };
}

async function sourceOf(payload: Payload, rows: readonly TicketRow[], { acting }: ChangeContext) {
	return payload['urgent'] === true ? urgentSource(payload, { rows, actor: (await acting()).user }) : {};
}

async function statusColumns(
	db: Db,
	{ rows, payload }: { rows: readonly TicketRow[]; payload: Payload },
	context: ChangeContext,
): Promise<Partial<TicketRow>> {
	if (payload['status'] === undefined) return {};
	const acting = await context.acting();
	await checkTicketStatus(db, { rows, payload }, { acting, now: context.now });
	const owner = ownerOf(payload, rows, acting);
	await refuseAccused(db, rows, owner.assignee);
	return { ...owner, ...freshReason(payload) };
}

/** Those to whom the change gives a ticket may work it (8.3), in the language that it has then. */
async function checkAssignee(
	db: Db,
	{ rows, payload }: { rows: readonly TicketRow[]; payload: Payload },
	context: ChangeContext,
) {
	const { assignee: user, language } = payload;
	if (user === undefined || user === null) return;
	const tickets = rows
		.filter(({ assignee }) => assignee !== user)
		.map((row) => (typeof language === 'string' ? { ...row, language } : row));
	if (tickets.length > 0)
		await requireReadyAssignee(db, { user, tickets, place: 'desk_tickets.assignee' }, context);
}

export interface ChangeContext extends PlanContext {
	/** Who makes the change; asked only where it matters. */
	readonly acting: () => Promise<ActingUser>;
}

/** A change of these is checked against the ticket as it is, so nobody else may change it meanwhile. */
export function needsHold(payload: Payload): boolean {
	return payload['status'] !== undefined || payload['assignee'] !== undefined;
}

/**
 * Work that begins has an owner: whoever begins it, where nobody has it yet. An agent off duty begins none, which is
 * found when the owner is checked.
 */
export function ownerOf(
	payload: Payload,
	rows: readonly TicketRow[],
	{ user, agent }: ActingUser,
): Partial<TicketRow> {
	const begins = payload['status'] === 'in_progress' && payload['assignee'] === undefined;
	if (!begins || !agent || rows.some(({ assignee }) => assignee !== null)) return {};
	return { assignee: user };
}

/** What was said about an earlier status says nothing about this one. */
function freshReason(payload: Payload): Partial<TicketRow> {
	return payload['status_reason'] === undefined ? { status_reason: null } : {};
}

/** What was merged goes on elsewhere. */
export function refuseMerged(payload: Payload, rows: readonly TicketRow[]) {
	const merged = rows.find(({ merged_into }) => merged_into !== null);
	if (!merged || !touchesFacts(payload)) return;
	throw invalid(
		'desk_tickets.merged_into',
		'1.4.2',
		text(
			`工单 ${merged.number ?? ''} 已并入另一张工单，请在那张工单上处理`,
			`ticket ${merged.number ?? ''} was merged into another one; go on there`,
		),
	);
}

function touchesFacts(payload: Payload): boolean {
	return followedNames.some((name) => name in payload);
}

/** What the timeline tells of, and when to ask a third party again, by which the engine wakes up. */
const followedNames = [
	'third_party_check_at',
	'description',
	...Object.keys(factsOf({ urgent: false } as TicketRow)),
];

function refuseSettled(payload: Payload) {
	const name = settledAtReceipt.find((field) => payload[field] !== undefined);
	if (!name) return;
	throw forbidden(
		`desk_tickets.${name}`,
		null,
		text(
			'工单建立后不可更改，时限由此起算；如有误，请撤回并重新建立工单',
			'cannot be changed once the ticket exists, since deadlines count from it; withdraw the ticket and make a new one',
		),
	);
}

/**
 * A row still stale from an earlier change would lose the instant of that change under the new one, and what was changed
 * past the desk would be told as the work of whoever comes next. True where there was one.
 */
async function settleEarlierChanges(
	db: Db,
	rows: readonly TicketRow[],
	context: PlanContext,
): Promise<boolean> {
	const isBehind = (row: TicketRow) => row.stale_since !== null || Object.keys(untoldChanges(row)).length > 0;
	const stale = rows.filter(isBehind).map(({ id }) => id);
	if (stale.length === 0) return false;
	const plan = { ...context, keepStatus: true };
	if (db.isTransaction) await bringInLine(db, stale, plan);
	else await db.transaction((trx) => bringInLine(trx, stale, plan));
	return true;
}
