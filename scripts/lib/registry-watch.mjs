/**
 * Tells when to give up on a registry that does not answer. npm tries every package several times, some at once
 * and hundreds one after the other, so that its own limits add up to hours.
 *
 * @param {{ now?: () => number, patienceMs?: number }} [options] patienceMs is how long nothing at all may come
 *   through while tries fail
 * @returns {(line: string) => boolean} to be told each line of npm's log; true when there is no hope
 */
export function registryWatch({ now = Date.now, patienceMs = 60000 } = {}) {
	let lastGood = now();
	return (line) => {
		if (/^npm http fetch GET [23]\d\d /.test(line)) lastGood = now();
		return /^npm http fetch .* attempt \d+ failed with /.test(line) && now() - lastGood > patienceMs;
	};
}
