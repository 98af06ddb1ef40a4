import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from './client.ts';
import { demoStories, type Story } from './stories.ts';

/**
 * Adds the sample tickets one after the other, as if from their channels, each with what the agent answers.
 *
 * @param agentLogin called only when something is to be answered: the agent may have another password by now
 */
export async function tellStories(admin: Client, agentLogin: () => Promise<Client>): Promise<void> {
	const stories = demoStories(Date.now());
	const tickets = await missingFrom(
		'desk_tickets',
		stories.map(({ ticket }) => ticket.id),
		admin,
	);
	const replies = await missingFrom(
		'desk_messages',
		stories.flatMap(({ reply }) => reply?.id ?? []),
		admin,
	);
	for (const { ticket } of stories) if (tickets.has(ticket.id)) await admin.create('desk_tickets', [ticket]);
	if (tickets.size > 0) console.log(`desk_tickets: ${tickets.size} added`);
	if (replies.size === 0) return;
	const agent = await agentLogin();
	for (const story of stories) if (story.reply && replies.has(story.reply.id)) await answer(agent, story);
	console.log(`desk_messages: ${replies.size} added`);
}

async function missingFrom(collection: string, wanted: readonly string[], client: Client) {
	const known = new Set((await client.find(collection, 'id', wanted)).map(({ id }) => id));
	return new Set(wanted.filter((id) => !known.has(id)));
}

async function answer(agent: Client, { ticket, reply, then }: Story): Promise<void> {
	await untilRegistered(agent, ticket.id);
	await agent.create('desk_messages', [{ ...reply, ticket: ticket.id }]);
	if (then) await agent.update('desk_tickets', ticket.id, { status: then });
}

/** A person answers after the acknowledgement; where no mail server takes it, the demo goes on without. */
async function untilRegistered(client: Client, ticket: string): Promise<void> {
	for (let look = 0; look < 40; look += 1) {
		const [row] = await client.find('desk_tickets', 'id', [ticket]);
		if (row?.['registered_at']) return;
		await sleep(250);
	}
}
