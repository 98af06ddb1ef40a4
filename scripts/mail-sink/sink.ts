import { openMailStore } from './store.ts';
import { createReader } from './reader.ts';
import { startSmtp } from './smtp.ts';
import { startWeb } from './web.ts';

export interface MailSinkOptions {
	folder: string;
	/** 0 takes any free port. */
	smtpPort: number;
	/** 0 takes any free port. */
	webPort: number;
	/** How many messages are kept, the newest; 1000 if not given. */
	keep?: number;
}

export interface MailSinkContext {
	now: () => Date;
	/** Told of errors of single connections, which do not stop the sink. */
	report: (line: string) => void;
}

export interface MailSink {
	smtpPort: number;
	webPort: number;
	close: () => Promise<void>;
}

/**
 * Starts the SMTP server and the web page of the development mail sink on 127.0.0.1.
 *
 * @throws when a port is taken or the folder cannot be written
 */
export async function startMailSink(options: MailSinkOptions, context: MailSinkContext): Promise<MailSink> {
	const store = await openMailStore({ folder: options.folder, keep: options.keep ?? 1000 }, context);
	const smtp = await startSmtp({ port: options.smtpPort }, { store, report: context.report });
	try {
		const web = await startWeb(
			{ port: options.webPort },
			{ store, reader: createReader(store), report: context.report },
		);
		return {
			smtpPort: smtp.port,
			webPort: web.port,
			close: async () => {
				await Promise.all([smtp.close(), web.close()]);
			},
		};
	} catch (error) {
		await smtp.close();
		throw error;
	}
}
