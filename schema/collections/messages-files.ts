import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import { reference, uuidKey } from '../fields.ts';
import { file } from '../file-fields.ts';

/** Joins a message with its attachments. */
export const messagesFiles = defineCollection({
	collection: 'desk_messages_files',
	icon: 'attach_file',
	folder: 'desk_work',
	sort: 6,
	hidden: true,
	clause: '1.4.2',
	singular: text('附件', 'Attachment'),
	plural: text('附件', 'Attachments'),
	note: text('沟通记录的附件；写入后不可更改', 'What was attached to messages; never changed once written'),
	displayTemplate: '{{file.title}}',
	tracked: false,
	listFields: ['message', 'file'],
	listSort: ['id'],
	fields: {
		id: uuidKey(),
		message: reference(text('沟通记录', 'Message'), 'desk_messages', {
			required: true,
			indexed: true,
			aliasOnOther: 'attachments',
			junctionField: 'file',
		}),
		file: file(text('文件', 'File'), { required: true, junctionField: 'message' }),
	},
});
