import { parseArgs } from 'node:util';
import { startMailSink } from './sink.ts';

/**
 * `node scripts/mail-sink/main.ts`: a development mail sink on the loopback address. Options: --smtp-port,
 * --web-port, --folder; or DESK_MAIL_SMTP_PORT, DESK_MAIL_WEB_PORT, DESK_MAIL_FOLDER.
 */
const { values } = parseArgs({
	options: {
		'smtp-port': { type: 'string', default: process.env['DESK_MAIL_SMTP_PORT'] || '2525' },
		'web-port': { type: 'string', default: process.env['DESK_MAIL_WEB_PORT'] || '8025' },
		folder: { type: 'string', default: process.env['DESK_MAIL_FOLDER'] || 'data/mail' },
	},
});

const report = (line: string) => console.error(line);
const sink = await startMailSink(
	{ folder: values.folder, smtpPort: Number(values['smtp-port']), webPort: Number(values['web-port']) },
	{ now: () => new Date(), report },
);
console.log(`SMTP on 127.0.0.1:${sink.smtpPort}, mails at http://127.0.0.1:${sink.webPort}`);
process.send?.('ready');

async function stop(): Promise<void> {
	await sink.close();
	process.exit(0);
}

process.once('SIGINT', stop);
process.once('SIGTERM', stop);
