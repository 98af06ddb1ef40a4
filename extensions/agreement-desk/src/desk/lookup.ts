import type { Db } from '../store/db.ts';
import { findAgreementInForce } from '../store/find-agreement-in-force.ts';
import { readChannels, type ChannelRow } from '../store/read-channels.ts';
import { readInterruptions, type Interruption } from '../store/read-interruptions.ts';
import { readContact, type ContactFacts } from '../store/read-contact.ts';
import { transactionMemo } from '../store/transaction-memo.ts';
import { governingAgreement, type GoverningAgreement } from './governing-agreement.ts';

/** An agreement with the period for which it was found, epoch ms; `to` null is open-ended. */
export interface AgreementFound {
	readonly agreement: GoverningAgreement;
	readonly providerName: string | null;
	readonly from: number;
	readonly to: number | null;
}

/** Once in a transaction, whatever the number of tickets. */
async function remembered<T>(db: Db, key: string, load: () => Promise<T | null>): Promise<T | null> {
	const memo = transactionMemo(db);
	const known = memo?.get(key);
	if (known !== undefined) return known as T;
	const found = await load();
	if (found !== null) memo?.set(key, found);
	return found;
}

export function lookUpContact(db: Db, id: string): Promise<ContactFacts | null> {
	return remembered(db, `contact:${id}`, () => readContact(db, id));
}

export function lookUpChannel(db: Db, id: string): Promise<ChannelRow | null> {
	return remembered(db, `channel:${id}`, async () => (await readChannels(db, [id]))[0] ?? null);
}

/** The version in force for this customer at this instant (epoch ms), or null. Versions never overlap. */
export async function lookUpAgreement(db: Db, customer: string, at: number): Promise<AgreementFound | null> {
	const load = async () => {
		const found = await findAgreementInForce(db, { customer, at });
		if (!found) return null;
		const { effective_from, effective_to } = found.agreement;
		const agreement = await governingAgreement(db, found);
		return { agreement, providerName: found.providerName, from: effective_from ?? at, to: effective_to };
	};
	const found = await remembered(db, `agreement:${customer}`, load);
	const applies = found && found.from <= at && (found.to === null || at < found.to);
	return applies ? found : load();
}

/** The notices that are certain to suspend, end or resume a service of this customer (3.1.1.4). */
export async function lookUpInterruptions(db: Db, customer: string): Promise<readonly Interruption[]> {
	return (await remembered(db, `interruptions:${customer}`, () => readInterruptions(db, customer))) ?? [];
}
