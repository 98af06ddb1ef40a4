import { text } from '../domain/localized-text.ts';
import { decodeText, UndecodableText } from '../documents/decode-text.ts';
import { CommandError } from './command-error.ts';
import type { Io } from './io.ts';

/**
 * The bytes of a file, or of standard input for `-`.
 *
 * @throws CommandError when it cannot be read.
 */
export async function readBytes(path: string, io: Io): Promise<Uint8Array> {
	try {
		return path === '-' ? await io.readStandardInput() : await io.readFile(path);
	} catch (error) {
		throw new CommandError(unreadable(path, error));
	}
}

/** @throws CommandError when it cannot be read, or is no JSON. */
export async function readJson(path: string, io: Io): Promise<unknown> {
	const content = textOf(await readBytes(path, io), path);
	try {
		return JSON.parse(content);
	} catch (error) {
		const why = messageOf(error);
		throw new CommandError(
			text(`${shownPath(path)} 不是有效的 JSON：${why}`, `${shownPath(path)} is not valid JSON: ${why}`),
		);
	}
}

/** @throws CommandError when the bytes are no text. */
export function textOf(bytes: Uint8Array, path: string): string {
	try {
		return decodeText(bytes);
	} catch (error) {
		if (!(error instanceof UndecodableText)) throw error;
		throw new CommandError(
			text(
				`${shownPath(path)} 不是文本文件：既非 UTF-8、UTF-16，也非 GB18030`,
				`${shownPath(path)} is not a text file: it is neither UTF-8, UTF-16 nor GB18030`,
			),
		);
	}
}

/** How messages name a file. */
export function shownPath(path: string): string {
	return path === '-' ? 'stdin' : path;
}

const reasons: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
	ENOENT: ['没有这个文件', 'there is no such file'],
	EISDIR: ['这是一个目录', 'it is a folder'],
	ENOTDIR: ['路径中有一段不是目录', 'a part of its path is no folder'],
	EACCES: ['没有读取权限', 'you may not read it'],
	EPERM: ['没有读取权限', 'you may not read it'],
	ERR_FS_FILE_TOO_LARGE: ['文件超过 2 GB', 'it is larger than 2 GB'],
};

function unreadable(path: string, error: unknown) {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const [chinese, english] = reasons[code] ?? [messageOf(error), messageOf(error)];
	return text(`无法读取 ${shownPath(path)}：${chinese}`, `${shownPath(path)} cannot be read: ${english}`);
}

export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
