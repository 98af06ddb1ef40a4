import type { LadderStep } from '../domain/agreement/escalation-ladder.ts';
import type { Announcer } from '../store/announcer.ts';
import type { ChannelType, EscalationHandover } from '../domain/vocabulary.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { EarlierTicket } from '../store/find-solved-before.ts';
import type { HistoryEvent } from '../store/read-history.ts';
import type { Sealer } from '../store/sealer.ts';
import type { ComplaintRow, MessageRow, TicketRow, TimerRow } from '../store/tables.ts';
import type { GoverningAgreement } from './governing-agreement.ts';
import type { OwnershipNeed } from './plan-ownership.ts';

/** Everything that decides what has to happen to a ticket. */
export interface TicketState {
	readonly ticket: TicketRow;
	/** The types of the channels that the ticket and its messages came by, by channel key. */
	readonly channelTypes: ReadonlyMap<string, ChannelType>;
	readonly messages: readonly MessageRow[];
	/** What its timeline tells of it, in order. */
	readonly history: readonly HistoryEvent[];
	readonly timers: readonly TimerRow[];
	/** Its record as a complaint; null where it never was one. */
	readonly complaint: ComplaintRow | null;
	readonly agreement: GoverningAgreement;
	/** Which ticket it may be about again; undefined where nobody had to look. */
	readonly earlier?: EarlierTicket | null | undefined;
	/** True while mail to the customer is being handed to the mail server: a breach now could be a false one. */
	readonly mailUnderWay: boolean;
}

/** Somebody has to be told that a timer reached a step of the ladder. */
export interface Alert {
	readonly ticket: TicketRow;
	readonly timer: TimerRow;
	readonly step: LadderStep;
	/** The name of the step within its ladder. */
	readonly key: string;
	/** When it was reached, epoch ms. */
	readonly at: number;
	/** In which the due time is told. */
	readonly timezone: string;
	/** The user whom the complaint is about, who is not told; null for none. */
	readonly accused: string | null;
}

/** Somebody has to be reminded of a ticket that waits. */
export interface FollowUp {
	readonly ticket: TicketRow;
	readonly kind: 'remind_answer' | 'remind_confirm' | 'propose_close' | 'check_third_party';
	/** Which reminder it is since the ticket took its status, from 1. */
	readonly number: number;
	/** Since when it has its status, epoch ms. */
	readonly since: number;
	/** In which instants are told. */
	readonly timezone: string;
}

/** A record to be written, or to be made. */
export interface ComplaintPlan {
	readonly row: ComplaintRow;
	readonly isNew: boolean;
	readonly patch: Partial<ComplaintRow>;
}

/** The writes that bring a ticket in line with what has happened. */
export interface TicketPlan {
	readonly ticket: string;
	readonly ticketPatch: Partial<TicketRow>;
	readonly newTimers: readonly TimerRow[];
	readonly timerPatches: readonly { readonly id: string; readonly patch: Partial<TimerRow> }[];
	readonly events: readonly NewEvent[];
	readonly alerts: readonly Alert[];
	readonly followUps: readonly FollowUp[];
	/** What is left to do about who has the ticket; null for nothing. */
	readonly ownership: OwnershipNeed | null;
	/** To whom the ladder hands it over; null for nobody. */
	readonly handOn: EscalationHandover | null;
	/** What becomes of its record as a complaint; null where nothing does. */
	readonly complaint: ComplaintPlan | null;
	/** Whether the plan changes the status of the ticket by itself: not while somebody else is changing it. */
	readonly changesStatus: boolean;
}

/** Time, chance and place, given from outside so that a plan can be repeated in a test. */
export interface PlanContext {
	/** Epoch ms. */
	readonly now: number;
	readonly newId: () => string;
	/** Where the studio is reached, for links in notifications. */
	readonly publicUrl: string;
	/** Who made the request that leads to the plan; absent for the engine's own rounds. */
	readonly actor?: string | null;
	/** Somebody is changing the status right now: it is left alone this time. */
	readonly keepStatus?: boolean;
	/** For Message-IDs. */
	readonly mailDomain: string;
	/** For the ends of timelines. */
	readonly sealer: Sealer;
	/** For those who listen. */
	readonly announcer: Announcer;
}
