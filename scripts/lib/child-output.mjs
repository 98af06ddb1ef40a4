/** Terminal colours and the like. */
const COLOURS = /\u001b\[[0-9;?]*[A-Za-z]/g;

/** Chatter that says nothing to somebody who waits. */
const NOISE =
	/^npm (verbose|verb|silly|sill|timing|info using|info ok|http cache|notice|warn|WARN)\b|^npm info$/;

/**
 * What a line of a child's output tells somebody who waits, in a few words; undefined when nothing.
 *
 * @param {string} line
 * @returns {string | undefined}
 */
export function meaning(line) {
	const text = line.replace(COLOURS, '').trim();
	if (!/\p{L}{3}/u.test(text) || NOISE.test(text)) return undefined;
	const fetched = /^npm http fetch GET \d+ (\S+)/.exec(text);
	if (fetched) return `fetched ${packageOf(fetched[1] || '')}`;
	const finished = /^npm info run (\S+) \S+ .*\{ code: (\S+?),/.exec(text);
	if (finished) return finished[2] === '0' ? `${finished[1]} is ready` : `${finished[1]} failed`;
	const started = /^npm info run (\S+) (\S+)/.exec(text);
	if (started)
		return text.includes('gyp') ? `compiling ${started[1]}, which takes minutes` : `setting up ${started[1]}`;
	return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

/**
 * @param {string} url of a package or of its archive
 * @returns {string}
 */
function packageOf(url) {
	const path = url.replace(/^[a-z]+:\/\/[^/]+\//, '').replace(/%2f/gi, '/');
	const archive = /\/-\/([^/]+)\.tgz$/.exec(path);
	return (archive && archive[1]) || path;
}

/**
 * Cuts a stream of text chunks into lines; the rest without a line end waits for the next chunk.
 *
 * @param {(line: string) => void} onLine
 * @returns {{ push: (chunk: string) => void, end: () => void }}
 */
export function lineCutter(onLine) {
	let rest = '';
	return {
		push(chunk) {
			const lines = (rest + chunk).split(/\r?\n|\r/);
			rest = lines.pop() || '';
			lines.forEach(onLine);
		},
		end() {
			if (rest !== '') onLine(rest);
			rest = '';
		},
	};
}

/**
 * Keeps the last lines of an output.
 *
 * @param {number} size
 * @returns {{ push: (line: string) => void, lines: () => string[] }}
 */
export function lastLines(size) {
	/** @type {string[]} */
	const kept = [];
	return {
		push(line) {
			if (line.trim() === '') return;
			kept.push(line.replace(COLOURS, ''));
			if (kept.length > size) kept.shift();
		},
		lines: () => [...kept],
	};
}
