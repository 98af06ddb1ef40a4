import type { LocalizedText } from '../../domain/localized-text.ts';
import type { Overview } from '../../desk/overview/read-overview.ts';
import { overviewWords as words } from './overview-words.ts';

/** One large figure of the wall board. */
export interface WallFigure {
	readonly key: string;
	readonly label: LocalizedText;
	readonly value: number;
	readonly tone: 'danger' | 'warning' | 'plain';
}

/** What a team has to see from its desks; parts that the one who is logged in may not see are left out. */
export function wallFigures(overview: Overview): WallFigure[] {
	const { tickets, breaches, unanswered, agents, escalations } = overview;
	const present = agents?.filter(({ presence }) => presence === 'online' || presence === 'busy').length;
	const waiting = unanswered?.reduce((sum, { count }) => sum + count, 0);
	const all: (Omit<WallFigure, 'value'> & { readonly value: number | undefined })[] = [
		{ key: 'overdue', label: words.overdue, value: tickets?.late, tone: 'danger' },
		{ key: 'soon', label: words.soon, value: tickets?.soon, tone: 'warning' },
		{ key: 'escalations', label: words.escalations, value: escalations.count, tone: 'danger' },
		{ key: 'breaches', label: words.breaches, value: breaches?.count, tone: 'danger' },
		{ key: 'unanswered', label: words.unanswered, value: waiting, tone: 'warning' },
		{ key: 'open', label: words.open, value: tickets?.open, tone: 'plain' },
		{ key: 'agents', label: words.present, value: present, tone: 'plain' },
	];
	return all.flatMap(({ value, ...figure }) => (value === undefined ? [] : [{ ...figure, value }]));
}
