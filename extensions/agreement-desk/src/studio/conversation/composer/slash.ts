import type { MessageKind } from '../../../domain/vocabulary.ts';

/** What is being looked for by typing `/` and some letters; `from` is where the slash stands. */
export interface Slash {
	readonly from: number;
	readonly to: number;
	readonly query: string;
}

/** The search that the words before the caret begin, or null. A slash inside of a word or an address begins none. */
export function slashBefore(text: string, caret: number): Slash | null {
	const found = /(?:^|[\s（(])[/／]([^\s/／]{0,40})$/.exec(text.slice(0, caret));
	if (!found) return null;
	const query = found[1] ?? '';
	return { from: caret - query.length - 1, to: caret, query };
}

/** What a template makes of a ticket. */
export interface Filled {
	readonly template: string;
	readonly body: string;
	readonly kind: MessageKind | null;
}

export interface TemplateRow {
	readonly id: string;
	readonly title: string;
	readonly shortcut: string | null;
	readonly language: string | null;
	readonly body: string | null;
	readonly message_kind: string | null;
	readonly ticket_types: readonly string[] | null;
	readonly team: string | null;
}

interface About {
	readonly type: string;
	readonly team: string | null;
	readonly language: string | null;
}

const most = 30;

/** The templates that a search finds, those in the language of the customer first, and the shortcut before the title. */
export function templatesFor(rows: readonly TemplateRow[], query: string, about: About): TemplateRow[] {
	const wanted = query.toLocaleLowerCase();
	return rows
		.filter((row) => isFor(row, about))
		.flatMap((row) => {
			const rank = rankOf(row, wanted);
			return rank === null ? [] : [{ row, rank: rank + (row.language === about.language ? 0 : 0.5) }];
		})
		.sort((a, b) => a.rank - b.rank || a.row.title.localeCompare(b.row.title))
		.slice(0, most)
		.map(({ row }) => row);
}

function isFor({ ticket_types: types, team }: TemplateRow, about: About): boolean {
	const fitsType = !types || types.length === 0 || types.includes(about.type);
	return fitsType && (!team || team === about.team);
}

function rankOf({ shortcut, title, body }: TemplateRow, wanted: string): number | null {
	const short = (shortcut ?? '').replace(/^\//, '').toLocaleLowerCase();
	if (wanted === '' || (short !== '' && short === wanted)) return 0;
	if (short.startsWith(wanted)) return 1;
	if (title.toLocaleLowerCase().includes(wanted)) return 2;
	return (body ?? '').toLocaleLowerCase().includes(wanted) ? 3 : null;
}
