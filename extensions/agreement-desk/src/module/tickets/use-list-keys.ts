import { text } from '../../domain/localized-text.ts';
import { useShortcuts } from '../../studio/shortcuts/index.ts';
import { listWords } from './list-words.ts';

interface Acts {
	readonly move: (by: number) => void;
	readonly open: () => void;
	readonly select: () => void;
	readonly claimNext: () => void;
	readonly search: () => void;
	readonly give: () => void;
	readonly take: () => void;
	readonly update: () => void;
	readonly create: () => void;
	readonly escape: () => void;
}

const words = {
	down: text('下一行', 'Next row'),
	up: text('上一行', 'Previous row'),
	open: text('打开工单', 'Open the ticket'),
	select: text('选择或取消选择', 'Select or deselect'),
	search: text('搜索', 'Search'),
	update: text('刷新列表', 'Update the list'),
	clear: text('取消选择', 'Clear the selection'),
};

/** The keys of the list; `?` shows them. Arrows, Page Up and Down, Home and End move in the list while it has the focus. */
export function useListKeys(acts: Acts): void {
	useShortcuts([
		{ keys: ['j'], does: words.down, run: () => acts.move(1) },
		{ keys: ['k'], does: words.up, run: () => acts.move(-1) },
		{ keys: ['o'], does: words.open, run: acts.open },
		{ keys: ['x'], does: words.select, run: acts.select },
		{ keys: ['n'], does: listWords.claimNext, run: acts.claimNext },
		{ keys: ['t'], does: listWords.take, run: acts.take },
		{ keys: ['a'], does: listWords.give, run: acts.give },
		{ keys: ['/'], does: words.search, run: acts.search },
		{ keys: ['r'], does: words.update, run: acts.update },
		{ keys: ['c'], does: listWords.newTicket, run: acts.create },
		{ keys: ['Escape'], does: words.clear, run: acts.escape },
	]);
}

/** Where a key leads from a row, in a list of so many; null for a key that moves nowhere. */
export function rowAfter(
	key: string,
	{ active, total, page }: { active: number; total: number; page: number },
): number | null {
	const last = total - 1;
	const to: Readonly<Record<string, number>> = {
		ArrowDown: active + 1,
		ArrowUp: active - 1,
		PageDown: active + page,
		PageUp: active - page,
		Home: 0,
		End: last,
	};
	const wanted = to[key];
	return wanted === undefined || total === 0 ? null : Math.min(last, Math.max(0, wanted));
}
