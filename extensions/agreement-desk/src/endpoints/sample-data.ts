import { setTimeout as sleep } from 'node:timers/promises';
import { ForbiddenError } from '@directus/errors';
import type { Router } from 'express';
import { describeSample, endSample, startSample, type SampleContext } from '../desk/sample/sample-desk.ts';
import { deskOf } from '../hooks/desk.ts';
import { contextOf } from '../hooks/engine.ts';
import type { Host } from '../install/host.ts';
import { act } from './act-context.ts';
import { handleWhenReady, type Call } from './handle.ts';
import { removeUsersIn, sampleDoorsOf } from './sample-doors.ts';

/**
 * `GET`, `POST` and `DELETE /desk/sample-data`: how much of the sample is there, putting it in (which goes on by itself),
 * and taking exactly it out again. For administrators.
 */
export function routeSampleData(router: Router, host: Host): void {
	router.get(
		'/sample-data',
		handleWhenReady(host, async ({ requireAdmin, requireUser }) => {
			requireAdmin();
			return describeSample(host.database, requireUser(), { now: Date.now });
		}),
	);
	router.post(
		'/sample-data',
		handleWhenReady(host, async (call) => {
			call.requireAdmin();
			const given = { administrator: call.requireUser(), body: call.request.body as unknown };
			return startSample(host.database, given, contextFor(host, call));
		}),
	);
	router.delete(
		'/sample-data',
		handleWhenReady(host, async (call) => {
			call.requireAdmin();
			const given = { administrator: call.requireUser(), body: call.request.body as unknown };
			return act(host, () => endSample(host.database, given, contextFor(host, call)));
		}),
	);
}

function contextFor(host: Host, { request }: Call): SampleContext {
	const { accountability } = request;
	if (!accountability) throw new ForbiddenError();
	return {
		doors: sampleDoorsOf(host, accountability),
		removeUsers: removeUsersIn(host),
		now: Date.now,
		newId: contextOf(host.env).newId,
		sleep,
		report: (problem, what) => host.logger.error(problem, what),
		changed: deskOf(host).changed,
	};
}
