import { canonicalJson } from '../domain/timeline/canonical-json.ts';
import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { sha256 } from '../store/digest.ts';
import { readAgreementRows } from '../store/lock-agreement.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import { readContact } from '../store/read-contact.ts';
import { readNotificationsOf, readUserNames } from '../store/read-evidence.ts';
import { readOrganizations } from '../store/read-organizations.ts';
import type { RecordRows } from '../store/read-records.ts';
import type { Sealer } from '../store/sealer.ts';
import type { NotificationRow, TicketRow } from '../store/tables.ts';
import type { DigestOfFile } from './attach-file.ts';
import type { Audience, EvidenceBundle } from './evidence-bundle.ts';
import { explainTicket } from './explain-ticket.ts';
import { loadTicketStates } from './load-ticket-states.ts';
import { invalid } from './refusal.ts';
import { partyNames } from './resolve-parties.ts';
import {
	messagesFor,
	notificationsFor,
	tellEvent,
	tellTicket,
	timersFor,
	verificationFor,
	withheldFrom,
} from './tell-evidence.ts';
import { isAsSigned } from './verify-agreements.ts';
import { readWithContents, verifyRecord } from './verify-tickets.ts';

interface EvidenceContext {
	/** Epoch ms. */
	readonly now: number;
	readonly sealer: Sealer;
	readonly digestOfFile: DigestOfFile;
}

/**
 * Everything on record of one ticket, as of one instant, for one kind of reader. Clause 1.4.2. Writes nothing; the
 * ticket is held while it is read, so that the parts fit each other.
 *
 * @throws Refusal when there is no such ticket.
 */
export async function gatherEvidence(
	db: Db,
	{ ticket, audience }: { readonly ticket: string; readonly audience: Audience },
	context: EvidenceContext,
): Promise<EvidenceBundle> {
	const bundle = await db.transaction(async (trx) => {
		await lockTickets(trx, [ticket]);
		const [record] = await readWithContents(trx, { tickets: [ticket] }, context);
		if (!record?.row) throw noTicket();
		return gather(trx, { ...record, row: record.row }, audience, context);
	});
	return { ...bundle, hash: sha256(canonicalJson(bundle)) };
}

async function gather(
	db: Db,
	record: RecordRows & { readonly row: TicketRow },
	audience: Audience,
	{ now, sealer }: EvidenceContext,
): Promise<Omit<EvidenceBundle, 'hash'>> {
	const { row } = record;
	const { timers } = await explainTicket(db, row.id, { now });
	const events = record.events.toSorted((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0));
	const isForDesk = audience !== 'customer';
	const notifications = await readNotificationsOf(db, row.id);
	return {
		format: 'agreement-desk-evidence/1',
		made_at: new Date(now).toISOString(),
		audience,
		timezone: await timezoneOf(db, row, now),
		ticket: tellTicket(row),
		parties: await partiesOf(db, row),
		agreement: await agreementOf(db, row),
		timers: timersFor(audience, timers),
		messages: messagesFor(audience, record),
		withheld: withheldFrom(audience, record),
		events: isForDesk ? events.map(tellEvent) : [],
		chain: { length: row.chain_length, hash: row.chain_hash },
		people: isForDesk ? await peopleIn(db, record, notifications) : [],
		notifications: notificationsFor(audience, notifications),
		verification: verificationFor(audience, verifyRecord(record, sealer), sealer),
	};
}

async function timezoneOf(db: Db, row: TicketRow, now: number): Promise<string> {
	const [state] = await loadTicketStates(db, [row], { now });
	return state?.agreement.calendar.business.definition.timezone ?? 'UTC';
}

async function partiesOf(db: Db, row: TicketRow): Promise<EvidenceBundle['parties']> {
	const [version] = await readAgreementRows(db, row.agreement ? [row.agreement] : []);
	const [customer] = await readOrganizations(db, row.customer ? [row.customer] : []);
	const contact = row.contact ? await readContact(db, row.contact) : null;
	return {
		provider: version ? (await partyNames(db, version)).provider : null,
		customer: customer ? { id: customer.id, name: customer.name } : null,
		contact: contact && { id: contact.id, name: contact.name, email: contact.email },
	};
}

async function agreementOf(db: Db, row: TicketRow): Promise<EvidenceBundle['agreement']> {
	const [version] = await readAgreementRows(db, row.agreement ? [row.agreement] : []);
	if (!version) return null;
	const { id, code, content_hash } = version;
	const verified = content_hash === null ? null : await isAsSigned(db, version);
	return { id, code, version: version.version, content_hash, verified };
}

async function peopleIn(
	db: Db,
	{ row, events, messages }: RecordRows,
	notifications: readonly NotificationRow[],
) {
	const keys = [
		row?.assignee,
		...events.map(({ actor }) => actor),
		...messages.map(({ author }) => author),
		...notifications.map(({ recipient_user }) => recipient_user),
	];
	return readUserNames(db, [...new Set(keys.filter((key) => typeof key === 'string'))]);
}

function noTicket() {
	return invalid('evidence.ticket', '1.4.2', text('没有这张工单', 'there is no such ticket'));
}
