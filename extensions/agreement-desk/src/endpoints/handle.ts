import { ForbiddenError } from '@directus/errors';
import type { Accountability } from '@directus/types';
import type { NextFunction, Request, Response } from 'express';

export interface Call {
	readonly request: Request;
	/** @throws ForbiddenError unless an administrator asks. */
	readonly requireAdmin: () => void;
}

/**
 * Wraps an asynchronous handler: Express 4 does not see a rejection, and an unseen one ends the whole
 * Directus process.
 */
export function handle(work: (call: Call) => Promise<unknown>) {
	return (
		request: Request & { accountability?: Accountability | null },
		response: Response,
		next: NextFunction,
	) => {
		const requireAdmin = () => {
			if (request.accountability?.admin !== true) throw new ForbiddenError();
		};
		Promise.resolve()
			.then(() => work({ request, requireAdmin }))
			.then((data) => response.json({ data }))
			.catch(next);
	};
}
