import { templates } from '../../../../../schema/collections/templates.ts';
import { text } from '../../domain/localized-text.ts';
import type { Db } from '../../store/db.ts';
import { findTemplateAt, readTemplates } from '../../store/read-templates.ts';
import { templateTable, type TemplateRow } from '../../store/tables.ts';
import { checkReferences } from '../check-references.ts';
import { checkValues } from '../check-values.ts';
import { isRecord } from '../is-record.ts';
import type { Payload } from '../payload.ts';
import { invalid, invalidAll } from '../refusal.ts';
import { templateFaults, type CheckedTemplate } from './check-template.ts';

/** Of many mistakes the first ones are told. */
const mostTold = 10;
/** A saved template was checked anew: what was wrong with it before says nothing any more. */
const clean = { last_error: null, last_error_at: null } as const;

/**
 * Checks a template when it is saved, not when a notification needs it. Returns the columns that the engine adds.
 *
 * @throws Refusal naming the column and what is wrong with it, or the template that stands in the way.
 */
export async function createTemplate(db: Db, payload: Payload): Promise<Partial<TemplateRow>> {
	await checkPayload(db, payload);
	await checkRow(
		db,
		{ ...templateTable.blank, enabled: true, method: 'email', language: 'zh-CN', ...payload },
		[],
	);
	return clean;
}

/** The same for a change of some templates. */
export async function changeTemplates(
	db: Db,
	{ keys, payload }: { keys: readonly string[]; payload: Payload },
): Promise<Partial<TemplateRow>> {
	await checkPayload(db, payload);
	const rows = await readTemplates(db, keys);
	for (const row of rows) await checkRow(db, { ...row, ...payload }, keys);
	const used = rows.map((row) => ({ ...row, ...payload })).filter(({ enabled }) => enabled);
	if (new Set(used.map(placeOf)).size < used.length) throw sameAs(null);
	return clean;
}

async function checkPayload(db: Db, payload: Payload) {
	checkValues(templates, payload);
	await checkReferences(db, templates, payload);
	const params = payload['sms_params'];
	if (params === undefined || params === null) return;
	const isRight = ({ name, value }: Record<string, unknown>) =>
		typeof name === 'string' && typeof value === 'string';
	if (Array.isArray(params) && params.every((one) => isRecord(one) && isRight(one))) return;
	throw invalid(
		'desk_templates.sms_params',
		'1.4.4',
		text('每一项须有变量名和取值', 'each entry needs a name and a value'),
	);
}

/** A template that is switched off may be unfinished. */
async function checkRow(db: Db, row: TemplateRow, except: readonly string[]): Promise<void> {
	if (!row.enabled || row.event === null || row.method === null || row.language === null) return;
	const checked: CheckedTemplate = { ...row, event: row.event, method: row.method, language: row.language };
	const faults = templateFaults(checked);
	if (faults.length > 0) {
		throw invalidAll(
			faults
				.slice(0, mostTold)
				.map((one) => ({ place: `desk_templates.${one.field}`, clause: '1.4.4', text: one.text })),
		);
	}
	const other = await findTemplateAt(db, row, [...except, row.id].filter(Boolean));
	if (other !== null) throw sameAs(other);
}

function placeOf({ event, method, language, organization }: TemplateRow): string {
	return [event, method, language, organization].join(' ');
}

function sameAs(other: string | null) {
	const which = other === null ? text('所选的另一模板', 'another one of them') : text(other, other);
	return invalid(
		'desk_templates.event',
		'1.4.4',
		text(
			`此事项、方式、语言和客户已有启用的模板：${which['zh-CN']}；请先停用它，或直接修改它`,
			`there is an enabled template for this event, method, language and customer: ${which['en-US']}; disable it first, or change it instead`,
		),
	);
}
