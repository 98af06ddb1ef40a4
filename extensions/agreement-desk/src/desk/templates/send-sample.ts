import { text } from '../../domain/localized-text.ts';
import type { NotificationMethod } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { readAnyChannel } from '../../store/delivery-channels.ts';
import { readUsers } from '../../store/read-staff.ts';
import { notificationTable, type NotificationRow } from '../../store/tables.ts';
import { notificationRow } from '../notify/notification-row.ts';
import type { OwnTemplates } from '../notify/template-texts.ts';
import { invalid } from '../refusal.ts';
import type { PlanContext } from '../ticket-plan.ts';
import { previewTemplate, type Previewed } from './preview-template.ts';

export interface Sample extends Previewed {
	/** An address or a number; for an e-mail and the studio nothing is needed: it goes to whoever asks. */
	readonly to: string | null;
	/** Which group bot takes it, or through which channel it leaves. */
	readonly channel: string | null;
}

interface SampleContext extends PlanContext {
	/** Who asks. */
	readonly user: string;
	readonly own: OwnTemplates;
}

/**
 * Sends what the preview of a template shows to whoever asks, or to the address that they name, through the outbox as in
 * earnest. Answers the key of its notification.
 *
 * @throws Refusal where the template cannot be used, or nobody is named to send to.
 */
export async function sendSample(
	db: Db,
	{ to, channel, ...previewed }: Sample,
	context: SampleContext,
): Promise<{ notification: string }> {
	const [shown] = previewTemplate(previewed, context.own);
	if (!shown) throw new Error('A template has a preview');
	const [problem] = shown.problems;
	if (problem) throw invalid(`templates.${problem.field}`, '1.4.4', problem.text);
	const way = await wayOf(db, previewed.template.method, { to, channel, user: context.user });
	const { subject, body, html, data, language } = shown;
	const row = notificationRow(
		{
			idempotency_key: `sample:${context.newId()}`,
			kind: 'test',
			language,
			subject: subject.slice(0, 255).replace(/[\ud800-\udbff]$/, ''),
			...{ body, html, data },
			...way,
		},
		context,
	);
	await notificationTable.insert(db, [row]);
	return { notification: row.id };
}

type Way = Pick<NotificationRow, 'method' | 'recipient' | 'recipient_user' | 'channel'> & {
	readonly method: NotificationMethod;
};

async function wayOf(
	db: Db,
	method: Previewed['template']['method'],
	{ to, channel, user }: { to: string | null; channel: string | null; user: string },
): Promise<Way> {
	switch (method) {
		case 'in_app':
			return { method, recipient: user, recipient_user: user, channel: null };
		case 'email': {
			const [reader] = await readUsers(db, [user]);
			const recipient = to ?? reader?.email ?? null;
			if (recipient !== null)
				return { method, recipient, recipient_user: to === null ? user : null, channel };
			throw nobody(text('请填写接收测试邮件的地址', 'give the address that the test goes to'));
		}
		case 'sms':
			if (to !== null) return { method, recipient: to, recipient_user: null, channel };
			throw nobody(text('请填写接收测试短信的手机号', 'give the number that the test goes to'));
		case 'im':
			return botOf(db, channel);
	}
}

const bots = ['wecom', 'dingtalk', 'feishu'] as const;

async function botOf(db: Db, channel: string | null): Promise<Way> {
	const found = channel === null ? null : await readAnyChannel(db, channel);
	const method = bots.find((bot) => bot === found?.type);
	if (found && method) return { method, recipient: found.id, recipient_user: null, channel: found.id };
	throw invalid(
		'templates.channel',
		'1.4.4',
		text('请选择接收测试的群机器人', 'choose the group bot that the test goes to'),
	);
}

function nobody(wording: ReturnType<typeof text>) {
	return invalid('templates.to', '1.4.4', wording);
}
