import { hostname } from 'node:os';
import { newId } from '../store/new-id.ts';
import { z } from 'zod';
import { mailDomainOf } from '../delivery/smtp-settings.ts';
import { removeErasedFiles } from '../desk/erasure/remove-erased-files.ts';
import { createPulse } from '../desk/health/pulse.ts';
import { createOutbox } from '../desk/outbox/outbox.ts';
import { resealSecrets } from '../desk/secrets/keep-secrets.ts';
import { startLoop } from '../desk/loop.ts';
import { createBrake } from '../desk/publish/brake.ts';
import { publish } from '../desk/publish/publish.ts';
import { createFlowDelivery } from '../desk/publish/start-flow.ts';
import { settleNotices } from '../desk/notices/settle-notices.ts';
import { settleCalendars } from '../desk/settle-calendars.ts';
import { sparingReporter } from '../desk/sparing-reporter.ts';
import { sweep } from '../desk/sweep.ts';
import { noteBrokenTemplates } from '../desk/templates/own-templates.ts';
import type { PlanContext } from '../desk/ticket-plan.ts';
import type { Host } from '../install/host.ts';
import { ownVersion } from '../install/own-version.ts';
import { sealerOf } from '../store/sealer.ts';
import { findAllCalendars } from '../store/stale-calendars.ts';
import { audienceOf } from './audience.ts';
import { createEmitter } from './emitter.ts';
import { openLibraryFile } from './library-file.ts';
import { removeFileIn } from './remove-file.ts';
import { sendingIn } from './sending.ts';

/** Another node may have written something due sooner than what this one knows of, so it looks again, ms. */
const longestSleepMs = 2_000;

/** So many events of one ticket are told to Flows in a minute; people do not cause as many. */
const brakeOptions = { limit: 60, windowMs: 60_000 } as const;

/**
 * The running part of the desk on this node: one loop that keeps deadlines, one that empties the outbox, one that
 * tells Flows and subscribers of what happened.
 */
export interface Engine {
	/** Something was written that may be due. */
	wake(): void;
	stop(): Promise<void>;
}

/** Time, chance and place for one request. */
export function contextOf(env: Host['env']): PlanContext {
	return {
		now: Date.now(),
		newId: () => newId(Date.now()),
		publicUrl: z.string().catch('').parse(env['PUBLIC_URL']).replace(/\/$/, ''),
		mailDomain: mailDomainOf(env),
		sealer: sealerOf(env),
		announcer: audienceOf(env).announcer,
	};
}

function publishingIn(host: Host) {
	return {
		audience: audienceOf(host.env).finder,
		emitter: createEmitter(host),
		brake: createBrake(brakeOptions),
	};
}

/** One for each process, by which others see that it goes round. Started again, it is known as the one that it was. */
function pulseOf({ database, env }: Host) {
	const place = [hostname(), env['PORT'], process.env['NODE_APP_INSTANCE']].filter(Boolean).join(':');
	const node = { id: place.slice(-36), name: place.slice(0, 128), version: ownVersion() };
	return createPulse(database, { node, now: Date.now });
}

export function startEngine(host: Host, changed: () => Promise<void>): Engine {
	let stopped = false;
	const sending = sendingIn(host.env);
	const sparing = sparingReporter((problem, what) => host.logger.error(problem, what), Date.now);
	const report = (problem: unknown, what = 'Agreement Desk could not finish a round') =>
		sparing(problem, what);
	const context = {
		...contextOf(host.env),
		now: Date.now,
		chance: Math.random,
		...sending,
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
		await resealSecrets(host.database, sending.box);
	};
	const common = { now: Date.now, report, longestSleepMs };
	const publishing = { ...context, ...publishingIn(host) };
	// A loop for each: a mail server that hangs must not hold up a deadline.
	const pulse = pulseOf(host);
	const listeners = startLoop({ ...common, run: () => publish(host.database, publishing) });
	const delivery = createOutbox(host.database, {
		...context,
		started: { flow: createFlowDelivery(host.database, host.env) },
		wake: () => outbox.wake(),
	});
	const outbox = startLoop({ ...common, run: () => delivery.run() });
	const deadlines = startLoop({
		...common,
		run: async () => {
			await lookAtCalendars();
			await removeErasedFiles(host.database, { ...context, removeFile: removeFileIn(host) });
			await settleNotices(host.database, context);
			await noteBrokenTemplates(host.database, Date.now());
			const next = await pulse.during(() => sweep(host.database, context));
			outbox.wake();
			listeners.wake();
			return next;
		},
	});
	return {
		wake() {
			deadlines.wake();
			outbox.wake();
			listeners.wake();
		},
		async stop() {
			stopped = true;
			await Promise.all([deadlines.stop(), outbox.stop(), listeners.stop()]);
			await Promise.all([delivery.stop(), pulse.end().catch(report)]);
		},
	};
}
