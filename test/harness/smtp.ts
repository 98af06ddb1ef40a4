import { once } from 'node:events';
import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import type { SMTPServerSession } from 'smtp-server';
import { SMTPServer } from 'smtp-server';
import { until } from './until.ts';

/**
 * How the server treats the mails from now on:
 * - `accept`: stores them and says so
 * - `refuse-temporary`, `refuse-permanent`: answers 451 or 550 to the recipient; nothing is stored
 * - `hang`: falls silent before the mail is handed over; nothing is stored
 * - `hang-after-data`, `cut-after-data`: stores the mail, then falls silent or drops the line, so that the
 *   sender cannot know whether it arrived
 */
export type SmtpMode =
	'accept' | 'refuse-temporary' | 'refuse-permanent' | 'hang' | 'hang-after-data' | 'cut-after-data';

export type ReceivedMessage = {
	/** The envelope's sender, not the header's. */
	from: string;
	/** The envelope's recipients, not the header's. */
	to: string[];
	subject: string;
	text: string;
	html: string;
	/** With its angle brackets. */
	messageId: string;
	/** By lower-case name; of a repeated header, the last. */
	headers: Record<string, string>;
	attachments: { name: string; content: Buffer }[];
	raw: string;
};

export type SmtpServer = {
	port: number;
	/** In order of arrival. */
	messages: readonly ReceivedMessage[];
	setMode(mode: SmtpMode): void;
	/** How many times somebody has tried to hand over a mail, refused ones included. */
	attempts(): number;
	/** The first message that fits, past or future (10 s unless told). */
	waitForMessage(fits: (message: ReceivedMessage) => boolean, timeoutMs?: number): Promise<ReceivedMessage>;
	stop(): Promise<void>;
};

const refusals = {
	'refuse-temporary': [451, 'Try again later'],
	'refuse-permanent': [550, 'No such user'],
} as const;

/** A real mail server on loopback, without TLS or login, that keeps what it gets in memory. */
export async function startSmtpServer({ mode = 'accept' }: { mode?: SmtpMode } = {}): Promise<SmtpServer> {
	const messages: ReceivedMessage[] = [];
	const sockets = new Set<Socket>();
	let attempts = 0;
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['AUTH', 'STARTTLS'],
		disableReverseLookup: true,
		onMailFrom(_address, _session, done) {
			attempts += 1;
			if (mode !== 'hang') done();
		},
		onRcptTo(_address, _session, done) {
			if (mode !== 'refuse-temporary' && mode !== 'refuse-permanent') return done();
			const [responseCode, text] = refusals[mode];
			done(Object.assign(new Error(text), { responseCode }));
		},
		onData(stream, session, done) {
			buffer(stream)
				.then((raw) => received(raw, session))
				.then((message) => {
					messages.push(message);
					if (mode === 'cut-after-data') socketOf(session, sockets)?.destroy();
					else if (mode !== 'hang-after-data') done();
				})
				.catch(done);
		},
	});
	server.on('error', () => undefined); // a client that goes away is no failure of the test
	const listener = server.listen(0, '127.0.0.1');
	listener.on('connection', (socket) => {
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
	});
	await once(listener, 'listening');
	const address = listener.address();
	if (address === null || typeof address === 'string') throw new Error('The mail server has no port.');

	return {
		port: address.port,
		messages,
		setMode: (next) => (mode = next),
		attempts: () => attempts,
		waitForMessage: (fits, timeoutMs = 10_000) =>
			until(() => messages.find(fits), { what: 'a mail that fits', timeoutMs }).catch((error: unknown) => {
				throw new Error(`${String(error)}; there came ${JSON.stringify(messages.map(summary))}`);
			}),
		async stop() {
			const closed = once(listener, 'close');
			server.close();
			for (const socket of sockets) socket.destroy();
			await closed;
		},
	};
}

const summary = ({ to, subject }: ReceivedMessage) => ({ to, subject });

function socketOf(session: SMTPServerSession, sockets: Set<Socket>): Socket | undefined {
	return [...sockets].find((socket) => socket.remotePort === session.remotePort);
}

async function received(raw: Buffer, { envelope }: SMTPServerSession): Promise<ReceivedMessage> {
	const mail = await simpleParser(raw);
	const headers = mail.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()] as const);
	return {
		from: envelope.mailFrom ? envelope.mailFrom.address : '',
		to: envelope.rcptTo.map(({ address }) => address),
		subject: mail.subject ?? '',
		text: mail.text ?? '',
		html: mail.html || '',
		messageId: mail.messageId ?? '',
		headers: Object.fromEntries(headers),
		attachments: mail.attachments.map(({ filename, content }) => ({ name: filename ?? '', content })),
		raw: raw.toString('utf8'),
	};
}
