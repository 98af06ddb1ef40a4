import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Who sent to whom, as said in the SMTP dialogue: a blind copy shows only there. */
export interface Envelope {
	from: string;
	to: string[];
}

export interface MailStore {
	/** Keeps a message; resolves to its id once it is on the disk. */
	add: (raw: Buffer, envelope: Envelope) => Promise<string>;
	/** The ids of all messages, newest first. */
	list: () => Promise<string[]>;
	/** The message as it was received; undefined when there is none of that id. */
	read: (id: string) => Promise<Buffer | undefined>;
}

const ID = /^(\d{8})T(\d{2})(\d{2})(\d{2})\.(\d{3})Z-\d{6}$/;

/**
 * Opens a folder of `<time>-<n>.eml` files, one a message, of which the newest are kept.
 *
 * @throws when the folder cannot be made
 */
export async function openMailStore(
	{ folder, keep }: { folder: string; keep: number },
	{ now }: { now: () => Date },
): Promise<MailStore> {
	await mkdir(folder, { recursive: true });
	let count = 0;
	const fileOf = (id: string) => path.join(folder, `${id}.eml`);
	const list = async () => {
		const names = await readdir(folder);
		return names
			.filter((name) => name.endsWith('.eml'))
			.map((name) => name.slice(0, -'.eml'.length))
			.filter((id) => ID.test(id))
			.sort()
			.reverse();
	};
	return {
		list,
		async add(raw, envelope) {
			count += 1;
			const id = `${now().toISOString().replace(/[-:]/g, '')}-${String(count).padStart(6, '0')}`;
			// Under another name first, so that a half-written message is never listed.
			const unfinished = path.join(folder, `${id}.part`);
			await writeFile(unfinished, Buffer.concat([Buffer.from(traceOf(envelope)), raw]));
			await rename(unfinished, fileOf(id));
			for (const old of (await list()).slice(keep)) await rm(fileOf(old), { force: true });
			return id;
		},
		async read(id) {
			if (!ID.test(id)) return undefined;
			return readFile(fileOf(id)).catch(() => undefined);
		},
	};
}

/** The instant (UTC) at which a message was received, which its id says; undefined for no id of ours. */
export function receivedAt(id: string): Date | undefined {
	const match = ID.exec(id);
	if (!match) return undefined;
	const [, date = '', hours, minutes, seconds, ms] = match;
	return new Date(
		`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${hours}:${minutes}:${seconds}.${ms}Z`,
	);
}

/** The lines that a final delivery puts before a message (RFC 5321 §4.4), and the recipients. */
function traceOf({ from, to }: Envelope): string {
	const clean = (address: string) => address.replace(/[\r\n<>]/g, '');
	const recipients = to.map((address) => `X-Envelope-To: <${clean(address)}>\r\n`).join('');
	return `Return-Path: <${clean(from)}>\r\n${recipients}`;
}
