import { text, type LocalizedText } from '../domain/localized-text.ts';

/** One entry of the navigation at the left. */
export interface NavigationEntry {
	/** Below `/desk`; empty for the first page. */
	readonly path: string;
	readonly icon: string;
	readonly title: LocalizedText;
	/** For administrators alone. */
	readonly adminOnly?: boolean;
	/** A letter: `g` and then it leads there. */
	readonly key: string;
}

export const navigation: readonly NavigationEntry[] = [
	{ path: '', icon: 'monitoring', title: text('总览', 'Overview'), key: 'o' },
	{ path: 'tickets', icon: 'confirmation_number', title: text('工单', 'Tickets'), key: 't' },
	{ path: 'calls', icon: 'call', title: text('来电登记', 'Calls'), key: 'c' },
	{ path: 'agreement', icon: 'handshake', title: text('协议', 'Agreement'), key: 'a' },
	{ path: 'simulator', icon: 'timer', title: text('试算器', 'Simulator'), key: 's' },
	{ path: 'calendars', icon: 'calendar_month', title: text('工作日历', 'Calendars'), key: 'd' },
	{ path: 'notices', icon: 'campaign', title: text('公告与通知书', 'Notices'), key: 'n' },
	{ path: 'outbox', icon: 'outbox', title: text('发件箱', 'Outbox'), key: 'b' },
	{ path: 'templates', icon: 'edit_note', title: text('通知模板', 'Templates'), key: 'e' },
	{ path: 'setup', icon: 'health_and_safety', title: text('安装与运行', 'Setup'), key: 'u', adminOnly: true },
];

/** The entry under which a page of the studio stands: `/desk/tickets/…` under that of the tickets. */
export function entryOf(path: string): NavigationEntry | undefined {
	const [, , page = ''] = path.split('/');
	return navigation.find((entry) => entry.path === page);
}
