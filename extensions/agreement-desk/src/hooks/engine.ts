import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { mailDomainOf, readSmtpSettings } from '../delivery/smtp-settings.ts';
import { createSmtpSender } from '../delivery/smtp.ts';
import { removeErasedFiles } from '../desk/erasure/remove-erased-files.ts';
import { deliver } from '../desk/deliver.ts';
import { startLoop } from '../desk/loop.ts';
import { settleNotices } from '../desk/notices/settle-notices.ts';
import { settleCalendars } from '../desk/settle-calendars.ts';
import { sweep } from '../desk/sweep.ts';
import type { PlanContext } from '../desk/ticket-plan.ts';
import type { Host } from '../install/host.ts';
import { sealerOf } from '../store/sealer.ts';
import { findAllCalendars } from '../store/stale-calendars.ts';
import { openLibraryFile } from './library-file.ts';
import { removeFileIn } from './remove-file.ts';

/** Another node may have written something due sooner than what this one knows of, so it looks again, ms. */
const longestSleepMs = 2_000;

/** The running part of the desk on this node: one loop that keeps deadlines, one that empties the outbox. */
export interface Engine {
	/** Something was written that may be due. */
	wake(): void;
	stop(): Promise<void>;
}

/** Time, chance and place for one request. */
export function contextOf(env: Host['env']): PlanContext {
	return {
		now: Date.now(),
		newId: uuidv7,
		publicUrl: z.string().catch('').parse(env['PUBLIC_URL']).replace(/\/$/, ''),
		mailDomain: mailDomainOf(env),
		sealer: sealerOf(env),
	};
}

export function startEngine(host: Host, changed: () => Promise<void>): Engine {
	let stopped = false;
	const smtp = createSmtpSender(readSmtpSettings(host.env));
	const report = (problem: unknown, what = 'Agreement Desk could not finish a round') =>
		host.logger.error(problem, what);
	const context = {
		...contextOf(host.env),
		now: Date.now,
		chance: Math.random,
		smtp,
		readFile: async (id: string) => (await openLibraryFile(host, { id, accountability: null })).read(),
		report,
		stopped: () => stopped,
		changed,
	};
	let lookedAtCalendars = false;
	/** What changed while nobody was there to notice, once for each start. */
	const lookAtCalendars = async () => {
		if (lookedAtCalendars) return;
		const calendars = await findAllCalendars(host.database);
		await settleCalendars(host.database, calendars, { now: Date.now(), report });
		lookedAtCalendars = true;
	};
	const common = { now: Date.now, report, longestSleepMs };
	// Two loops: a mail server that hangs must not hold up a deadline.
	const outbox = startLoop({ ...common, run: () => deliver(host.database, context) });
	const deadlines = startLoop({
		...common,
		run: async () => {
			await lookAtCalendars();
			await removeErasedFiles(host.database, { ...context, removeFile: removeFileIn(host) });
			await settleNotices(host.database, context);
			const next = await sweep(host.database, context);
			outbox.wake();
			return next;
		},
	});
	return {
		wake() {
			deadlines.wake();
			outbox.wake();
		},
		async stop() {
			stopped = true;
			await Promise.all([deadlines.stop(), outbox.stop()]);
			smtp.close();
		},
	};
}
