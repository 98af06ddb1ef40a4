import { isServiceChannel } from '../../domain/channel-kind.ts';
import { isOnDuty } from '../../domain/lifecycle/duty.ts';
import { text, toLanguage, type LocalizedText } from '../../domain/localized-text.ts';
import { notOneOf } from '../../domain/simulation/fields.ts';
import { shown } from '../../domain/shown.ts';
import type { Db } from '../../store/db.ts';
import { isKey } from '../../store/is-key.ts';
import { readAnyChannel } from '../../store/delivery-channels.ts';
import { readContact } from '../../store/read-contact.ts';
import { readActiveStaff, readUsers, type StaffMember } from '../../store/read-staff.ts';
import type { TicketRow } from '../../store/tables.ts';
import type { Recipient } from '../notify/notice.ts';
import { refuse, type SendRequest } from './read-request.ts';

const roles = ['assignee', 'agent', 'team_lead', 'manager', 'on_duty'] as const;

export interface FindContext {
	/** Epoch ms. */
	readonly now: number;
	/** IANA; in which duties are counted. */
	readonly timezone: string;
	readonly ticket: TicketRow | null;
}

/** @throws Refusal where there is nobody of that name. */
export async function findRecipients(
	db: Db,
	{ to, recipient }: Pick<SendRequest, 'to' | 'recipient'>,
	context: FindContext,
): Promise<Recipient[]> {
	switch (to) {
		case 'user':
			return usersOf(db, [recipient], none(text('用户', 'active user'), recipient));
		case 'contact':
			return [await contactOf(db, recipient)];
		case 'role':
			return inRole(db, recipient, context);
		case 'channel':
			return [await channelOf(db, recipient)];
	}
}

function none(what: LocalizedText, name: string): LocalizedText {
	return text(`没有${what['zh-CN']} ${shown(name)}`, `there is no ${what['en-US']} ${shown(name)}`);
}

async function usersOf(db: Db, ids: readonly string[], ifNone: LocalizedText): Promise<Recipient[]> {
	const users = await readUsers(db, ids.filter(isKey));
	if (users.length === 0) throw refuse('recipient', ifNone);
	return users.map(toRecipient);
}

function toRecipient({ user, email, phone, language }: StaffMember): Recipient {
	return { type: 'user', user, email, phone, language };
}

async function contactOf(db: Db, id: string): Promise<Recipient> {
	const contact = await readContact(db, id);
	if (!contact) throw refuse('recipient', none(text('联系人', 'contact'), id));
	const { email, phone, language } = contact;
	return { type: 'contact', contact: contact.id, email, phone, language };
}

async function inRole(db: Db, name: string, { ticket, now, timezone }: FindContext): Promise<Recipient[]> {
	const role = roles.find((one) => one === name);
	if (role === undefined) throw refuse('recipient', notOneOf(name, roles));
	if (role === 'assignee') return assigneeOf(db, ticket);
	const holds = (member: StaffMember) =>
		role === 'on_duty' ? isOnDuty(member.duty, now, timezone) : member.role === role;
	const staff = (await readActiveStaff(db)).filter(holds);
	if (staff.length === 0) {
		throw refuse('recipient', text(`目前没有 ${role}`, `there is nobody who is ${role} at present`));
	}
	return staff.map(toRecipient);
}

async function assigneeOf(db: Db, ticket: TicketRow | null): Promise<Recipient[]> {
	if (!ticket) {
		throw refuse('ticket', text('通知经办人时必填', 'is required to tell the assignee'));
	}
	const nobody = text('工单尚未指派', 'the ticket has no assignee');
	return usersOf(db, ticket.assignee === null ? [] : [ticket.assignee], nobody);
}

async function channelOf(db: Db, id: string): Promise<Recipient> {
	const channel = await readAnyChannel(db, id);
	if (!channel) throw refuse('recipient', none(text('渠道', 'channel'), id));
	const { type, enabled, language } = channel;
	if (!enabled)
		throw refuse('recipient', text(`渠道 ${shown(id)} 已停用`, `channel ${shown(id)} is switched off`));
	if (type === null || isServiceChannel(type) || type === 'sms') {
		throw refuse(
			'recipient',
			text(
				'只能是企业微信、钉钉、飞书群机器人或网络回调',
				'must be a group bot (WeCom, DingTalk, Feishu) or a webhook',
			),
		);
	}
	return { type: 'channel', channel: channel.id, method: type, language: toLanguage(language ?? 'zh-CN') };
}
