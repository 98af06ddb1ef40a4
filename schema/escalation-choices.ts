import type {
	EscalationHours,
	EscalationScope,
	EscalationTrigger,
} from '../extensions/agreement-desk/src/domain/vocabulary.ts';
import { handoverNames } from '../extensions/agreement-desk/src/domain/wording/escalation-names.ts';
import { choices, worded } from './choice-words.ts';

/** The dropdowns of the escalation ladder. */
export const escalationChoices = {
	escalation_trigger: choices<EscalationTrigger>({
		percent: ['时限用到某一比例', 'Share of the target used'],
		before_due: ['到期前若干分钟', 'Minutes before it is due'],
		after_due: ['超时后若干分钟', 'Minutes after the breach'],
		breach: ['超时', 'Breach'],
		second_breach: ['同一工单第二次超时', 'Second breach on one ticket'],
		assignee_silence: ['处理人未回应', 'Silence of the assignee'],
		unaccepted: ['上一级无人接受', 'Nobody accepted the level before'],
	}),
	escalation_scope: choices<EscalationScope>({
		all: ['全部工单', 'Every ticket'],
		urgent: ['仅限紧急', 'Urgent only'],
		not_urgent: ['紧急除外', 'Not urgent'],
	}),
	escalation_hours: choices<EscalationHours>({
		timer: ['按该时限的计时方式', 'On the clock of the timer'],
		business: ['业务时间', 'Business hours'],
		around_clock: ['全天候', 'Round the clock'],
	}),
	escalation_handover: worded(handoverNames),
};
