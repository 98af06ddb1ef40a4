/** What a column of a table of days may hold. */
export type CsvColumn = 'date' | 'kind' | 'name' | 'name_zh' | 'name_en' | 'periods' | 'ignored';

const titles: Readonly<Record<Exclude<CsvColumn, 'ignored'>, readonly string[]>> = {
	date: ['date', 'day', '日期'],
	kind: ['kind', 'type', '类型', '类别', '安排'],
	name: ['name', 'title', 'holiday', '名称', '节日', '节日名称', '说明'],
	name_zh: ['name_zh', 'name zh', '中文名称'],
	name_en: ['name_en', 'name en', '英文名称'],
	periods: ['periods', 'hours', 'from-to', '时间', '时段', '业务时间', '当日业务时间'],
};

/** Without a header the columns stand in this order, every further one being hours. */
const usual: readonly CsvColumn[] = ['date', 'kind', 'name'];

/** The columns that a first row announces, or null when it is a day already. */
export function columnsOfHeader(cells: readonly string[]): readonly CsvColumn[] | null {
	const found = cells.map(columnOf);
	return found.some((column) => column === 'date') ? found : null;
}

export function columnAt(columns: readonly CsvColumn[] | null, index: number): CsvColumn {
	if (columns) return columns[index] ?? 'periods';
	return usual[index] ?? 'periods';
}

function columnOf(cell: string): CsvColumn {
	const title = cell.trim().toLowerCase();
	const entry = Object.entries(titles).find(([, words]) => words.includes(title.replace(/\d+$/u, '')));
	return isColumn(entry?.[0]) ? entry[0] : 'ignored';
}

function isColumn(name: string | undefined): name is keyof typeof titles {
	return name !== undefined && name in titles;
}
