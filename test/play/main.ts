import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance } from '../harness/instance.ts';
import { startSmtpServer } from '../harness/smtp.ts';
import { loadDemo } from '../support/load-demo.ts';

/*
 * A Directus with the demo to look at while working on the studio: `node test/play/main.ts [--host 11]`. It runs the
 * build as it is when it starts; a line on its input (Enter), or SIGUSR2, restarts it with the present one. Mails are
 * taken and thrown away.
 */
const { values } = parseArgs({ options: { host: { type: 'string', default: '12' } } });
const smtp = await startSmtpServer();
const instance = await startInstance({
	host: values.host === '11' ? directus11 : directus12,
	database: 'sqlite',
	extension: true,
	smtp,
	env: { WEBSOCKETS_ENABLED: 'true' },
	name: 'play',
});
const { code, errors } = await loadDemo(instance.url);
if (code !== 0) console.error(errors);

const tell = () => console.log(`${instance.url}/admin/desk  pid ${process.pid}`);
async function renew() {
	await instance.restartWith(true);
	tell();
}
async function end() {
	await instance.stop();
	await smtp.stop();
	process.exit(0);
}
tell();
createInterface({ input: process.stdin }).on('line', () => void renew());
process.on('SIGUSR2', () => void renew());
process.on('SIGTERM', () => void end());
process.on('SIGINT', () => void end());
// input that has ended, as in the background, keeps no process alive
setInterval(() => undefined, 1 << 30);
