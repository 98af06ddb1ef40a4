import { connect as connectSocket } from 'node:net';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from '../find-program.ts';
import { freePort } from '../free-port.ts';
import { until } from '../until.ts';
import { run } from './run.ts';
import { startServerProcess } from './server-process.ts';

/**
 * A real mail server with a configuration and a queue of its own, on loopback. It takes mail for the domains in
 * `routes` and hands it on to those ports; what is refused there comes back to the sender as a real bounce. The
 * system's package, and root.
 */
export async function startPostfix(
	runDirectory: string,
	routes: Readonly<Record<string, number>>,
): Promise<{ port: number }> {
	const program = findProgram('postfix');
	if (!program) throw new Error('postfix is not installed: apt-get install --no-install-recommends postfix');
	const port = await freePort();
	const directory = await mkdtemp(join(runDirectory, 'postfix-'));
	await chmod(directory, 0o755); // its parts run as somebody else
	const config = join(directory, 'config');
	await mkdir(config);
	await mkdir(join(directory, 'queue'));
	await mkdir(join(directory, 'data'));
	const [uid, gid] = await Promise.all(
		['-u', '-g'].map(async (flag) => Number(await run('id', [flag, 'postfix']))),
	);
	await chown(join(directory, 'data'), uid ?? 0, gid ?? 0);
	await writeFile(join(config, 'main.cf'), mainConfig(directory, routes));
	await writeFile(join(config, 'master.cf'), await masterConfig(port));
	await run(program, ['-c', config, 'check']);
	// not `postfix start-fg`, which is a script that ends without its server
	const master = join(daemonDirectory, 'master');
	const server = startServerProcess({ program: master, args: ['-c', config, '-s'], stopSignal: 'SIGTERM' });
	await until(
		() => {
			server.check();
			return answers(port);
		},
		{ what: 'Postfix to accept connections' },
	);
	return { port };
}

/** Where Debian has the parts of Postfix. */
const daemonDirectory = '/usr/lib/postfix/sbin';

function mainConfig(directory: string, routes: Readonly<Record<string, number>>): string {
	const domains = Object.keys(routes);
	const hops = Object.entries(routes).map(([domain, port]) => `{ ${domain} = smtp:[127.0.0.1]:${port} }`);
	return `compatibility_level = 3.6
queue_directory = ${directory}/queue
data_directory = ${directory}/data
command_directory = /usr/sbin
daemon_directory = ${daemonDirectory}
mail_owner = postfix
setgid_group = postdrop
myhostname = mail.support.test
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mydestination =
relay_domains = ${domains.join(', ')}
transport_maps = inline:{ ${hops.join(', ')} }
default_transport = error:only loopback
alias_maps =
recipient_delimiter = +
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
smtputf8_enable = yes
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
maillog_file = ${directory}/mail.log
maillog_file_prefixes = ${directory}
`;
}

/** The distribution's, on our port and outside any chroot. */
async function masterConfig(port: number): Promise<string> {
	const usual = await readFile('/usr/share/postfix/master.cf.dist', 'utf8');
	return usual
		.replace(/^smtp +inet .*$/m, `127.0.0.1:${port} inet n - n - - smtpd`)
		.replace(/^([a-z]+ +unix +[-n] +[-n] +)y/gm, '$1n');
}

async function answers(port: number): Promise<true> {
	const socket = connectSocket(port, '127.0.0.1');
	await once(socket, 'connect');
	socket.destroy();
	return true;
}
