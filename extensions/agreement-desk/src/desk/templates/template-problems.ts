import { text, toLanguage, type Language, type LocalizedText } from '../../domain/localized-text.ts';
import { templateEventNames } from '../../domain/wording/template-event-names.ts';
import type { Db } from '../../store/db.ts';
import {
	readEnabledTemplates,
	readLanguagesOfReaders,
	type EnabledTemplate,
} from '../../store/read-templates.ts';
import { templateFaults } from './check-template.ts';

/** So many are named; the list of templates shows them all. */
const mostNamed = 5;

interface Breathing {
	/** Lets others have their turn: a check takes some milliseconds, and there are hundreds. */
	readonly breathe: () => Promise<unknown>;
}

/** What an admin should see to in the texts of notifications. Nothing stops meanwhile: the built-in texts stand in. */
export async function templateProblems(db: Db, { breathe }: Breathing): Promise<LocalizedText[]> {
	const rows = await readEnabledTemplates(db);
	const broken: EnabledTemplate[] = [];
	for (const row of rows) if (row.last_error !== null || (await isFaulty(row, { breathe }))) broken.push(row);
	const problems: LocalizedText[] = [];
	if (broken.length > 0) {
		problems.push(
			text(
				`${broken.length} 个通知模板出错，改用内置文字：${namesOf(broken, 'zh-CN')}`,
				`${broken.length} templates are broken, so the built-in text is used: ${namesOf(broken, 'en-US')}`,
			),
		);
	}
	const lacking = lackingLanguages(rows, await readLanguagesOfReaders(db));
	if (lacking.length > 0) {
		problems.push(
			text(
				`以下事项缺少某种语言的模板，该语言的读者收到内置文字：${namesOf(lacking, 'zh-CN')}`,
				`These events have no template in one of the languages of your readers, who get the built-in text: ${namesOf(lacking, 'en-US')}`,
			),
		);
	}
	return problems;
}

/** Whether texts that were looked at before are right: a monitor asks every few seconds, and they hardly change. */
const known = new Map<string, boolean>();
const mostKnown = 2_000;

async function isFaulty(row: EnabledTemplate, { breathe }: Breathing): Promise<boolean> {
	const { id: _id, organization: _organization, last_error: _lastError, ...template } = row;
	const print = JSON.stringify(template);
	const found = known.get(print);
	if (found !== undefined) return found;
	const { event, method, language } = template;
	await breathe();
	const isWrong =
		event === null ||
		method === null ||
		language === null ||
		templateFaults({ ...template, event, method, language }).length > 0;
	if (known.size >= mostKnown) known.clear();
	known.set(print, isWrong);
	return isWrong;
}

/** Templates whose other language is read by somebody and has none. */
function lackingLanguages(rows: readonly EnabledTemplate[], readers: readonly (string | null)[]) {
	const read = new Set<Language>(readers.map((locale) => toLanguage(locale)));
	const placeOf = ({ event, method, organization }: EnabledTemplate, language: Language) =>
		[event, method, organization, language].join(' ');
	const there = new Set(rows.map((row) => placeOf(row, row.language ?? 'zh-CN')));
	return rows.filter((row) => {
		const other = row.language === 'zh-CN' ? 'en-US' : 'zh-CN';
		return read.has(other) && !there.has(placeOf(row, other));
	});
}

function namesOf(rows: readonly EnabledTemplate[], language: Language): string {
	const names = rows.map((row) =>
		row.event ? `${templateEventNames[row.event][language]} (${row.method})` : row.id,
	);
	const named = [...new Set(names)];
	return (
		named.slice(0, mostNamed).join(language === 'zh-CN' ? '、' : ', ') +
		(named.length > mostNamed ? ' …' : '')
	);
}
