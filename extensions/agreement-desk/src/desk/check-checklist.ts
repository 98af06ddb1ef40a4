import { z } from 'zod';
import { text } from '../domain/localized-text.ts';
import { shapeWords } from '../domain/shape-words.ts';
import type { TicketRow } from '../store/tables.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';

const schema = z.array(
	z.object({
		step: z.string().trim().min(1).max(500),
		mandatory: z.boolean().nullish(),
		done: z.boolean().nullish(),
	}),
);

/**
 * 2.3.3: steps are done, not taken away. Others may be added.
 *
 * @throws Refusal for what is no list of steps, and for one that lacks a mandatory step of a ticket.
 */
export function checkChecklist(payload: Payload, rows: readonly TicketRow[]): void {
	const given = payload['checklist'];
	if (given === undefined) return;
	const steps = stepsIn(given);
	const kept = new Set(steps.flatMap(({ step, mandatory }) => (mandatory ? [step] : [])));
	const lost = rows
		.flatMap(({ checklist }) => checklist ?? [])
		.find(({ step, mandatory }) => mandatory && !kept.has(step));
	if (!lost) return;
	throw invalid(
		'desk_tickets.checklist',
		'2.3.3',
		text(
			`“${lost.step}”是必须完成的步骤，不能去掉；完成后请勾选“已完成”`,
			`"${lost.step}" is a mandatory step and cannot be taken away; mark it as done when it is`,
		),
	);
}

function stepsIn(given: unknown) {
	if (given === null) return [];
	const parsed = schema.safeParse(given);
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	const where = issue?.path.length ? `[${issue.path.map(String).join('.')}] ` : '';
	throw invalid(
		'desk_tickets.checklist',
		'2.3.3',
		text(
			`${where}须为列表，每项含 step、mandatory、done（${shapeWords(issue)['zh-CN']}）`,
			`${where}must be a list of {step, mandatory, done} (${shapeWords(issue)['en-US']})`,
		),
	);
}
