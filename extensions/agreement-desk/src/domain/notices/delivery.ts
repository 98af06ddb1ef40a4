import type { BounceKind, NoticeProofKind, NotificationMethod, NotificationState } from '../vocabulary.ts';

/** Something that was sent to a contact on behalf of a notice. Instants are epoch ms. */
export interface SentNotice {
	readonly contact: string | null;
	readonly method: NotificationMethod | null;
	readonly state: NotificationState | null;
	readonly sentAt: number | null;
	/** The receipt of a gateway. */
	readonly receiptAt: number | null;
	readonly bounce: BounceKind | null;
	readonly proof: string | null;
}

/** Proof by another way, recorded by a person or an app. */
export interface OtherProof {
	/** Null for the customer as such, which counts for everybody. */
	readonly contact: string | null;
	readonly kind: NoticeProofKind;
	readonly deliveredAt: number;
	readonly reference: string | null;
}

/** When, and how, a notice came to one of those whom it has to reach. */
export interface Arrival {
	readonly contact: string;
	readonly at: number | null;
	readonly by: NotificationMethod | NoticeProofKind | null;
	readonly proof: string | null;
}

export interface MethodFigures {
	readonly written: number;
	readonly delivered: number;
	readonly failed: number;
	readonly open: number;
}

export interface Delivery {
	readonly arrivals: readonly Arrival[];
	/** The instant from which there is proof for everybody; null before, and where nobody is to be reached. */
	readonly deliveredAt: number | null;
	readonly byMethod: Readonly<Partial<Record<NotificationMethod, MethodFigures>>>;
	/** Sendings of which it is not known yet how they end. */
	readonly open: number;
}

/**
 * How far the delivery of a notice has come. What was sent counts once it entered the recipient's system (Civil Code
 * art. 137): a mail when their server took it, unless it bounced later; a text message by the receipt of its gateway.
 */
export function deliveryOf(
	required: readonly string[],
	sent: readonly SentNotice[],
	proofs: readonly OtherProof[],
): Delivery {
	const sentTo = Map.groupBy(sent, ({ contact }) => contact);
	const arrivals = required.map((contact) => arrivalOf(contact, sentTo.get(contact) ?? [], proofs));
	const instants = arrivals.map(({ at }) => at);
	const complete = instants.length > 0 && instants.every((at) => at !== null);
	return {
		arrivals,
		deliveredAt: complete ? instants.reduce<number>((last, at) => Math.max(last, at ?? 0), 0) : null,
		byMethod: figuresOf(sent),
		open: sent.filter(isOpen).length,
	};
}

/** The first proof counts: a later one proves no more. */
function arrivalOf(contact: string, sent: readonly SentNotice[], proofs: readonly OtherProof[]): Arrival {
	const ways: Arrival[] = [
		...sent.flatMap((one) => {
			const at = arrivedAt(one);
			return at === null ? [] : [{ contact, at, by: one.method, proof: one.proof }];
		}),
		...proofs.flatMap((one) =>
			one.contact === contact || one.contact === null
				? [{ contact, at: one.deliveredAt, by: one.kind, proof: one.reference }]
				: [],
		),
	];
	const [first] = ways.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
	return first ?? { contact, at: null, by: null, proof: null };
}

/** When this sending entered the recipient's system, epoch ms; null where it did not, or came back. */
export function arrivedAt({ method, state, sentAt, receiptAt, bounce }: SentNotice): number | null {
	if (state !== 'sent' || bounce === 'hard' || bounce === 'soft') return null;
	return method === 'sms' ? receiptAt : sentAt;
}

const underWay: ReadonlySet<string> = new Set(['queued', 'sending', 'failed']);

function isOpen(one: SentNotice): boolean {
	if (one.state !== null && underWay.has(one.state)) return true;
	return one.state === 'sent' && one.method === 'sms' && one.receiptAt === null && one.bounce === null;
}

function figuresOf(sent: readonly SentNotice[]): Delivery['byMethod'] {
	const figures: Partial<Record<NotificationMethod, MethodFigures>> = {};
	for (const one of sent) {
		if (one.method === null) continue;
		const { written, delivered, failed, open } = figures[one.method] ?? none;
		const arrived = arrivedAt(one) !== null;
		figures[one.method] = {
			written: written + 1,
			delivered: delivered + (arrived ? 1 : 0),
			open: open + (isOpen(one) ? 1 : 0),
			failed: failed + (arrived || isOpen(one) ? 0 : 1),
		};
	}
	return figures;
}

const none: MethodFigures = { written: 0, delivered: 0, failed: 0, open: 0 };
