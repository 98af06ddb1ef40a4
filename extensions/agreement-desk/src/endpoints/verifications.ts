import type { Router } from 'express';
import { z } from 'zod';
import { invalid } from '../desk/refusal.ts';
import { verifyDesk, verifyTicketOf } from '../desk/verify-desk.ts';
import { text } from '../domain/localized-text.ts';
import { digestOfFileIn } from '../hooks/digest-of-file.ts';
import type { Host } from '../install/host.ts';
import { sealerOf } from '../store/sealer.ts';
import { handleWhenReady } from './handle.ts';

/**
 * `GET /desk/verify`: whether anything on record was changed past the desk, for supervisors; page by page, with
 * `after` from the `next` of the page before, and with `files=true` what is attached is read too. `GET /desk/tickets/:id/verify`: the same of one ticket, for whoever may
 * read it.
 */
export function routeVerifications(router: Router, host: Host): void {
	const context = () => ({ sealer: sealerOf(host.env), now: Date.now });
	const digestOfFile = digestOfFileIn(host);
	router.get(
		'/verify',
		handleWhenReady(host, async ({ request, requireSupervisor }) => {
			await requireSupervisor();
			const { files, ...page } = readPage(request.query);
			const reading = files === 'true' ? { digestOfFile } : {};
			return verifyDesk(host.database, page, { ...context(), ...reading });
		}),
	);
	router.get(
		'/tickets/:id/verify',
		handleWhenReady(host, async ({ request, requireUser, readItem }) => {
			requireUser();
			const ticket = String(request.params['id']);
			await readItem('desk_tickets', ticket, ['id']);
			return verifyTicketOf(host.database, ticket, { ...context(), digestOfFile });
		}),
	);
}

const page = z.strictObject({
	after: z.guid().nullable().default(null),
	files: z.enum(['true', 'false']).default('false'),
	limit: z.coerce.number().int().min(1).max(5000).default(1000),
	// how a client that cannot set headers says who it is; Directus has read it
	access_token: z.string().optional(),
});

function readPage(query: unknown): z.infer<typeof page> {
	const parsed = page.safeParse(query);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
	throw invalid(
		unknown ?? (issue?.path.join('.') || 'query'),
		'1.4.2',
		text(
			'只接受 after（上一页的 next）、limit（1 至 5000）和 files（true 时一并核对附件内容）',
			'only after, the next of the page before, limit, 1 to 5000, and files, true to read what is attached, are taken',
		),
	);
}
