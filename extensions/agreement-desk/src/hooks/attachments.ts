import { attachFile } from '../desk/attach-file.ts';
import { forbidden } from '../desk/refusal.ts';
import { text } from '../domain/localized-text.ts';
import type { Host } from '../install/host.ts';
import { findAttachedFiles } from '../store/read-attachments.ts';
import { digestOfFileIn } from './digest-of-file.ts';
import { contextOf } from './engine.ts';
import type { Registrar } from './register.ts';

/** What is attached to messages, whatever way it comes in, and the files that were. */
export function registerAttachments(on: Registrar, { host }: { host: Host }): void {
	const digestOfFile = digestOfFileIn(host);
	on.onCreate('desk_messages_files', async (payload, { db, user }) =>
		attachFile(db, payload, { ...contextOf(host.env), actor: user, digestOfFile }),
	);
	on.onUpdate('desk_messages_files', async () => refuse('desk_messages_files'));
	on.onDelete('desk_messages_files', async () => refuse('desk_messages_files'));
	// its title and folder are for whoever keeps the library
	on.beforeFileUpdate(async ({ keys, payload }, { db }) => {
		const field = vouchedFor.find((name) => name in payload);
		if (field && (await findAttachedFiles(db, keys)).length > 0) refuse(`directus_files.${field}`);
	});
	on.beforeFileDelete(async (keys, { db }) => {
		if ((await findAttachedFiles(db, keys)).length > 0) refuse('directus_files');
	});
}

const vouchedFor = ['filename_download', 'filename_disk', 'storage', 'type'] as const;

function refuse(place: string): never {
	throw forbidden(
		place,
		'1.4.2',
		text(
			'附件是证据，写入后不能修改或删除',
			'what was attached to a message is evidence and cannot be changed or deleted',
		),
	);
}
