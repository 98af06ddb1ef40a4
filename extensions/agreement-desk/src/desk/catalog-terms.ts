import type { ChecklistStep } from '../../../../schema/collections/ticket-lifecycle.ts';
import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import type { Db } from '../store/db.ts';
import { readCatalogItems } from '../store/read-catalog-items.ts';
import type { CatalogItemRow, TicketRow } from '../store/tables.ts';
import { checkChecklist } from './check-checklist.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';

/**
 * What a new ticket has from the service that it is about (1.4): the steps of its procedure, its team and, where
 * nobody said another, its type.
 *
 * @throws Refusal for an item that does not exist or is not offered, and for a ticket of another type.
 */
export async function catalogTerms(db: Db, payload: Payload): Promise<Partial<TicketRow>> {
	checkChecklist(payload, []);
	const item = await findItem(db, payload['catalog_item']);
	if (!item) return {};
	const type = (payload['type'] ?? item.ticket_type) as TicketRow['type'];
	requireType(item, type);
	const given = (payload['checklist'] ?? []) as readonly ChecklistStep[];
	return {
		...(type === null ? {} : { type }),
		checklist: checklistOf(item, given),
		team: typeof payload['team'] === 'string' ? payload['team'] : item.team,
	};
}

/**
 * Whether these tickets may be about another service (1.4). Their steps and their team stay as they are.
 *
 * @throws Refusal as for a new ticket.
 */
export async function checkCatalogItem(db: Db, key: unknown, rows: readonly TicketRow[]): Promise<void> {
	const changing = rows.filter(({ catalog_item }) => catalog_item !== key);
	if (key === undefined || changing.length === 0) return;
	const item = await findItem(db, key);
	if (item) for (const { type } of changing) requireType(item, type);
}

async function findItem(db: Db, key: unknown): Promise<CatalogItemRow | null> {
	if (key === undefined || key === null) return null;
	const [item] = typeof key === 'string' ? await readCatalogItems(db, [key]) : [];
	if (item?.active) return item;
	throw invalid(
		'desk_tickets.catalog_item',
		'1.4',
		item
			? text(`服务目录项 ${item.code} 已停用`, `catalogue item ${item.code} is not offered any more`)
			: text(`没有这个服务目录项（${shown(key)}）`, `there is no catalogue item ${shown(key)}`),
	);
}

/** A complaint may be about any service (1.4.5). */
function requireType(item: CatalogItemRow, type: TicketRow['type']) {
	if (item.ticket_type === null || type === item.ticket_type || type === 'complaint') return;
	throw invalid(
		'desk_tickets.type',
		'1.4',
		text(
			`服务目录项 ${item.code} 仅用于 ${item.ticket_type} 类工单`,
			`catalogue item ${item.code} is for tickets of the type ${item.ticket_type}`,
		),
	);
}

/** The steps of the procedure first, done where the client says so; then what the client adds. */
function checklistOf({ procedure }: CatalogItemRow, given: readonly ChecklistStep[]): ChecklistStep[] {
	const isDone = (step: string) => given.some((one) => one.step === step && one.done);
	const steps = (procedure ?? []).map(({ step, mandatory }) => ({
		step,
		mandatory: mandatory === true,
		done: isDone(step),
	}));
	return [...steps, ...given.filter(({ step }) => !steps.some((one) => one.step === step))];
}
