import { text } from '../localized-text.ts';
import { chainText, type ChainedEvent } from './chain-text.ts';
import type { ChainEnd } from './chain-end.ts';
import type { Finding } from './finding.ts';

/** An event as it stands in the database. */
export interface StoredEvent extends ChainedEvent {
	readonly id: string;
	/** What of its details can be erased; the chain vouches for their digest. */
	readonly words?: unknown;
	readonly hash: string | null;
}

/** The columns in which a ticket keeps the end of its chain; null for one from before they were there. */
export interface StoredEnd {
	readonly chain_length: number | null;
	readonly chain_hash: string | null;
	readonly chain_seal: string | null;
}

/** What the pure part cannot do itself. */
export interface Hashing {
	/** SHA-256 in hexadecimal. */
	readonly digest: (text: string) => string;
	/** Whether a seal fits; null where this instance has no key. */
	readonly fits: (ticket: string, end: ChainEnd, seal: string) => boolean | null;
}

export interface Chain {
	readonly ticket: string;
	/** In any order. */
	readonly events: readonly StoredEvent[];
	readonly end: StoredEnd;
}

/**
 * Everything about the timeline of one ticket that cannot have come from the desk: events that were changed, taken
 * out, put in or put elsewhere, even where all hashes were computed anew.
 */
export function verifyChain(chain: Chain, hashing: Hashing): Finding[] {
	const events = chain.events.toSorted((a, b) => numberOf(a) - numberOf(b));
	return [...verifyEvents(chain.ticket, events, hashing), ...verifyEnd(chain, events, hashing)];
}

/** Whether the events by themselves hold together, whatever the ticket says of their end. */
export function verifyEvents(
	ticket: string,
	events: readonly StoredEvent[],
	{ digest }: Pick<Hashing, 'digest'>,
): Finding[] {
	return events.flatMap((event, index) => {
		const before = events[index - 1];
		const findings = placeFindings(ticket, event, before);
		if (digest(chainText(event)) !== event.hash) findings.push(changed(ticket, event));
		return findings;
	});
}

const numberOf = ({ sequence }: StoredEvent): number => sequence ?? 0;

function placeFindings(ticket: string, event: StoredEvent, before: StoredEvent | undefined): Finding[] {
	const sequence = numberOf(event);
	const expected = before ? numberOf(before) + 1 : 1;
	if (!Number.isSafeInteger(sequence) || sequence < expected) return [inserted(ticket, event)];
	if (sequence > expected) return [missing(ticket, expected, sequence - 1)];
	const previous = before ? before.hash : '';
	return event.previous_hash === previous ? [] : [broken(ticket, event)];
}

function verifyEnd({ ticket, end }: Chain, events: readonly StoredEvent[], hashing: Hashing): Finding[] {
	const { chain_length: length, chain_hash: hash, chain_seal: seal } = end;
	if (length === null || hash === null) return [noEnd(ticket)];
	const last = events.at(-1);
	const count = last ? numberOf(last) : 0;
	const findings = events.filter((event) => numberOf(event) > length).map((event) => inserted(ticket, event));
	if (count < length) findings.push(cutOff(ticket, count + 1, length));
	const atEnd = events.find(({ sequence }) => sequence === length);
	if (atEnd && atEnd.hash !== hash) findings.push(rewritten(ticket, atEnd));
	return [...findings, ...verifySeal(ticket, { length, hash }, seal, hashing)];
}

function verifySeal(ticket: string, end: ChainEnd, seal: string | null, { fits }: Hashing): Finding[] {
	const answer = fits(ticket, end, seal ?? '');
	if (answer === null || answer) return [];
	return [seal === null ? noSeal(ticket) : wrongSeal(ticket)];
}

const about = (ticket: string, { id, sequence }: StoredEvent) => {
	return { ticket, event: id, ...(sequence === null ? {} : { sequence }) };
};

function changed(ticket: string, event: StoredEvent): Finding {
	const { sequence } = event;
	return {
		kind: 'event_changed',
		...about(ticket, event),
		text: text(
			`第 ${sequence} 条事件与其校验值不符：写入后被改动`,
			`event ${sequence} does not fit its hash: it was changed after it was written`,
		),
	};
}

function missing(ticket: string, from: number, to: number): Finding {
	return {
		kind: 'event_missing',
		ticket,
		sequence: from,
		text:
			from === to
				? text(`缺少第 ${from} 条事件：已被删除`, `event ${from} is missing: it was removed`)
				: text(
						`缺少第 ${from} 至 ${to} 条事件：已被删除`,
						`events ${from} to ${to} are missing: they were removed`,
					),
	};
}

function inserted(ticket: string, event: StoredEvent): Finding {
	const { sequence } = event;
	return {
		kind: 'event_inserted',
		...about(ticket, event),
		text: text(
			`第 ${sequence} 条事件不是由系统写入的：系统记录的时间线中没有它的位置`,
			`event ${sequence} was not written by the desk: there is no place for it in the timeline that it recorded`,
		),
	};
}

function broken(ticket: string, event: StoredEvent): Finding {
	const { sequence } = event;
	return {
		kind: 'link_broken',
		...about(ticket, event),
		text: text(
			`第 ${sequence} 条事件并非接在它的前一条之后写入：二者之一是后来插入、调换或改写的`,
			`event ${sequence} was not written after the one before it: one of the two was inserted, moved or rewritten`,
		),
	};
}

function cutOff(ticket: string, from: number, to: number): Finding {
	return {
		kind: 'end_missing',
		ticket,
		sequence: from,
		text: text(
			`时间线的末尾缺失：系统共写入 ${to} 条事件，自第 ${from} 条起已被删除`,
			`the end of the timeline is missing: ${to} events were written, and those from ${from} on were removed`,
		),
	};
}

function rewritten(ticket: string, event: StoredEvent): Finding {
	return {
		kind: 'end_changed',
		...about(ticket, event),
		text: text(
			'时间线的最后一条与工单中的记录不符：整条时间线的校验值被重新计算过',
			'the last event is not the one that the ticket has on record: the hashes of the timeline were computed anew',
		),
	};
}

function wrongSeal(ticket: string): Finding {
	return {
		kind: 'seal_wrong',
		ticket,
		text: text(
			'工单的封印不符：时间线末尾的记录被改动，或系统密钥（SECRET）已更换',
			'the seal of the ticket does not fit: the record of its end was changed, or SECRET was replaced',
		),
	};
}

function noSeal(ticket: string): Finding {
	return {
		kind: 'seal_missing',
		ticket,
		text: text(
			'工单没有封印：封印被删除，或工单写入时系统尚未设置密钥（SECRET）',
			'the ticket has no seal: it was removed, or the ticket was written while the instance had no SECRET',
		),
	};
}

function noEnd(ticket: string): Finding {
	return {
		kind: 'seal_missing',
		ticket,
		text: text(
			'工单没有记录时间线的末尾：记录被删除，或升级时该时间线已不完整',
			'the ticket does not say where its timeline ends: that was removed, or the timeline was broken before the upgrade',
		),
	};
}
