import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { MailStore } from './store.ts';

const MAX_BYTES = 50 * 1024 * 1024;

export interface SmtpServer {
	port: number;
	close: () => Promise<void>;
}

/**
 * Starts an SMTP server on 127.0.0.1 that takes every message, with any login or none, and says 250 only once
 * the message is on the disk.
 *
 * @throws when the port is taken
 */
export async function startSmtp(
	{ port }: { port: number },
	{ store, report }: { store: MailStore; report: (line: string) => void },
): Promise<SmtpServer> {
	const server = new SMTPServer({
		banner: 'Agreement Desk mail sink',
		authOptional: true,
		// A client that is offered STARTTLS takes it and then refuses the built-in certificate.
		disabledCommands: ['STARTTLS'],
		allowInsecureAuth: true,
		disableReverseLookup: true,
		logger: false,
		size: MAX_BYTES,
		onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anyone' }),
		onData: (stream, session, done) => {
			const { mailFrom, rcptTo } = session.envelope;
			const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
			buffer(stream)
				.then((raw) => (stream.sizeExceeded ? Promise.reject(tooLarge()) : store.add(raw, envelope)))
				.then(
					(id) => done(null, `kept as ${id}`),
					(error: unknown) => {
						report(`A message could not be kept: ${String(error)}`);
						done(error instanceof Error ? error : new Error(String(error)));
					},
				);
		},
	});
	const listening = await listen(server, port);
	// A client that drops its connection is an 'error' of the server: without a listener it would end the process.
	server.on('error', (error) => report(`SMTP: ${error.message}`));
	return { port: listening, close: () => new Promise((resolve) => server.close(resolve)) };
}

function listen(server: SMTPServer, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			server.off('error', reject);
			const address = server.server.address();
			resolve(address !== null && typeof address === 'object' ? address.port : port);
		});
	});
}

function tooLarge(): Error {
	return Object.assign(new Error(`Messages over ${MAX_BYTES} bytes are not taken`), { responseCode: 552 });
}
