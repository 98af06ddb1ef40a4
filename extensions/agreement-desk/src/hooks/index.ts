import type { HookConfig } from '@directus/types';
import type { Host } from '../install/host.ts';
import { registerAgreements } from './agreements.ts';
import { registerArticles } from './articles.ts';
import { registerAttachments } from './attachments.ts';
import { registerCalendars } from './calendars.ts';
import { registerChannels } from './channels.ts';
import { refuseComplaintExports } from './complaint-exports.ts';
import { registerComplaints } from './complaints.ts';
import { watchAudience } from './audience.ts';
import { deskOf } from './desk.ts';
import { registerLedgers } from './ledgers.ts';
import { createRegistrar } from './register.ts';
import { registerNotices } from './notices.ts';
import { keepRequestScope } from './request-scope.ts';
import { registerSecrets } from './secrets.ts';
import { registerTemplates } from './templates.ts';
import { registerTickets } from './tickets.ts';

/**
 * Registration is synchronous: Directus does not wait for it, and a rejection here would end the process.
 * `app.before` is awaited before the server listens; a hot reload gets `extensions.reload` instead.
 */
const hooks: HookConfig = (register, context) => {
	const host: Host = context;
	const desk = deskOf(host);
	const on = createRegistrar(register, { desk, host });
	registerSecrets(register, { host });
	registerTickets(on, { desk, host });
	registerAttachments(on, { host });
	registerAgreements(on, { desk, host });
	registerChannels(on, { desk, host });
	registerCalendars(on, { desk, host });
	registerComplaints(on, { desk, host });
	registerArticles(on, { host });
	registerTemplates(on, { host });
	registerNotices(on, { desk, host });
	registerLedgers(on);
	keepRequestScope(register);
	watchAudience(register, host.env);
	refuseComplaintExports(register, { host });

	register.init('app.before', async () => desk.install());
	register.action('server.start', async () => desk.start());
	register.action('extensions.reload', async () => {
		await letFlowsComeAfter(host);
		await desk.install();
		desk.start();
	});
	register.action('extensions.unload', async () => desk.stop());
};

/**
 * Hooks that are registered anew come after the Flows that were there, and a Flow that filters would see secrets before
 * they are sealed, and keep them in its log. Whatever changes Flows has Directus register all of them again, at the end.
 */
async function letFlowsComeAfter(host: Host): Promise<void> {
	try {
		const schema = await host.getSchema();
		await new host.services.FlowsService({ knex: host.database, schema }).deleteMany([]);
	} catch (problem) {
		host.logger.error(problem, 'Agreement Desk could not have the Flows registered again: restart Directus');
	}
}

export default hooks;
