import { text } from '../domain/localized-text.ts';
import { interruptionAt } from '../domain/notices/interruption.ts';
import type { ChannelType } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { readAgreements } from '../store/find-agreement-in-force.ts';
import type { Interruption } from '../store/read-interruptions.ts';
import type { ChannelRow } from '../store/read-channels.ts';
import { readOrganization, type ContactFacts } from '../store/read-contact.ts';
import { governingAgreement, type GoverningAgreement } from './governing-agreement.ts';
import {
	lookUpAgreement,
	lookUpChannel,
	lookUpContact,
	lookUpInterruptions,
	type AgreementFound,
} from './lookup.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';
import { shown } from '../domain/shown.ts';

/** Who asks, by which way, and under which agreement. */
export interface Requester {
	readonly contact: ContactFacts | null;
	readonly customer: string;
	/** The service plan of the customer (1.4.6). */
	readonly plan: string | null;
	readonly channel: ChannelRow | null;
	readonly channelType: ChannelType | null;
	readonly agreement: GoverningAgreement;
	readonly providerName: string | null;
	/** The notice by which the service was suspended or ended when the request was received; null while it is not. */
	readonly interruption: Interruption | null;
}

/** @throws Refusal when contact, customer or channel are unknown, or no agreement is in force (1.1, 1.2, 1.3). */
export async function resolveRequester(
	db: Db,
	payload: Payload,
	{ receivedAt, now }: { receivedAt: number; now: number },
): Promise<Requester> {
	const contact = await findContact(db, payload['contact']);
	const { customer, plan } = await findCustomer(db, payload['customer'], contact);
	const channel = await findChannel(db, payload['channel']);
	const inForce = await governing(db, customer, { receivedAt, now });
	const code = inForce?.agreement.code ?? null;
	const interruption = interruptionAt(await lookUpInterruptions(db, customer), { code, at: receivedAt });
	const found = inForce ?? (await agreementOf(db, interruption));
	if (!found) throw noAgreement(receivedAt);
	const { agreement, providerName } = found;
	const who = { contact, customer, plan, channel, channelType: channel?.type ?? null };
	return { ...who, agreement, providerName, interruption };
}

/** After a termination, what is still taken in is governed by the version that it ended. */
async function agreementOf(db: Db, interruption: Interruption | null) {
	const [found] = interruption?.agreement ? await readAgreements(db, [interruption.agreement]) : [];
	if (!found) return null;
	return { agreement: await governingAgreement(db, found), providerName: found.providerName };
}

/** R18: the version in force when the request was received, unless the one of today says when it was recorded. */
async function governing(
	db: Db,
	customer: string,
	{ receivedAt, now }: { receivedAt: number; now: number },
): Promise<AgreementFound | null> {
	if (receivedAt !== now) {
		const current = await lookUpAgreement(db, customer, now);
		if (current?.agreement.governingInstant === 'recorded') return current;
	}
	return lookUpAgreement(db, customer, receivedAt);
}

async function findContact(db: Db, key: unknown): Promise<ContactFacts | null> {
	if (key === undefined || key === null) return null;
	const contact = typeof key === 'string' ? await lookUpContact(db, key) : null;
	if (contact) return contact;
	throw invalid(
		'desk_tickets.contact',
		'1.2',
		text(
			`没有这个联系人（${shown(key)}）；请先在“联系人”中建立`,
			`there is no contact ${shown(key)}; create the contact first`,
		),
	);
}

async function findCustomer(
	db: Db,
	key: unknown,
	contact: ContactFacts | null,
): Promise<{ customer: string; plan: string | null }> {
	if (key === undefined || key === null) {
		if (contact) return { customer: contact.organization, plan: contact.plan };
		throw invalid(
			'desk_tickets.contact',
			'1.2',
			text(
				'请填写联系人或客户，否则无法确定适用的协议',
				'give the contact or the customer: it decides which agreement applies',
			),
		);
	}
	const organization = typeof key === 'string' ? await readOrganization(db, key) : null;
	if (typeof key !== 'string' || organization?.role !== 'customer') {
		throw invalid(
			'desk_tickets.customer',
			'1.2',
			text(
				`没有这个客户（${shown(key)}）；请先在“单位”中建立`,
				`there is no customer ${shown(key)}; create the organisation first`,
			),
		);
	}
	if (contact && contact.organization !== key) {
		throw invalid(
			'desk_tickets.customer',
			'1.2',
			text(
				'与联系人所属的客户不一致；只填联系人即可',
				'is not the customer of this contact; the contact alone is enough',
			),
		);
	}
	return { customer: key, plan: organization.plan };
}

async function findChannel(db: Db, key: unknown): Promise<ChannelRow | null> {
	if (key === undefined || key === null) return null;
	const channel = typeof key === 'string' ? await lookUpChannel(db, key) : null;
	if (channel?.enabled) return channel;
	throw invalid(
		'desk_tickets.channel',
		'1.3',
		channel
			? text(`渠道 ${channel.id} 已停用`, `channel ${channel.id} is disabled`)
			: text(
					`没有这个渠道（${shown(key)}）；请先在“服务渠道”中建立`,
					`there is no channel ${shown(key)}; create it under Service channels`,
				),
	);
}

function noAgreement(receivedAt: number) {
	const day = new Date(receivedAt).toISOString();
	return invalid(
		'desk_tickets.customer',
		'1.1',
		text(
			`该客户在 ${day} 没有生效的协议；请在“协议”中将适用版本设为“生效”，并核对生效与失效时间`,
			`this customer has no agreement in force at ${day}; set the version that applies to active and check its dates`,
		),
	);
}
