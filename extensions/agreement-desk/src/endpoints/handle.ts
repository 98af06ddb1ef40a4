import { ForbiddenError } from '@directus/errors';
import type { Accountability } from '@directus/types';
import type { NextFunction, Request, Response } from 'express';
import { deskOf } from '../hooks/desk.ts';
import { requireUpdateAccess } from '../hooks/require-update-access.ts';
import { toDirectusError } from '../hooks/to-directus-error.ts';
import type { Host } from '../install/host.ts';
import { integrationPolicyId, supervisorPolicyId } from '../../../../schema/policies.ts';
import { readActingUser, type ActingUser } from '../desk/acting-user.ts';
import { holdsPolicy } from '../store/find-people-with-policy.ts';
import { itemsFor } from './items-for.ts';

/** A request as Directus hands it on: it has found out who asks. */
export type DeskRequest = Request & { accountability?: Accountability | null };

export interface Call {
	readonly request: DeskRequest;
	/** The Directus user who asks; null for nobody in particular. */
	readonly user: string | null;
	/** @throws ForbiddenError unless an administrator asks. */
	readonly requireAdmin: () => void;
	/** @throws ForbiddenError unless an administrator or a supervisor asks. */
	readonly requireSupervisor: () => Promise<void>;
	/** @throws ForbiddenError unless an administrator or an app that acts for customers asks. */
	readonly requireIntegration: () => Promise<void>;
	/** What the rules of the desk have to know of who asks. */
	readonly acting: () => Promise<ActingUser>;
	/** Whether an administrator or a supervisor asks. */
	readonly isSupervisor: () => Promise<boolean>;
	/** @throws ForbiddenError unless somebody has logged in. */
	readonly requireUser: () => string;
	/**
	 * The item as the one who asks may see it.
	 * @throws ForbiddenError when there is none, or none that they may see.
	 */
	readonly readItem: (collection: string, id: string, fields?: readonly string[]) => Promise<object>;
	/** @throws ForbiddenError unless the one who asks may change the item. */
	readonly requireUpdate: (collection: string, id: string) => Promise<void>;
}

/** An answer that is not JSON, such as a document to be saved. */
export class Download {
	readonly body: Buffer | string;
	readonly contentType: string;
	readonly filename: string;

	constructor(body: Buffer | string, { contentType, filename }: { contentType: string; filename: string }) {
		this.body = body;
		this.contentType = contentType;
		this.filename = filename;
	}
}

/** An answer for a person in a browser. */
export class Page {
	readonly html: string;
	/** Content-Security-Policy; it takes the place of that of Directus, which lets no script stand in a page. */
	readonly policy: string;

	constructor(html: string, { policy }: { policy: string }) {
		this.html = html;
		this.policy = policy;
	}
}

/** An answer in the form that others have prescribed, not in that of Directus. */
export class Answer {
	readonly body: object;

	constructor(body: object) {
		this.body = body;
	}
}

/**
 * Wraps an asynchronous handler: Express 4 does not see a rejection, and an unseen one ends the whole Directus
 * process. Refusals become errors of Directus in the reader's language.
 */
export function handle(host: Host, work: (call: Call) => Promise<unknown>) {
	return (request: DeskRequest, response: Response, next: NextFunction) => {
		const user = request.accountability?.user ?? null;
		Promise.resolve()
			.then(() => work(callOf(host, request)))
			.then((answer) => send(response, answer))
			.catch((problem: unknown) => toDirectusError(problem, host.database, user).then(next, next));
	};
}

/** As `handle`, once the desk is installed and ready. */
export function handleWhenReady(host: Host, work: (call: Call) => Promise<unknown>) {
	return handle(host, async (call) => {
		deskOf(host).requireReady();
		return work(call);
	});
}

function send(response: Response, answer: unknown) {
	if (answer instanceof Answer) return response.json(answer.body);
	if (answer instanceof Page) return sendPage(response, answer);
	if (!(answer instanceof Download)) return response.json({ data: answer });
	return response
		.type(answer.contentType)
		.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.filename)}`)
		.send(answer.body);
}

function sendPage(response: Response, { html, policy }: Page) {
	return response
		.type('text/html')
		.set({
			'Content-Security-Policy': policy,
			'Cache-Control': 'no-store',
			'Referrer-Policy': 'same-origin',
			'X-Frame-Options': 'DENY',
		})
		.send(html);
}

/** Whether an administrator asks, or somebody who has been given this policy. */
async function holds(host: Host, accountability: DeskRequest['accountability'], policy: string) {
	if (accountability?.admin === true) return true;
	const user = accountability?.user ?? null;
	return user !== null && holdsPolicy(host.database, { user, roles: accountability?.roles ?? [], policy });
}

function callOf(host: Host, request: DeskRequest): Call {
	const { accountability } = request;
	const user = accountability?.user ?? null;
	const isSupervisor = () => holds(host, accountability, supervisorPolicyId);
	return {
		request,
		user,
		requireAdmin() {
			if (accountability?.admin !== true) throw new ForbiddenError();
		},
		async requireIntegration() {
			if (!(await holds(host, accountability, integrationPolicyId))) throw new ForbiddenError();
		},
		acting: () =>
			readActingUser(host.database, {
				user,
				admin: accountability?.admin === true,
				roles: accountability?.roles ?? [],
			}),
		async requireSupervisor() {
			if (!(await isSupervisor())) throw new ForbiddenError();
		},
		isSupervisor,
		requireUser() {
			if (user === null) throw new ForbiddenError();
			return user;
		},
		async requireUpdate(collection, id) {
			const asking = { db: host.database, context: { accountability: accountability ?? null, schema: null } };
			await requireUpdateAccess(asking, { collection, keys: [id], host });
		},
		async readItem(collection, id, fields = ['*']) {
			const items = await itemsFor(host, request, collection);
			return items.readOne(id, { fields });
		},
	};
}
