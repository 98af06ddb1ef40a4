import { keptOf } from '../../domain/conduct/kept-finding.ts';
import { masked } from '../../domain/conduct/masked.ts';
import type { LintReport } from '../../domain/conduct/finding.ts';
import { text } from '../../domain/localized-text.ts';
import type { NewEvent } from '../../store/append-events.ts';
import type { Db } from '../../store/db.ts';
import type { MessageRow } from '../../store/tables.ts';
import type { ActingUser } from '../acting-user.ts';
import type { Payload } from '../payload.ts';
import type { ReceiveContext } from '../receive-ticket.ts';
import { forbidden } from '../refusal.ts';
import type { TicketState } from '../ticket-plan.ts';
import { attachedFiles, readAttached, type ReadBytes } from './attachments.ts';
import { lintMessage } from './lint-message.ts';
import { incidentOfOverride } from './open-incident.ts';
import { isCounted, replyRefusal } from './reply-refusal.ts';

/** What the check of a message needs from the shell. */
export interface ConductDoors {
	readonly readBytes: ReadBytes;
	/** Who sends it. */
	readonly acting: () => Promise<ActingUser>;
}

export type ConductContext = ReceiveContext & { readonly conduct: ConductDoors };

/** What the check adds to the row of a message, and to the timeline of its ticket. */
export interface CheckedConduct {
	readonly columns: Partial<MessageRow>;
	readonly events: readonly NewEvent[];
}

/**
 * Checks a message before it is stored (2.3). What is not public is nobody's business; what a customer wrote is noted
 * and never held up (3.1.1.5). A supervisor may let out what is refused, with a reason; the author confirms what is
 * doubtful.
 *
 * @throws ReplyRefusal naming each place, its clause and what to write instead.
 * @throws Refusal (403) where somebody else than a supervisor gives a reason to let it out.
 */
export async function checkConduct(
	db: Db,
	{ payload, message, state }: { payload: Payload; message: MessageRow; state: TicketState },
	context: ConductContext,
): Promise<CheckedConduct> {
	const acting = await whoOverrides(message, context);
	if (!message.is_public) return { columns: { lint: null, override_reason: null }, events: [] };
	const files = attachedFiles(payload['attachments']);
	const attachments = await readAttached(db, files, context.conduct.readBytes);
	const report = await lintMessage(db, { message, state, attachments });
	const lint = report.findings.length > 0 ? report.findings.map(keptOf) : null;
	const isOverridden = report.decision === 'refuse' && acting !== null;
	const isConfirmed = report.decision === 'confirm' && (message.confirmed || acting !== null);
	if (report.decision !== 'pass' && !isOverridden && !isConfirmed) {
		throw replyRefusal(report, { agent: context.actor, ticket: message.ticket });
	}
	if (!isOverridden) return { columns: { lint, override_reason: null }, events: [] };
	const reason = masked(message.override_reason ?? '').slice(0, 255);
	return {
		columns: { lint, override_reason: reason },
		events: await overrideEvents(db, { report, reason, message, state }, context),
	};
}

/** The supervisor who gives a reason to let it out; null where none is given. */
async function whoOverrides(
	{ override_reason, kind }: MessageRow,
	{ conduct }: ConductContext,
): Promise<ActingUser | null> {
	if (kind === 'customer_message' || !override_reason?.trim()) return null;
	const acting = await conduct.acting();
	if (acting.isSupervisor) return acting;
	throw forbidden(
		'desk_messages.override_reason',
		'2.3',
		text(
			'只有主管可以放行被拦截的回复；请修改内容，或请主管发送',
			'only a supervisor lets out a reply that was refused; change the text, or ask a supervisor to send it',
		),
	);
}

interface Override {
	readonly report: LintReport;
	readonly reason: string;
	readonly message: MessageRow;
	readonly state: TicketState;
}

async function overrideEvents(
	db: Db,
	{ report, reason, message, state }: Override,
	context: ReceiveContext,
): Promise<NewEvent[]> {
	const refused = report.findings.filter(({ gate }) => gate === 'refuse');
	const event: NewEvent = {
		ticket: message.ticket ?? '',
		kind: 'reply_overridden',
		occurredAt: context.now,
		actor: context.actor,
		clause: refused[0]?.clause ?? '2.3',
		data: { message: message.id, reason, findings: refused.map(keptOf) },
	};
	const counted = refused.filter(isCounted);
	if (counted.length === 0) return [event];
	return [event, ...(await incidentOfOverride(db, { findings: counted, message, state }, context))];
}
