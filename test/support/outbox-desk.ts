import type { Knex } from 'knex';
import { connect } from '../harness/connect.ts';
import { startHttpStandIn, type HttpStandIn } from '../harness/http-stand-in.ts';
import { startInstance, type Instance, type InstanceOptions } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { putIntoOutbox } from './outbox.ts';
import type { Row } from './read.ts';
import { create, setUpDesk, type TestDesk } from './set-up-desk.ts';

/** A desk that can send by mail, text message and webhook, to stand-ins that do as the test says. */
export interface OutboxDesk {
	readonly instance: Instance;
	readonly desk: TestDesk;
	readonly smtp: SmtpServer;
	/** The gateway of text messages at `/sms`, the webhook at `/hook`. */
	readonly web: HttpStandIn;
	readonly knex: Knex;
	/** Each puts a notification into the outbox and returns its key. */
	mail(row?: object): Promise<string>;
	hook(row?: object): Promise<string>;
	sms(row?: object): Promise<string>;
	newTicket(): Promise<string>;
	/** A target as the status shows it. */
	target(name: string): Promise<Row>;
	/** Everything is taken again. */
	calm(): void;
	stop(): Promise<void>;
}

export const webhookSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

export async function startOutboxDesk(
	options: Pick<InstanceOptions, 'host' | 'database' | 'env'>,
): Promise<OutboxDesk> {
	const smtp = await startSmtpServer();
	const web = await startHttpStandIn();
	const env = { ...options.env, DESK_ALLOWED_HOSTS: '127.0.0.1' };
	const instance = await startInstance({ ...options, extension: true, smtp, env });
	const desk = await setUpDesk(instance, { agreement: { notification_methods: ['email', 'sms', 'im'] } });
	await instance.request('PATCH', `/items/desk_contacts/${desk.contact}`, { phone: '13800138000' });
	await create(instance, 'desk_channels', {
		...{ id: 'gateway', name: 'Gateway', type: 'sms', sms_provider: 'generic' },
		endpoint_url: `${web.url}/sms`,
	});
	await create(instance, 'desk_channels', {
		...{ id: 'hook', name: 'Hook', type: 'webhook', signing_secret: webhookSecret },
		endpoint_url: `${web.url}/hook`,
	});
	const knex = connect(instance.databaseConfig);
	const put = (row: object) => putIntoOutbox(knex, { ...row });
	return {
		...{ instance, desk, smtp, web, knex },
		mail: (row = {}) => put({ method: 'email', recipient: 'lead@desk.example', ...row }),
		hook: (row = {}) => put({ method: 'webhook', channel: 'hook', recipient: 'hook', ...row }),
		sms: (row = {}) => put({ method: 'sms', recipient: '13800138000', ...row }),
		async newTicket() {
			const row = { subject: 'Printer', contact: desk.contact, channel: 'hotline', status: 'registered' };
			return String((await create(instance, 'desk_tickets', row))['id']);
		},
		async target(name) {
			const { body } = await instance.request('GET', '/desk/status');
			const { targets } = (body as { data: { targets: Row[] } }).data;
			return targets.find((one) => one['target'] === name) ?? {};
		},
		calm() {
			smtp.setMode('accept');
			web.react(() => ({ body: { id: 'm1' } }));
		},
		async stop() {
			await knex.destroy();
			await instance.stop();
			await web.stop();
			await smtp.stop();
		},
	};
}
