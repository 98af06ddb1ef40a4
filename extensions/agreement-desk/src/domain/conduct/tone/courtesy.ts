import { text } from '../../localized-text.ts';
import type { ToneFinding } from './tone-finding.ts';

const greeting =
	/您好|你好|大家好|[早晚]上好|[上中下]午好|早安|尊敬的|亲爱的|敬启|谢谢(?:您|你)|感谢|欢迎|打扰|久等|\b(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)|thank(?:s| you)|welcome)\b/i;
const closing =
	/祝(?:您|你|好|愿|生活|工作|商祺)|此致|敬礼|顺颂|谢谢|感谢|如(?:果)?(?:您)?(?:仍|还)?(?:有|需)|如有|随时|期待|敬请|欢迎(?:您|随时|再次|联系)|竭诚|请您?(?:放心|留意|查收|谅解|见谅|耐心等)|抱歉|\b(?:regards|sincerely|faithfully|thank(?:s| you)|cheers|best wishes|let (?:me|us) know|happy to help|glad to help|feel free|(?:do )?not hesitate|look(?:ing)? forward|have a (?:nice|good|great|lovely)|yours|apologi[sz]e|sorry)\b/i;
const opening = 80;
const ending = 160;

/** 2.3.1: the first reply greets the customer and, where it is a letter, takes leave. */
export function findCourtesy(shown: string, channel: string | null): ToneFinding[] {
	const words = shown.trim();
	if (words === '') return [];
	const found: ToneFinding[] = [];
	if (!greeting.test(words.slice(0, opening))) {
		found.push({
			code: 'no_greeting',
			spans: [],
			text: text(
				'首次回复没有问候语，请以“您好”或“尊敬的×先生/女士”开头',
				'The first reply has no greeting; begin with “Hello” or “Dear …”',
			),
		});
	}
	if (channel !== 'chat' && channel !== 'phone' && !closing.test(words.slice(-ending))) {
		found.push({
			code: 'no_closing',
			spans: [],
			text: text(
				'首次回复没有结束语，请加上“如有其他问题，请随时联系我们”之类的话',
				'The first reply has no closing; add a line such as “Please let us know if there is anything else”',
			),
		});
	}
	return found;
}
