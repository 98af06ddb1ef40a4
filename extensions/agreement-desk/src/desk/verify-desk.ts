import type { Finding } from '../domain/timeline/finding.ts';
import { iso } from '../domain/iso.ts';
import type { Db } from '../store/db.ts';
import { readLedger } from '../store/migration-ledger.ts';
import type { Sealer } from '../store/sealer.ts';
import type { DigestOfFile } from './attach-file.ts';
import { verifyAgreements } from './verify-agreements.ts';
import { verifyOneTicket, verifyTickets } from './verify-tickets.ts';

/** One page of the verification of a whole desk, as the API shows it. */
export interface DeskVerification {
	readonly tickets: number;
	readonly events: number;
	/** Frozen versions; looked at with the first page. */
	readonly agreements: number;
	readonly findings: readonly Finding[];
	/** What an older release vouched for less: it is there, but whether it was changed cannot be said. */
	readonly unvouched: { readonly messages: number; readonly agreements: number };
	/** Whether this instance has a key to seal the ends of timelines with, so that rewriting a whole one is found. */
	readonly sealed: boolean;
	/** Since when; what was done before that could not be found this way. ISO 8601. */
	readonly sealed_since: string | null;
	readonly took_ms: number;
	/** Where the next page begins; null at the end. */
	readonly next: string | null;
}

interface VerifyContext {
	readonly sealer: Sealer;
	/** Where it is given, what is attached is read too. */
	readonly digestOfFile?: DigestOfFile | undefined;
	/** Epoch ms. */
	readonly now: () => number;
}

/** The migration that sealed what was there. */
const sealing = 'seals of timelines';

/** Verifies the next tickets, and with the first page the frozen versions of the agreement. Clause 1.4.2. Reads only. */
export async function verifyDesk(
	db: Db,
	page: { after: string | null; limit: number },
	{ sealer, digestOfFile, now }: VerifyContext,
): Promise<DeskVerification> {
	const begun = now();
	const versions = page.after === null ? await verifyAgreements(db) : none;
	const { tickets, events, findings, unvouched, next } = await verifyTickets(db, page, {
		sealer,
		digestOfFile,
	});
	return {
		...{ tickets, events, agreements: versions.agreements },
		findings: [...versions.findings, ...findings],
		unvouched: { messages: unvouched, agreements: versions.unvouched },
		sealed: sealer.hasKey,
		sealed_since: await sealedSince(db),
		took_ms: now() - begun,
		next,
	};
}

const none = { agreements: 0, findings: [], unvouched: 0 };

async function sealedSince(db: Db): Promise<string | null> {
	return iso((await readLedger(db)).find(({ name }) => name === sealing)?.finishedAt ?? null);
}

/** What is wrong with one ticket, as the API shows it. Reads only. */
export async function verifyTicketOf(db: Db, ticket: string, { sealer, digestOfFile, now }: VerifyContext) {
	const begun = now();
	const { events, findings, unvouched } = await verifyOneTicket(db, ticket, {
		sealer,
		digestOfFile,
	});
	return {
		ticket,
		events,
		findings,
		unvouched: { messages: unvouched },
		sealed: sealer.hasKey,
		took_ms: now() - begun,
	};
}
