import { z } from 'zod';
import { choiceSets } from '../../../../../schema/choices.ts';
import type { LintReport } from '../../domain/conduct/finding.ts';
import { inspect } from '../../domain/conduct/inspect.ts';
import { judge } from '../../domain/conduct/lint.ts';
import { readDraft } from '../../domain/conduct/read-draft.ts';
import type { MessageKind } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { readTickets } from '../../store/lock-tickets.ts';
import type { TicketRow } from '../../store/tables.ts';
import { readBody } from '../acts/read-body.ts';
import { loadTicketStates } from '../load-ticket-states.ts';
import { filled, findTemplate, templateFacts } from '../message-body.ts';
import { invalid } from '../refusal.ts';
import { attachedFiles, filesIn, readAttached, type ReadBytes } from './attachments.ts';
import { conductRules } from './conduct-rules.ts';
import { lintMessage } from './lint-message.ts';

const kinds: ReadonlySet<string> = new Set(choiceSets.message_kind.map(({ value }) => value));

/** A message as it would be posted; what decides nothing about its words may stand there too. */
const messageSchema = z.object({
	ticket: z.guid(),
	body: z.string().max(200_000).nullish(),
	kind: z
		.custom<MessageKind>((kind) => typeof kind === 'string' && kinds.has(kind), 'must be a kind of message')
		.nullish(),
	channel: z.string().max(64).nullish(),
	contact: z.guid().nullish(),
	template: z.guid().nullish(),
	is_public: z.boolean().nullish(),
	attachments: z.unknown().optional(),
});

export type MessageInHint = z.infer<typeof messageSchema>;

/**
 * The ticket that a request for hints names, and the files it would attach, so that the shell can see whether the one
 * who asks may read them. Null for a draft that names no ticket.
 *
 * @throws Refusal for a body that is not as it should be.
 */
export function readHintRequest(body: unknown): { message: MessageInHint; files: readonly string[] } | null {
	if (typeof body !== 'object' || body === null || !('ticket' in body)) return null;
	const message = readBody(messageSchema, body, { act: 'lint', clause: '2.3' });
	return { message, files: filesIn(message) };
}

/** What the check would say of this message if it were posted now. Null where there is no such ticket. */
export async function hintsForMessage(
	db: Db,
	message: MessageInHint,
	{ actor, readBytes, now }: { actor: string | null; readBytes: ReadBytes; now: number },
): Promise<LintReport | null> {
	const [ticket] = await readTickets(db, [message.ticket]);
	const [state] = ticket ? await loadTicketStates(db, [ticket], { now }) : [];
	if (!ticket || !state) return null;
	const kind = message.kind ?? 'agent_reply';
	if (kind === 'internal_note' || message.is_public === false) return nothing;
	const attachments = await readAttached(db, attachedFiles(message.attachments), readBytes);
	const body = await bodyOfHint(db, message, { ticket, actor });
	const channel = message.channel ?? ticket.channel;
	const contact = kind === 'customer_message' ? (message.contact ?? ticket.contact) : null;
	return lintMessage(db, { message: { body, kind, channel, contact }, state, attachments });
}

const nothing: LintReport = { decision: 'pass', findings: [], left_out: 0 };

/** While it is being written a reply may still be empty. */
async function bodyOfHint(
	db: Db,
	{ body, template }: MessageInHint,
	about: { ticket: TicketRow; actor: string | null },
): Promise<string> {
	if (body?.trim()) return body;
	if (template === undefined || template === null) return body ?? '';
	return filled(await findTemplate(db, template), await templateFacts(db, about));
}

/**
 * The same for a draft that says itself all there is to know; of contacts on record nothing is asked.
 *
 * @throws Refusal for what is no draft.
 */
export async function hintsForDraft(db: Db, body: unknown): Promise<LintReport> {
	const request = readDraft(body);
	if ('problem' in request) throw invalid('lint', '2.3', request.problem);
	const { draft, ownerOf } = request;
	return judge(inspect(draft, await conductRules(db)), draft, ownerOf);
}
