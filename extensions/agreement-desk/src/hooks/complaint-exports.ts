import type { Accountability, RegisterFunctions } from '@directus/types';
import type { Application, NextFunction, Request, Response } from 'express';
import { forbidden } from '../desk/refusal.ts';
import { text } from '../domain/localized-text.ts';
import type { Host } from '../install/host.ts';
import { toDirectusError } from './to-directus-error.ts';

type KnownRequest = Request & { accountability?: Accountability | null };

/**
 * An export into the library of files would lay the records of complaints before agents, who read the library (1.4.5).
 * Directus writes such files past its own hooks, so the request is refused.
 */
export function refuseComplaintExports(register: RegisterFunctions, { host }: { host: Host }): void {
	// After the user was found, before Directus's own routes.
	register.init('middlewares.after', ({ app }: { app?: Application }) => {
		app?.post('/utils/export/:collection', (request: KnownRequest, _: Response, next: NextFunction) => {
			if (request.params['collection'] !== 'desk_complaints') return next();
			const user = request.accountability?.user ?? null;
			toDirectusError(toLibrary(), host.database, user).then(next, next);
		});
	});
}

function toLibrary() {
	return forbidden(
		'desk_complaints',
		'1.4.5',
		text(
			'投诉记录不能导出到文件库，客服人员可以读取文件库；请改为下载到本机',
			'complaints are not exported into the library of files, which agents can read; download them instead',
		),
	);
}
