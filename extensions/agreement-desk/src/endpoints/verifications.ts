import type { Router } from 'express';
import { z } from 'zod';
import { invalid } from '../desk/refusal.ts';
import { verifyDesk, verifyTicketOf } from '../desk/verify-desk.ts';
import { text } from '../domain/localized-text.ts';
import type { Host } from '../install/host.ts';
import { sealerOf } from '../store/sealer.ts';
import { handleWhenReady } from './handle.ts';

/**
 * `GET /desk/verify`: whether anything on record was changed past the desk, for supervisors; page by page, with
 * `after` from the `next` of the page before. `GET /desk/tickets/:id/verify`: the same of one ticket, for whoever may
 * read it.
 */
export function routeVerifications(router: Router, host: Host): void {
	const context = () => ({ sealer: sealerOf(host.env), now: Date.now });
	router.get(
		'/verify',
		handleWhenReady(host, async ({ request, requireSupervisor }) => {
			await requireSupervisor();
			return verifyDesk(host.database, readPage(request.query), context());
		}),
	);
	router.get(
		'/tickets/:id/verify',
		handleWhenReady(host, async ({ request, requireUser, readItem }) => {
			requireUser();
			const ticket = String(request.params['id']);
			await readItem('desk_tickets', ticket, ['id']);
			return verifyTicketOf(host.database, ticket, context());
		}),
	);
}

const page = z.strictObject({
	after: z.guid().nullable().default(null),
	limit: z.coerce.number().int().min(1).max(5000).default(1000),
	// how a client that cannot set headers says who it is; Directus has read it
	access_token: z.string().optional(),
});

function readPage(query: unknown): { after: string | null; limit: number } {
	const parsed = page.safeParse(query);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
	throw invalid(
		unknown ?? (issue?.path.join('.') || 'query'),
		'1.4.2',
		text(
			'只接受 after（上一页的 next）和 limit（1 至 5000）',
			'only after, the next of the page before, and limit, 1 to 5000, are taken',
		),
	);
}
