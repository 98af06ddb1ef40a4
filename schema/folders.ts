import { text, type LocalizedText } from '../extensions/agreement-desk/src/domain/localized-text.ts';

export interface Folder {
	readonly collection: string;
	readonly icon: string;
	readonly label: LocalizedText;
	readonly parent: string | null;
}

/** The folders that group our collections in the navigation. They have no table and count against no limit. */
export const folders: readonly Folder[] = [
	{ collection: 'desk', icon: 'support_agent', label: text('客服台', 'Agreement Desk'), parent: null },
	{ collection: 'desk_work', icon: 'work', label: text('工单', 'Work'), parent: 'desk' },
	{ collection: 'desk_notify', icon: 'notifications', label: text('通知', 'Notify'), parent: 'desk' },
	{ collection: 'desk_parties', icon: 'groups', label: text('客户与人员', 'Parties'), parent: 'desk' },
	{ collection: 'desk_agreement', icon: 'handshake', label: text('协议', 'Agreement'), parent: 'desk' },
];
