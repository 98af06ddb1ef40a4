import { clauseOfNotice, interrupts } from '../../domain/notices/notice-kinds.ts';
import { iso } from '../../domain/iso.ts';
import type { Db } from '../../store/db.ts';
import { readAgreementRows } from '../../store/lock-agreement.ts';
import { readPublishedNotices } from '../../store/notices.ts';
import { readContact, type ContactFacts } from '../../store/read-contact.ts';
import type { NoticeRow } from '../../store/tables.ts';
import { noContact } from '../acts/open-as-customer.ts';
import { addProof } from './record-proof.ts';
import { holdNotice, noNotice } from './find-notice.ts';
import { wordsIn } from './notice-words.ts';

/** A notice as a portal shows it. */
export interface ShownNotice {
	readonly id: string;
	readonly number: string | null;
	readonly kind: NoticeRow['kind'];
	readonly clause: string;
	readonly language: string;
	readonly title: string;
	readonly body: string;
	readonly in_force: boolean;
	readonly published_at: string | null;
	/** Null where it is not certain yet. */
	readonly effective_at: string | null;
	readonly planned_effective_at: string | null;
	readonly ends_at: string | null;
	readonly maintenance: {
		readonly from: string;
		readonly to: string;
		readonly channels: readonly string[];
	} | null;
	readonly agreement: { readonly code: string; readonly version: string } | null;
	readonly read: boolean;
}

/**
 * What is published and not over for a contact: what is in force, and what is announced (1.4.4). What suspends or ends
 * a service, and what is for all contacts, is shown to everybody at the customer, all else to those whom it was for.
 *
 * @throws Refusal (404) for somebody who is no contact.
 */
export async function noticesOfContact(
	db: Db,
	{ contact: id, language }: { contact: string; language: string | null },
	{ now }: { now: number },
): Promise<ShownNotice[]> {
	const contact = await contactOf(db, id);
	const published = await readPublishedNotices(db, { organization: contact.organization, now });
	const shown = published.filter((notice) => isFor(notice, contact) && !isOver(notice, now));
	const versions = await readAgreementRows(
		db,
		shown.flatMap(({ agreement }) => agreement ?? []),
	);
	const byId = new Map(versions.map(({ id: key, code, version }) => [key, { code, version }]));
	return shown.map((notice) => {
		const { starts, ...rest } = show(notice, { contact, language: language ?? contact.language, now });
		return { ...rest, in_force: starts, agreement: byId.get(notice.agreement ?? '') ?? null };
	});
}

async function contactOf(db: Db, id: string): Promise<ContactFacts> {
	const contact = await readContact(db, id);
	if (!contact) throw noContact(id);
	return contact;
}

/** Who came to the customer since then finds there what everybody was told. */
function isFor({ kind, organization, audience, recipients }: NoticeRow, { id }: ContactFacts): boolean {
	const isForAll = audience === 'all_contacts' || interrupts(kind) || kind === 'resumption';
	if (organization !== null && isForAll) return true;
	return recipients?.some(({ contact }) => contact === id) === true;
}

function isOver({ ends_at, ended_at, window_to, kind }: NoticeRow, now: number): boolean {
	const ends = [ends_at, ended_at, kind === 'maintenance' ? window_to : null];
	return ends.some((end) => end !== null && end <= now);
}

function show(
	notice: NoticeRow,
	{ contact, language, now }: { contact: ContactFacts; language: string | null; now: number },
) {
	const { takes_effect_at: takesEffectAt, window_from: from, window_to: to, affected_channels } = notice;
	const words = wordsIn(notice, language);
	return {
		id: notice.id,
		number: notice.number,
		kind: notice.kind,
		clause: clauseOfNotice(notice.kind),
		...words,
		starts: takesEffectAt !== null && takesEffectAt <= now,
		published_at: iso(notice.publish_at ?? notice.approved_at),
		effective_at: iso(takesEffectAt),
		planned_effective_at: iso(notice.effective_at),
		ends_at: iso(notice.ended_at ?? notice.ends_at),
		maintenance:
			from === null || to === null
				? null
				: {
						from: iso(from),
						to: iso(to),
						channels: (affected_channels ?? []).map(({ key }) => key),
					},
		read:
			notice.proofs?.some((proof) => proof.kind === 'portal_read' && proof.contact === contact.id) === true,
	};
}

/**
 * A contact has read a notice on the portal, which proves that it arrived (9.10). Saying it again changes nothing.
 *
 * @throws Refusal (404) for a notice that this contact cannot see.
 */
export async function readByContact(
	db: Db,
	{ contact: id, notice: key }: { contact: string; notice: string },
	{ now, actor }: { now: number; actor: string | null },
): Promise<ShownNotice> {
	const shown = await noticesOfContact(db, { contact: id, language: null }, { now });
	const found = shown.find((one) => one.id === key);
	if (!found) throw noNotice(key);
	await db.transaction(async (trx) => {
		const notice = await holdNotice(trx, key);
		const known =
			notice.proofs?.some((proof) => proof.kind === 'portal_read' && proof.contact === id) === true;
		if (known) return;
		await addProof(trx, notice, { kind: 'portal_read', contact: id, deliveredAt: now }, { now, actor });
	});
	return { ...found, read: true };
}
