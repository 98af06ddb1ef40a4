import { expect, it } from 'vitest';
import * as words from '../../../extensions/agreement-desk/src/domain/words.ts';

// Written out once more: what is stored under one of these words must be found under it for good.
it.each<[keyof typeof words, string]>([
	['channelTypes', 'phone email chat portal social'],
	[
		'ticketTypes',
		'service_request consultation problem technical_support complaint suggestion compliment privacy_request',
	],
	['complexities', 'general complex'],
	[
		'ticketStatuses',
		'new registered in_progress pending_customer pending_third_party resolved closed cancelled rejected',
	],
	[
		'messageKinds',
		'customer_message agent_reply info_request progress_update initial_solution eta_notice solution final_solution decision_letter apology internal_note',
	],
	['authorTypes', 'customer agent bot system'],
	[
		'metrics',
		'phone_answer email_first_reply chat_response registration consultation_answer general_progress complex_escalation complex_eta_notice complex_update_cadence eta_kept urgent_response complaint_ack complaint_reply complaint_decision privacy_request suspension_notice first_response next_reply resolution',
	],
	['yearStatuses', 'missing provisional published approved'],
	['languages', 'zh-CN en-US'],
	['timerStates', 'running paused met breached superseded cancelled not_applicable'],
	[
		'endReasons',
		'withdrawn rejected merged resolved reclassified undelivered revised out_of_hours short_abandon abandoned_in_time abandoned repeat_attempt',
	],
])('%s are the words that are stored', (list, expected) => {
	expect(words[list].join(' ')).toBe(expected);
});
