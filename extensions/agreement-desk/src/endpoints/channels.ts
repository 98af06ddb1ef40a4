import type { Router } from 'express';
import { checkUnsavedChannel } from '../desk/check-unsaved-channel.ts';
import { sendTest } from '../desk/outbox/send-test.ts';
import { testPage, testPagePolicy } from '../desk/outbox/test-page.ts';
import { readTestedChannel } from '../desk/outbox/tested-channel.ts';
import { toLanguage } from '../domain/localized-text.ts';
import { contextOf } from '../hooks/engine.ts';
import { openLibraryFile } from '../hooks/library-file.ts';
import { sendingIn } from '../hooks/sending.ts';
import type { Host } from '../install/host.ts';
import { readUsers } from '../store/read-staff.ts';
import { act } from './act-context.ts';
import { handleWhenReady, Page } from './handle.ts';

/**
 * `POST /desk/channels/check` says what is wrong with a channel that is not saved yet; `POST /desk/channels/:id/test`
 * sends one message through it right now, and `GET` of the same shows a page with a button for it. For supervisors, who keep the channels.
 */
export function routeChannels(router: Router, host: Host): void {
	const sending = sendingIn(host.env);
	router.post(
		'/channels/check',
		handleWhenReady(host, async ({ request, requireSupervisor }) => {
			await requireSupervisor();
			return checkUnsavedChannel(host.database, request.body, sending);
		}),
	);
	router.get(
		'/channels/:id/test',
		handleWhenReady(host, async ({ request, requireSupervisor, user }) => {
			await requireSupervisor();
			const tested = await readTestedChannel(host.database, String(request.params['id']));
			const [reader] = await readUsers(host.database, user === null ? [] : [user]);
			return new Page(testPage(tested, toLanguage(reader?.language)), { policy: testPagePolicy });
		}),
	);
	router.post(
		'/channels/:id/test',
		handleWhenReady(host, async ({ request, requireSupervisor, user }) => {
			await requireSupervisor();
			const given = { channel: String(request.params['id']), body: request.body as unknown };
			const readFile = async (id: string) =>
				(await openLibraryFile(host, { id, accountability: null })).read();
			const context = { ...contextOf(host.env), ...sending, readFile, user };
			return act(host, () => sendTest(host.database, given, context));
		}),
	);
}
