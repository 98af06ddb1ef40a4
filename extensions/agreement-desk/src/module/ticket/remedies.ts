import { text, type LocalizedText } from '../../domain/localized-text.ts';
import type { MessageKind, TicketStatus } from '../../domain/vocabulary.ts';
import type { StatusMove } from '../../studio/ticket/use-moves.ts';

/** Where something that is missing is done, on this page. */
export type Remedy =
	| { readonly does: 'write'; readonly kind: MessageKind | null; readonly label: LocalizedText }
	| { readonly does: 'checklist'; readonly label: LocalizedText }
	| { readonly does: 'claim'; readonly label: LocalizedText };

/** The way to what is missing for a status; null where it leads elsewhere, or nowhere. */
export function remedyFor(to: TicketStatus, { field, clause }: StatusMove['missing'][number]): Remedy | null {
	if (field.endsWith('.checklist'))
		return { does: 'checklist', label: text('去完成步骤', 'To the checklist') };
	if (!field.endsWith('.status')) return null;
	if (clause === '2.2.2') return { does: 'claim', label: text('领取', 'Claim it') };
	if (clause === '3.1.1.2')
		return { does: 'write', kind: 'info_request', label: text('请客户补充信息', 'Ask the customer') };
	if (clause !== '1.4.2') return null;
	if (to === 'resolved' || to === 'closed')
		return { does: 'write', kind: 'solution', label: text('撰写解决方案', 'Write the solution') };
	if (to === 'rejected')
		return { does: 'write', kind: 'agent_reply', label: text('答复客户', 'Reply to the customer') };
	return to === 'cancelled'
		? { does: 'write', kind: null, label: text('记录客户的话', 'Record their words') }
		: null;
}
