import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const LEFT_OUT = new Set(['node_modules', 'dist', '.git', '.DS_Store']);

/**
 * A hash of files and folders by name and content (not by time, so a fresh checkout of the same sources is
 * the same). What does not exist counts as absent.
 *
 * @param {{ root: string, entries: string[], also?: Record<string, string> }} input entries are relative to
 *   root; `also` is whatever else the result depends on
 * @returns {string}
 */
export function hashOf({ root, entries, also = {} }) {
	const hash = createHash('sha256');
	for (const entry of [...entries].sort()) addEntry(hash, root, entry);
	for (const key of Object.keys(also).sort()) hash.update(`${key}=${also[key]}\0`);
	return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} entry
 */
function addEntry(hash, root, entry) {
	const full = path.join(root, entry);
	if (!fs.existsSync(full)) return void hash.update(`${entry}\0absent\0`);
	if (!fs.statSync(full).isDirectory()) {
		const content = fs.readFileSync(full);
		return void hash.update(`${entry}\0${content.length}\0`).update(content);
	}
	for (const name of fs.readdirSync(full).sort()) {
		if (!LEFT_OUT.has(name)) addEntry(hash, root, `${entry}/${name}`);
	}
}

/**
 * @param {string} file
 * @param {string} hash
 * @returns {boolean} whether the stamp says that this very state was reached
 */
export function isStamped(file, hash) {
	try {
		return fs.readFileSync(file, 'utf8').trim() === hash;
	} catch {
		return false;
	}
}

/**
 * Written last, in one piece: a stamp means that everything before it was finished.
 *
 * @param {string} file
 * @param {string} hash
 */
export function stamp(file, hash) {
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(`${file}.${process.pid}`, `${hash}\n`);
	fs.renameSync(`${file}.${process.pid}`, file);
}

/** @param {string} file */
export function unstamp(file) {
	fs.rmSync(file, { force: true });
}
