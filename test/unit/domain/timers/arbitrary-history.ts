import fc from 'fast-check';
import {
	everyTicket,
	type Commitment,
} from '../../../../extensions/agreement-desk/src/domain/agreement/commitment.ts';
import type { AgreementParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { readingAnswers } from '../../../../extensions/agreement-desk/src/domain/agreement/reading-rules.ts';
import { statusSpans } from '../../../../extensions/agreement-desk/src/domain/timers/status-spans.ts';
import type {
	Call,
	FactSpan,
	Notice,
	Timeline,
	TimelineMessage,
} from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import type { TicketStatus } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { at, commitmentsWith, custom, DAY, facts, HOUR, MINUTE, reply } from './build-timeline.ts';

/** Something that happened to a ticket, told at its own instant (epoch ms) and never before or after. */
export type Happening = { readonly at: number } & (
	| { readonly what: 'numbered' }
	| { readonly what: 'registered' }
	| { readonly what: 'chat' }
	| { readonly what: 'merged' }
	| { readonly what: 'status'; readonly status: TicketStatus }
	| { readonly what: 'facts'; readonly change: Partial<FactSpan> }
	| { readonly what: 'marked'; readonly by: 'customer' | 'staff' }
	| { readonly what: 'message'; readonly message: TimelineMessage }
	| { readonly what: 'escalated'; readonly withinTeam: boolean }
	| { readonly what: 'call'; readonly call: Call }
	| { readonly what: 'notice'; readonly notice: Notice }
);

export interface History {
	readonly receivedAt: number;
	readonly facts: FactSpan;
	/** In order of time, no two at once. */
	readonly happenings: readonly Happening[];
}

/** The history as it was known at an instant (epoch ms): nothing that came later is in it. */
export function timelineAt({ receivedAt, facts: first, happenings }: History, now = Infinity): Timeline {
	const known = happenings.filter((happening) => happening.at <= now);
	const of = <W extends Happening['what']>(what: W) =>
		known.filter((happening): happening is Extract<Happening, { what: W }> => happening.what === what);
	const messages = of('message').map(({ message }) => message);
	const spans: FactSpan[] = [first];
	for (const { at: from, change } of of('facts')) spans.push({ ...first, ...spans.at(-1), ...change, from });
	const wrote = messages.flatMap(({ author, sentAt }) =>
		author === 'customer' && sentAt !== null ? [sentAt] : [],
	);
	const merged = of('merged')[0];
	return {
		receivedAt,
		facts: spans,
		numberedAt: of('numbered')[0]?.at ?? null,
		registeredAt: of('registered')[0]?.at ?? null,
		urgentMarks: of('marked').map(({ at: instant, by }) => ({ at: instant, by })),
		...statusSpans(
			[
				{ at: receivedAt, status: 'new' as const },
				...of('status').map((change) => ({ at: change.at, status: change.status })),
			],
			wrote,
		),
		...(merged ? { ended: { at: merged.at, reason: 'merged' as const } } : {}),
		messages,
		escalations: of('escalated').map(({ at: instant, withinTeam }) => ({
			id: `up ${instant}`,
			at: instant,
			withinTeam,
		})),
		calls: of('call').map(({ call }) => callAt(call, now)),
		chats: of('chat').map(({ at: instant }) => ({ id: `chat ${instant}`, at: instant })),
		notices: of('notice').map(({ notice }) => noticeAt(notice, now)),
	};
}

const known = (instant: number | null, now: number) => (instant !== null && instant <= now ? instant : null);

function callAt(call: Call, now: number): Call {
	const answeredAt = known(call.answeredAt, now);
	return {
		...call,
		answeredAt,
		answeredBy: answeredAt === null ? null : call.answeredBy,
		abandonedAt: known(call.abandonedAt, now),
	};
}

function noticeAt(notice: Notice, now: number): Notice {
	return { ...notice, effectiveAt: known(notice.effectiveAt, now) };
}

const year = at('2026-01-01 00:00');
/** Any millisecond of the year, and often the edges at which business opens and closes. */
const instant = fc.oneof(
	fc.integer({ min: 0, max: 330 * DAY }).map((ms) => year + ms),
	fc
		.tuple(
			fc.integer({ min: 0, max: 330 }),
			fc.constantFrom(9, 12, 13.5, 18),
			fc.integer({ min: -1, max: 1 }),
		)
		.map(([day, hour, ms]) => year + day * DAY + hour * HOUR + ms),
);
/** How much later the next thing happens: a moment, some hours, some days. */
const later = fc.oneof(
	fc.integer({ min: 1, max: 10 * MINUTE }),
	fc.integer({ min: 1, max: 8 * HOUR }),
	fc.integer({ min: 1, max: 4 * DAY }),
	fc.constantFrom(30 * MINUTE, HOUR, 4 * HOUR),
);

const words = fc.record({
	kind: fc.constantFrom(
		'agent_reply',
		'progress_update',
		'solution',
		'eta_notice',
		'decision_letter',
		'info_request',
	),
	author: fc.constantFrom('agent', 'agent', 'customer', 'bot'),
	isPublic: fc.constantFrom(true, true, true, false),
	channelType: fc.constantFrom('email', 'chat', 'portal', null),
	promise: fc.option(fc.integer({ min: -DAY, max: 6 * DAY })),
} as const);

const queueing = fc.record({
	from: fc.constantFrom('1', '2', null),
	waited: fc.integer({ min: 0, max: 20 * MINUTE }),
	end: fc.constantFrom('human', 'bot', 'given up', 'none'),
} as const);

type Make = (at: number) => Happening;

const happening: fc.Arbitrary<Make> = fc.oneof(
	{
		weight: 5,
		arbitrary: words.map((given): Make => (now) => ({
			at: now,
			what: 'message',
			message: messageAt(now, given),
		})),
	},
	{
		weight: 4,
		arbitrary: fc
			.constantFrom('in_progress', 'pending_customer', 'pending_third_party', 'resolved', 'closed')
			.map((status: TicketStatus): Make => (now) => ({ at: now, what: 'status', status })),
	},
	{
		weight: 3,
		arbitrary: fc
			.constantFrom<Partial<FactSpan>[]>(
				{ complexity: 'complex' },
				{ complexity: 'general' },
				{ urgent: true },
				{ urgent: false },
				{ ticketType: 'complaint' },
				{ ticketType: 'consultation' },
				{ ticketType: 'privacy_request' },
				{ channelType: 'email' },
				{ channelType: 'phone' },
				{ plan: 'gold' },
				{ plan: null },
				{ language: 'en' },
			)
			.map((change): Make => (now) => ({ at: now, what: 'facts', change })),
	},
	queueing.map((given): Make => (now) => ({ at: now, what: 'call', call: callFrom(now, given) })),
	fc
		.constantFrom('numbered', 'registered', 'registered', 'chat')
		.map((what): Make => (now) => ({ at: now, what })),
	fc.boolean().map((withinTeam): Make => (now) => ({ at: now, what: 'escalated', withinTeam })),
	fc.constantFrom('customer', 'staff').map((by): Make => (now) => ({ at: now, what: 'marked', by })),
	fc.option(fc.integer({ min: 1, max: 60 * DAY })).map((ahead): Make => (now) => ({
		at: now,
		what: 'notice',
		notice: { id: `notice ${now}`, deliveredAt: now, effectiveAt: ahead === null ? null : now + ahead },
	})),
);

/** What can only come at the very end. */
const ending: fc.Arbitrary<Make> = fc.constantFrom('cancelled', 'rejected', 'merged').map(
	(end): Make =>
		(now) =>
			end === 'merged' ? { at: now, what: 'merged' } : { at: now, what: 'status', status: end },
);

function messageAt(
	now: number,
	{ promise, ...given }: Parameters<Parameters<typeof words.map>[0]>[0],
): TimelineMessage {
	return {
		...reply('11-23 10:00', given),
		id: `word ${now}`,
		sentAt: now,
		promisedAt: promise === null ? null : now + promise,
	};
}

function callFrom(
	now: number,
	{ from, waited, end }: Parameters<Parameters<typeof queueing.map>[0]>[0],
): Call {
	const answered = end === 'human' || end === 'bot';
	return {
		id: `call ${now}`,
		from,
		queuedAt: now,
		answeredAt: answered ? now + waited : null,
		answeredBy: answered ? end : null,
		abandonedAt: end === 'given up' ? now + waited : null,
	};
}

const beginning: fc.Arbitrary<FactSpan> = fc
	.record({
		channelType: fc.constantFrom('email', 'phone', 'chat', null),
		ticketType: fc.constantFrom('service_request', 'consultation', 'complaint', 'privacy_request'),
		complexity: fc.constantFrom('general', 'complex'),
		urgent: fc.boolean(),
		plan: fc.constantFrom('gold', null),
		language: fc.constantFrom('en', null),
	} as const)
	.map((given) => facts(given));

/** A ticket with up to twenty things that happened to it, and now and then an end with something after it. */
export const history: fc.Arbitrary<History> = fc
	.record({
		receivedAt: instant,
		facts: beginning,
		makes: fc.array(fc.tuple(later, happening), { maxLength: 16 }),
		end: fc.option(fc.tuple(later, ending), { freq: 2 }),
		after: fc.array(fc.tuple(later, happening), { maxLength: 3 }),
	})
	.map(({ receivedAt, facts: first, makes, end, after }) => {
		let now = receivedAt;
		const steps = end ? [...makes, end, ...after] : makes;
		const all = steps.map(([gap, make]) => make((now += gap)));
		const over = end ? all[makes.length] : undefined;
		// nobody works on what is over, nor takes it up again
		const happenings = all.filter(
			(one) => !over || one.at <= over.at || (one.what !== 'status' && one.what !== 'merged'),
		);
		return { receivedAt, facts: { ...first, from: receivedAt }, happenings };
	});

const yesOrNo = fc.boolean();
const duration = fc.oneof(
	fc.record({ value: fc.integer({ min: 1, max: 5 }), unit: fc.constant('working_days' as const) }),
	fc.record({ value: fc.constantFrom(0.5, 2, 4.5, 7.5, 20), unit: fc.constant('hours' as const) }),
);
const clock = fc.constantFrom('business', 'calendar');

/** Agreements with every answer to every question of reading. */
const agreed: fc.Arbitrary<AgreementParameters> = fc.record({
	clock_basis: fc.record({ '2.1.4': clock, '2.2.1': clock, '2.2.2': clock, '2.2.3': clock }),
	'sla.general.progress': duration,
	'sla.complex.escalate': duration,
	'sla.complex.update_interval': duration,
	pause_on_pending_customer: yesOrNo,
	pause_on_pending_third_party: yesOrNo,
	'reading.working_day_end': fc.constantFrom('close_of_business', 'same_time'),
	'reading.out_of_hours': fc.constantFrom('interval', 'day'),
	'reading.follow_up_restarts': yesOrNo,
	'reading.phone_attempt': fc.constantFrom('first_attempt', 'each_call'),
	'reading.bot_counts': yesOrNo,
	'reading.abandoned_call': fc.constantFrom('late_is_missed', 'excluded'),
	'reading.out_of_hours_contact': fc.constantFrom('not_applicable', 'next_opening'),
	'reading.registration_proof': fc.constantFrom('acknowledged', 'numbered'),
	'complex.clock_start': fc.constantFrom('registration', 'classification'),
	'reading.late_reclassification_cures': yesOrNo,
	'reading.urgent_by': fc.constantFrom('customer', 'customer_or_staff'),
	'reading.urgent_clock_start': fc.constantFrom('marking', 'receipt'),
	'reading.notice_counting': fc.constantFrom('delivery_day_excluded', 'delivery_day_included'),
} as const);

const ownCommitments: fc.Arbitrary<Agreed['own']> = fc.array(
	fc
		.record({
			metric: fc.constantFrom(
				'first_response',
				'next_reply',
				'resolution',
				'general_progress',
				'phone_answer',
				'eta_kept',
			),
			conditions: fc.constantFrom<Partial<Commitment['conditions']>[]>(
				{},
				{ urgent: true },
				{ plans: ['gold'] },
				{ languages: ['en'] },
				{ ticketTypes: ['complaint', 'consultation'] },
				{ complexity: 'complex', urgent: false },
			),
			pausePolicy: fc.subarray(['pending_customer', 'pending_third_party', 'closed'] as const),
		} as const)
		.map(({ conditions, ...given }) => ({ ...given, conditions: { ...everyTicket, ...conditions } })),
	{ maxLength: 2 },
);

export interface Agreed {
	readonly parameters: AgreementParameters;
	readonly own: readonly Pick<Commitment, 'metric' | 'conditions' | 'pausePolicy'>[];
}

export const agreement: fc.Arbitrary<Agreed> = fc.record({ parameters: agreed, own: ownCommitments });

/** All commitments of an agreement, those of its administrator included, no two of one slot but its branches. */
export function commitmentsOf({ parameters, own }: Agreed): readonly Commitment[] {
	const rules = readingAnswers(parameters);
	const added = own.map((given, place) =>
		custom(given.metric, { ...given, rules, key: `S-${place}`, slot: `S-${place}` }),
	);
	return [...commitmentsWith(parameters), ...added];
}
