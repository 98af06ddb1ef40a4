import type { Finding, LintReport } from '../../domain/conduct/finding.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import { invalidAll, Refusal, type Complaint } from '../refusal.ts';

/** Who tried to send what, as far as it is counted. */
export interface Attempt {
	readonly agent: string | null;
	readonly ticket: string | null;
	/** Those that are looked into: insults, discrimination, provocation, private contact, data of others. */
	readonly findings: readonly Finding[];
}

/** A message that the reply check holds up, with all that it found. */
export class ReplyRefusal extends Refusal {
	readonly findings: readonly Finding[];
	/** Null where nothing in it is counted. */
	readonly attempt: Attempt | null;

	constructor(words: LocalizedText, found: { findings: readonly Finding[]; attempt: Attempt | null }) {
		super('invalid', words);
		this.name = 'ReplyRefusal';
		this.findings = found.findings;
		this.attempt = found.attempt;
	}
}

/** What to tell of a long list: who has read so many knows what to do. */
const mostTold = 8;

/** A refusal that tells each place, what is wrong there, what to write instead, and what else can be done. */
export function replyRefusal(
	{ decision, findings }: LintReport,
	attempt: Omit<Attempt, 'findings'>,
): ReplyRefusal {
	const gate = decision === 'refuse' ? 'refuse' : 'confirm';
	const [first] = findings.filter((one) => one.gate === gate);
	const holding = findings.filter((one) => one.gate === 'refuse' || one.gate === 'confirm');
	const sorted = [...holding].sort((a, b) => Number(b.gate === 'refuse') - Number(a.gate === 'refuse'));
	const told = sorted.slice(0, mostTold).map(complaintOf);
	const more = sorted.length - told.length;
	const rest = more > 0 ? [{ ...hint, text: text(`另有 ${more} 处`, `${more} more`) }] : [];
	const way = { ...hint, place: placeOfWay[gate], clause: first?.clause ?? '2.3', text: ways[gate] };
	const counted = findings.filter(isCounted);
	return new ReplyRefusal(invalidAll([...told, ...rest, way]).text, {
		findings,
		attempt: counted.length > 0 ? { ...attempt, findings: counted } : null,
	});
}

const hint = { place: 'desk_messages', clause: null } as const;
const placeOfWay = { refuse: 'desk_messages.override_reason', confirm: 'desk_messages.confirmed' } as const;
const ways = {
	refuse: text(
		'改好后再发送；确需原样发送的，由主管填写放行理由',
		'change the text and send it again; where it has to go out as it is, a supervisor gives the reason here',
	),
	confirm: text(
		'请核对，可以改后再发；确认无误的，将此项设为 true 后发送',
		'look at it again and change it, or set this to true to send it as it is',
	),
} as const;

function complaintOf({ part, attachment, spans, clause, text: words }: Finding): Complaint {
	const [first] = spans;
	const where = first ? ` [${first.from}–${first.to}]` : '';
	return { place: `${places[part](attachment ?? 0)}${where}`, clause, text: words };
}

const places = {
	subject: () => 'desk_messages.subject',
	body: () => 'desk_messages.body',
	attachment_name: (which: number) => `desk_messages.attachments[${which}].name`,
	attachment_text: (which: number) => `desk_messages.attachments[${which}]`,
} as const;

const countedCategories: ReadonlySet<string> = new Set([
	'insult',
	'discrimination',
	'provocation',
	'off_channel',
]);

/** 8.5: what is looked into when it is tried again, or at once. */
export function isCounted(finding: Finding): boolean {
	return finding.gate === 'refuse' && (finding.incident || countedCategories.has(finding.category));
}
