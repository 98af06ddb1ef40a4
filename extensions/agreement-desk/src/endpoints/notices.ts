import type { Router } from 'express';
import { z } from 'zod';
import { readBody, words } from '../desk/acts/read-body.ts';
import { describeNotice } from '../desk/notices/describe-notice.ts';
import { noticesOfContact, readByContact } from '../desk/notices/notices-of-contact.ts';
import { recordProof } from '../desk/notices/record-proof.ts';
import { noNotice } from '../desk/notices/find-notice.ts';
import type { Host } from '../install/host.ts';
import { isKey } from '../store/is-key.ts';
import { act, actContextOf } from './act-context.ts';
import { handleWhenReady, type Call } from './handle.ts';
import { itemsFor } from './items-for.ts';
import { oneOf } from './one-of.ts';

const collection = 'desk_notices';

/** Notices to customers: what supervisors do with them, and what a portal shows (1.4.4, 3.1.1.4). */
export function routeNotices(router: Router, host: Host): void {
	// `GET /desk/notices/:id`: delivery, lawful dates and open tickets
	router.get(
		'/notices/:id',
		handleWhenReady(host, async (call) => describe(host, await readableId(call), call.user)),
	);
	for (const [name, status] of Object.entries(statuses)) routeStatus(router, host, { name, status });
	// `POST /desk/notices/:id/proof`: it was delivered by courier, or there is a signed copy
	router.post(
		'/notices/:id/proof',
		handleWhenReady(host, async (call) => {
			await call.requireSupervisor();
			const notice = await readableId(call);
			const given = { notice, body: call.request.body as unknown };
			await act(host, () => recordProof(host.database, given, actContextOf(host, call.requireUser())));
			return describe(host, notice, call.user);
		}),
	);
	routeContact(router, host);
}

function routeContact(router: Router, host: Host) {
	router.get(
		'/contacts/:contact/notices',
		handleWhenReady(host, async ({ request, requireIntegration }) => {
			await requireIntegration();
			const { language } = request.query;
			const wanted = language === undefined ? null : oneOf('language', language, ['zh-CN', 'en-US']);
			const given = { contact: String(request.params['contact']), language: wanted };
			return noticesOfContact(host.database, given, { now: Date.now() });
		}),
	);
	router.post(
		'/contacts/:contact/notices/:notice/read',
		handleWhenReady(host, async ({ request, user, requireIntegration }) => {
			await requireIntegration();
			readBody(nothing, request.body, { act: 'read', clause: '1.4.4' });
			const given = { contact: String(request.params['contact']), notice: String(request.params['notice']) };
			return act(host, () => readByContact(host.database, given, actContextOf(host, user)));
		}),
	);
}

const nothing = z.strictObject({});
const reason = z.strictObject({ reason: words(2000).optional() });

const statuses = { submit: 'submitted', approve: 'approved', withdraw: 'withdrawn' } as const;

/** What the studio does by the status, with the rights of the one who asks and all the rules that hold there. */
function routeStatus(router: Router, host: Host, { name, status }: { name: string; status: string }) {
	router.post(
		`/notices/:id/${name}`,
		handleWhenReady(host, async (call) => {
			const schema = name === 'withdraw' ? reason : nothing;
			const body = readBody(schema, call.request.body, { act: name, clause: '1.4.4' });
			const id = await readableId(call);
			const why = 'reason' in body && body.reason !== undefined ? { withdrawal_reason: body.reason } : {};
			const items = await itemsFor(host, call.request, collection);
			await items.updateOne(id, { status, ...why });
			return describe(host, id, call.user);
		}),
	);
}

function describe(host: Host, id: string, user: string | null) {
	return describeNotice(host.database, id, { now: Date.now(), user });
}

/** Directus knows who may see the notice; it answers alike for one that is not there. */
async function readableId({ request, readItem }: Call): Promise<string> {
	const id = String(request.params['id']);
	if (!isKey(id)) throw noNotice(id);
	await readItem(collection, id, ['id']);
	return id;
}
