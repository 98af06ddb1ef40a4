/**
 * @typedef {'disk-full' | 'memory' | 'headers' | 'compiler' | 'not-writable' | 'certificate' | 'network'
 *   | 'refused' | 'package-missing' | 'lock-out-of-step'} Cause
 *
 * @typedef {object} Rule
 * @property {Cause} cause
 * @property {RegExp} pattern The first capture group, where there is one, is the detail shown to the reader.
 * @property {(detail: string) => string} sentence
 */

/**
 * In this order, because one failure leaves the traces of several: a native module first tries to download
 * itself (network), then compiles (compiler), and either may stop for want of disk or memory.
 *
 * @type {Rule[]}
 */
const RULES = [
	{
		cause: 'disk-full',
		pattern: /\b(ENOSPC|EDQUOT|SQLITE_FULL)\b|(no space left on device)/i,
		sentence: () =>
			'The disk is full: free some space (a full installation takes about 2 GB) and run the command again.',
	},
	{
		cause: 'memory',
		pattern: /Killed signal terminated program (\S+)|(JavaScript heap out of memory)/,
		sentence: () =>
			'The system ran out of memory while compiling: free about 2 GB of memory and run the command again.',
	},
	{
		cause: 'headers',
		pattern:
			/gyp ERR!.*\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN)\b|gyp ERR!.*(\d{3}) (?:status code|response) downloading/,
		sentence: (detail) =>
			`The C++ headers of this Node could not be downloaded (${detail}): install the headers that belong to it ` +
			'(for instance the package libnode-dev), or start with another Node, which makes this script bring its own.',
	},
	{
		cause: 'compiler',
		pattern:
			/gyp ERR! find (Python|VS)|(make|g\+\+|c\+\+|cc): (?:command )?not found|not found: (make)|gyp ERR! ((?:build|configure) error)/,
		sentence: (detail) =>
			`A native module could not be compiled (${detail}): install python3, make and g++ ` +
			'(on Debian or Ubuntu: apt-get install -y python3 make g++) and run the command again.',
	},
	{
		cause: 'not-writable',
		pattern: /^(?!.*\bdev dir\b).*\b(EACCES|EROFS|EPERM|SQLITE_READONLY|SQLITE_CANTOPEN)\b/m,
		sentence: (detail) =>
			`A file or folder of the project or of npm's cache cannot be written (${detail}): give your user the right to ` +
			'write there, or copy the project to a folder of yours, and run the command again.',
	},
	{
		cause: 'certificate',
		pattern:
			/\b(UNABLE_TO_[A-Z_]*CERT[A-Z_]*|SELF_SIGNED_CERT[A-Z_]*|DEPTH_ZERO_SELF_SIGNED_CERT|CERT_[A-Z_]+)\b/,
		sentence: (detail) =>
			`The registry's certificate is not trusted (${detail}): set NODE_EXTRA_CA_CERTS to your network's ` +
			'certificate file and run the command again.',
	},
	{
		cause: 'network',
		pattern:
			/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT)\b|(network timeout)|attempt \d+ failed with (\w+)/,
		sentence: (detail) =>
			`The npm registry cannot be reached (${detail}): check the network, the proxy (HTTPS_PROXY) and the registry ` +
			'(npm config get registry), then run the command again.',
	},
	{
		cause: 'refused',
		pattern: /\b(E401|E403|E407|E429|E5\d\d)\b/,
		sentence: (detail) =>
			`The npm registry refused the request (${detail}): check the registry, its login and the proxy in your npm ` +
			'configuration (npm config list), then run the command again.',
	},
	{
		cause: 'package-missing',
		pattern: /\b(E404|ETARGET|ENOVERSIONS)\b/,
		sentence: (detail) =>
			`The npm registry does not have a package that is needed (${detail}): use a complete registry ` +
			'(npm config delete registry) and run the command again.',
	},
	{
		cause: 'lock-out-of-step',
		pattern: /\b(EUSAGE|ERESOLVE|EBADENGINE|ELOCKVERIFY)\b/,
		sentence: (detail) =>
			`package.json and package-lock.json do not fit together (${detail}): restore both from the repository, or ` +
			'run npm install there, and run the command again.',
	},
];

/**
 * Finds in the output of a failed command what stopped it.
 *
 * @param {string} log
 * @returns {{ cause: Cause, sentence: string } | undefined} undefined when nothing known is in it
 */
export function findAdvice(log) {
	for (const rule of RULES) {
		const match = rule.pattern.exec(log);
		if (match) {
			const detail = match.slice(1).find((group) => group !== undefined) || match[0];
			return { cause: rule.cause, sentence: rule.sentence(detail.trim()) };
		}
	}
	return undefined;
}

/**
 * The one sentence to show for a failed command.
 *
 * @param {string} log
 * @returns {string}
 */
export function adviceFor(log) {
	const advice = findAdvice(log);
	if (advice) return advice.sentence;
	return 'The cause is not one this script knows: the lines above and the log say more; run the command again once it is mended.';
}
