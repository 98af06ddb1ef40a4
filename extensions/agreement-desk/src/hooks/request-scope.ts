import { AsyncLocalStorage } from 'node:async_hooks';
import type { RegisterFunctions } from '@directus/types';
import type { Application, NextFunction, Request, Response } from 'express';

const responses = new AsyncLocalStorage<Response>();

/** Has hooks know in which request they are called, which Directus does not tell them. */
export function keepRequestScope(register: RegisterFunctions): void {
	// After the body was read and the user was found: from here on one call awaits the next.
	register.init('middlewares.after', ({ app }: { app?: Application }) => {
		app?.use((_request: Request, response: Response, next: NextFunction) => responses.run(response, next));
	});
}

/**
 * Calls back once the request in which this is called has been answered, whatever the answer.
 *
 * @returns false where there is no such request, or none any more: over a socket, in a flow, on the command line.
 */
export function whenAnswered(callback: () => void): boolean {
	const response = responses.getStore();
	if (!response || response.writableEnded || response.destroyed) return false;
	response.once('finish', callback);
	return true;
}
