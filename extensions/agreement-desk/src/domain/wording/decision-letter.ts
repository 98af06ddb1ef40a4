import type { ProposedRemedy } from '../lifecycle/complaint-record.ts';
import type { Language } from '../localized-text.ts';
import type { AppealRoute } from '../vocabulary.ts';
import { appealRoutes, remedyNames } from './complaint-names.ts';

export interface DecisionFacts {
	readonly number: string;
	readonly complainantName: string;
	readonly providerName: string | null;
	readonly decision: string;
	readonly reasons: string;
	readonly remedies: readonly ProposedRemedy[];
	/** How the complainant asks for the internal review. */
	readonly internalReview: string;
	readonly routes: readonly AppealRoute[];
}

/**
 * The letter that tells a complainant the decision, with what GB/T 19012 (7.8) and 1.4.5 ask of it: reasons, remedy,
 * and every way to dispute it. In the language given; what staff have written into the record stands as they wrote it.
 */
export function decisionLetter(language: Language, facts: DecisionFacts): string {
	return (language === 'zh-CN' ? chinese(facts) : english(facts)).join('\n');
}

function chinese(facts: DecisionFacts): string[] {
	return [
		`${facts.complainantName}，您好：`,
		'',
		`您的投诉（工单编号 ${facts.number}）已调查完毕，现将处理决定告知如下。`,
		'',
		'一、处理决定',
		facts.decision,
		'',
		'二、理由',
		facts.reasons,
		'',
		'三、补救措施',
		...facts.remedies.map((remedy, place) => `${place + 1}. ${remedyLine(remedy, 'zh-CN')}`),
		'',
		'四、如您不认可本决定',
		`内部复核：${facts.internalReview}`,
		'您也可以：',
		...facts.routes.map((route) => `· ${appealRoutes[route]['zh-CN']}`),
		'',
		'请回复本消息，告知我们您是否认可。',
		...signature(facts),
	];
}

function english(facts: DecisionFacts): string[] {
	return [
		`Dear ${facts.complainantName},`,
		'',
		`We have looked into your complaint (${facts.number}) and have come to a decision.`,
		'',
		'Decision',
		facts.decision,
		'',
		'Reasons',
		facts.reasons,
		'',
		'What we offer',
		...facts.remedies.map((remedy, place) => `${place + 1}. ${remedyLine(remedy, 'en-US')}`),
		'',
		'If you do not accept this decision',
		`Internal review: ${facts.internalReview}`,
		'You may also:',
		...facts.routes.map((route) => `- ${appealRoutes[route]['en-US']}`),
		'',
		'Please reply to this message and tell us whether you accept it.',
		...signature(facts),
	];
}

function signature({ providerName }: DecisionFacts): string[] {
	return providerName ? ['', providerName] : [];
}

function remedyLine({ type, description, amount, due }: ProposedRemedy, language: Language): string {
	const chinese = language === 'zh-CN';
	const sum = amount ? (chinese ? `金额 ${amount} 元` : `CNY ${amount}`) : null;
	const until = due ? (chinese ? `不晚于 ${due}` : `by ${due}`) : null;
	const details = [description?.trim(), sum, until].filter(Boolean);
	const name = remedyNames[type][language];
	if (details.length === 0) return name;
	return chinese ? `${name}：${details.join('，')}` : `${name}: ${details.join(', ')}`;
}
