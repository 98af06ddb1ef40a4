import { randomUUID } from 'node:crypto';
import { connect } from '../harness/connect.ts';
import type { Instance } from '../harness/instance.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const originals = 20;
const apartMs = 7 * 60_000;

export interface LongConversation {
	readonly desk: TestDesk;
	readonly ticket: string;
}

/**
 * A desk with one ticket on which so many messages were exchanged, seven minutes apart: of four one is the customer's,
 * one a note, and some are long. Copies of real ones, made in the database while Directus is stopped; the copies have
 * nothing in the outbox.
 */
export async function longConversation(instance: Instance, count: number): Promise<LongConversation> {
	const desk = await setUpDesk(instance);
	const row = { subject: 'It goes on and on', contact: desk.contact, channel: 'hotline' };
	const made = await create(instance, 'desk_tickets', { ...row, assignee: desk.agent.id });
	const ticket = String(made['id']);
	for (let place = 0; place < originals; place += 1) {
		const kind = ['customer_message', 'progress_update', 'internal_note', 'agent_reply'][place % 4];
		const body = `Message ${place + 1}. `.padEnd(place % 5 === 0 ? 1_500 : 160, 'We look into the order. ');
		await create(instance, 'desk_messages', { ticket, kind, body });
	}
	await instance.stop();
	const db = connect(instance.databaseConfig);
	try {
		const known = await db<Record<string, unknown>>('desk_messages')
			.where({ ticket })
			.orderBy('date_created');
		const rows = Array.from({ length: count - known.length }, (_, place) => {
			const original = known[place % known.length] ?? {};
			const at = Number(original['date_created']) - (place + 1) * apartMs;
			const written = typeof original['date_created'] === 'number' ? at : new Date(at);
			return { ...original, id: randomUUID(), date_created: written, in_reply_to: null };
		});
		await db.batchInsert('desk_messages', rows, 20);
	} finally {
		await db.destroy();
	}
	await instance.restart();
	return { desk, ticket };
}
