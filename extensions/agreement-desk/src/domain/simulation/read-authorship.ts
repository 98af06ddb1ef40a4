import { text } from '../localized-text.ts';
import type { AuthorType, MessageKind } from '../vocabulary.ts';
import { authorTypes, messageKinds } from '../words.ts';
import type { WrittenEvent } from './written-event.ts';

/** What a machine sends by itself; a desk does not keep it as a message of its own kind. */
export const automaticKinds = ['auto_ack', 'system'] as const;

const kinds = [...messageKinds, ...automaticKinds] as const;

/** Who wrote a message, and what it is: the word of the event may be its kind. */
export function readAuthorship({ kind: word, fields }: WrittenEvent): {
	kind: MessageKind;
	author: AuthorType;
} {
	const named = fields.choice('author', [...authorTypes, 'third_party']);
	const own = fields.choice('message_kind', kinds);
	const told = kinds.find((one) => one === word) ?? null;
	if (own !== null && told !== null && own !== told) {
		const words = text(`与事件类型 ${told} 不一致`, `is not that of the event, ${told}`);
		throw fields.refuse('message_kind', words);
	}
	const kind = own ?? told ?? (named === 'customer' ? 'customer_message' : 'agent_reply');
	if (kind === 'auto_ack' || kind === 'system') return { kind: 'agent_reply', author: 'system' };
	// somebody else's words are neither ours nor the customer's
	if (named === 'third_party') return { kind, author: 'system' };
	return { kind, author: named ?? (kind === 'customer_message' ? 'customer' : 'agent') };
}
