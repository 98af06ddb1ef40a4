import type { Router } from 'express';
import { z } from 'zod';
import { readBody } from '../desk/acts/read-body.ts';
import { filled, findTemplate, templateFacts } from '../desk/message-body.ts';
import { noticePresence } from '../desk/notice-presence.ts';
import type { Host } from '../install/host.ts';
import { readDraft, removeDraft, saveDraft } from '../store/drafts.ts';
import { readTickets } from '../store/lock-tickets.ts';
import { handleWhenReady, type Call } from './handle.ts';

/** What agents do while they write: drafts, templates, and seeing each other. `/desk/tickets/:id/…` */
export function routeConversation(router: Router, host: Host): void {
	router.get(
		'/tickets/:id/draft',
		handleWhenReady(host, async (call) => {
			const draft = await readDraft(host.database, await keyOf(call));
			return draft && { ...draft, savedAt: undefined, saved_at: new Date(draft.savedAt).toISOString() };
		}),
	);
	router.put(
		'/tickets/:id/draft',
		handleWhenReady(host, async (call) => {
			const key = await keyOf(call);
			const { content } = readBody(draftSchema, call.request.body, { act: 'draft', clause: '1.4.2' });
			const savedAt = Date.now();
			await saveDraft(host.database, key, { content, savedAt });
			return { content, saved_at: new Date(savedAt).toISOString() };
		}),
	);
	router.delete(
		'/tickets/:id/draft',
		handleWhenReady(host, async (call) => {
			await removeDraft(host.database, await keyOf(call));
			return null;
		}),
	);
	router.post(
		'/tickets/:id/presence',
		handleWhenReady(host, async (call) => {
			const { ticket, user } = await keyOf(call);
			const { mode } = readBody(presenceSchema, call.request.body, { act: 'presence', clause: '1.4.2' });
			return noticePresence(host.database, { ticket, user, mode }, { now: Date.now() });
		}),
	);
	router.get(
		'/tickets/:id/templates/:template',
		handleWhenReady(host, async (call) => {
			const { ticket: id, user } = await keyOf(call);
			const [ticket] = await readTickets(host.database, [id]);
			const template = await findTemplate(host.database, String(call.request.params['template']));
			if (!ticket) return null;
			const facts = await templateFacts(host.database, { ticket, actor: user });
			return { body: filled(template, facts), kind: template.message_kind };
		}),
	);
}

const mostLetters = 200_000;
const draftSchema = z.strictObject({
	content: z
		.record(z.string(), z.unknown(), 'must be an object, such as {body, kind}')
		.refine((content) => JSON.stringify(content).length <= mostLetters, 'is too long'),
});
const presenceSchema = z.strictObject({ mode: z.enum(['viewing', 'replying', 'gone']) });

/** Whoever may see a ticket may write on it. */
async function keyOf({ request, requireUser, readItem }: Call) {
	const user = requireUser();
	const ticket = String(request.params['id']);
	await readItem('desk_tickets', ticket, ['id']);
	return { ticket, user };
}
