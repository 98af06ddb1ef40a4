import { describe, expect, it } from 'vitest';
import { complaintWordsIn } from '../../../../extensions/agreement-desk/src/domain/lifecycle/complaint-words.ts';

describe('words of a complaint', () => {
	it.each<[string, readonly string[]]>([
		['我要投诉你们', ['投诉']],
		['再不解决我就去举报', ['举报']],
		['打 12315', ['12315']],
		['打 １２３１５', ['12315']],
		['我找消协', ['消协']],
		['到消费者协会去说', ['消费者协会']],
		['我会曝光你们，并且起诉', ['曝光', '起诉']],
		['律师函已经寄出', ['律师函']],
		['投诉投诉投诉', ['投诉']],
		['I want to complain', ['complain']],
		['This is a COMPLAINT.', ['complaint']],
		['I will write to the ombudsman', ['ombudsman']],
		['My lawyer will sue you', ['lawyer', 'sue']],
		['I am suing', ['suing']],
		['legal action follows', ['legal action']],
		['the regulator shall know', ['regulator']],
		['打12315，my solicitor knows', ['12315', 'solicitor']],
	])('are in %j', (message, words) => {
		expect(complaintWordsIn(message)).toEqual(words);
	});

	it.each([
		'',
		'打印机坏了',
		'订单号 912315 和 123150',
		'我没有投诉的意思',
		'Please pursue this issue',
		'Our tissue supplier has a new suede range',
		'No complaints so far, thank you',
		'This is not a complaint',
		'The regular invoice',
		'My name is Susan',
	])('are not in %j', (message) => {
		expect(complaintWordsIn(message)).toEqual([]);
	});
});
