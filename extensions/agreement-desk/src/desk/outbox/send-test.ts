import { z } from 'zod';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import type { NotificationMethod } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { readUsers } from '../../store/read-staff.ts';
import { notificationTable, type NotificationRow } from '../../store/tables.ts';
import { readBody, words } from '../acts/read-body.ts';
import { notificationRow } from '../notify/notification-row.ts';
import { readTemplateTexts } from '../notify/read-template-texts.ts';
import { usualTimezone } from '../notify/template-texts.ts';
import { textColumns } from '../notify/text-columns.ts';
import { invalid } from '../refusal.ts';
import type { PlanContext } from '../ticket-plan.ts';
import { attempt } from './attempt.ts';
import type { OutboxContext } from './outbox-context.ts';
import { makeSender } from './senders.ts';
import { readTestedChannel, type TestedChannel } from './tested-channel.ts';

const schema = z.strictObject({ to: words(255).optional() });

/** What came of a test, for the one who asked for it. */
export interface TestResult {
	readonly result: 'sent' | 'temporary' | 'permanent' | 'unknown';
	/** What the target answered; null when it did not take the message. */
	readonly proof: string | null;
	/** What went wrong and what to do; null when nothing did. */
	readonly reason: string | null;
	readonly text: LocalizedText;
	/** The row of the outbox that keeps it. */
	readonly notification: string;
}

export type TestContext = PlanContext &
	Omit<OutboxContext, keyof PlanContext | 'stopped' | 'wake' | 'changed' | 'report' | 'chance'> & {
		readonly user: string | null;
	};

/**
 * Sends one message through a channel right now, as it would be sent in earnest, whether or not the channel is in use
 * already. It is kept in the outbox and never tried again.
 *
 * @throws Refusal when there is no such channel, it carries nothing out, or nobody is named to send to.
 */
export async function sendTest(
	db: Db,
	{ channel: id, body }: { channel: string; body: unknown },
	context: TestContext,
): Promise<TestResult> {
	const { to } = readBody(schema, body, { act: 'desk_channels.test', clause: '1.4.4' });
	const tested = await readTestedChannel(db, id);
	const { channel } = tested;
	const row = await testRow(db, { ...tested, to: to ?? null }, context);
	const sender = makeSender(channel, context);
	const outboxContext = { ...context, now: () => context.now };
	const { outcome } = await attempt(db, row, sender, { ...outboxContext, ...untouched });
	if ('close' in sender) sender.close();
	const isSent = outcome.result === 'sent';
	await notificationTable.insert(db, [
		{
			...row,
			state: isSent ? 'sent' : 'dead',
			sent_at: isSent ? context.now : null,
			provider_response: isSent ? outcome.proof : null,
			provider_id: isSent ? (outcome.providerId?.slice(0, 255) ?? null) : null,
			last_error: isSent ? null : outcome.reason,
		},
	]);
	const proof = isSent ? outcome.proof : null;
	const reason = isSent ? null : outcome.reason;
	return {
		result: outcome.result,
		proof,
		reason,
		text: told(outcome.result, proof ?? reason ?? ''),
		notification: row.id,
	};
}

/** A test is an attempt outside the loop of the outbox. */
const untouched = {
	chance: () => 0,
	report: () => {},
	stopped: () => false,
	changed: async () => {},
	wake: () => {},
} as const;

async function testRow(
	db: Db,
	{ channel, method, to }: TestedChannel & { to: string | null },
	context: TestContext,
): Promise<NotificationRow> {
	const [reader] = context.user === null ? [] : await readUsers(db, [context.user]);
	const language = channel.language ?? reader?.language ?? 'zh-CN';
	const needsAddress = method === 'email' || method === 'sms';
	const recipient = to ?? (method === 'email' ? (reader?.email ?? null) : needsAddress ? null : channel.id);
	if (recipient === null) throw nobody(method);
	const texts = await readTemplateTexts(db, context);
	const facts = { 'channel.name': channel.name, 'test.at': context.now };
	const say = texts.say('test', facts, { timezone: usualTimezone });
	const id = context.newId();
	return {
		...notificationRow(
			{
				idempotency_key: `test:${id}`,
				kind: 'test',
				recipient,
				recipient_user: to === null ? context.user : null,
				channel: channel.id,
				...textColumns(say, { language, method }),
			},
			context,
		),
		attempts: 1,
		attempted_at: context.now,
		next_attempt_at: null,
	};
}

function nobody(method: NotificationMethod) {
	const chinese =
		method === 'sms' ? '请在 to 中填写接收测试短信的手机号' : '请在 to 中填写接收测试邮件的地址';
	const english =
		method === 'sms'
			? 'give the number that the test goes to in "to"'
			: 'give the address that the test goes to in "to"';
	return invalid('desk_channels.test.to', '1.4.4', text(chinese, english));
}

function told(result: TestResult['result'], detail: string): LocalizedText {
	if (result === 'sent') return text(`测试消息已发出：${detail}`, `The test was sent: ${detail}`);
	if (result === 'unknown') {
		return text(
			`测试消息可能已送达，但未收到确认：${detail}`,
			`The test may have arrived, but nothing confirms it: ${detail}`,
		);
	}
	return text(`测试失败：${detail}`, `The test failed: ${detail}`);
}
