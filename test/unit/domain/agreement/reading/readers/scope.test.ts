import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';
import { either, say } from '../say.ts';

describe('1.4.1: what consultation covers', () => {
	const both = ['产品功能', '价格'];
	it.each([
		['1.4.1 约定的范围:产品功能、价格', both],
		['1.4.1 咨询范围:产品功能、价格。另行收费', both],
		['1.4.1 约定范围:产品功能、价格', both],
		['1.4.1 关于产品功能、价格咨询', both],
		['1.4.1 就客户提出的产品功能、价格咨询', both],
		['1.4.1 针对产品功能、价格咨询', both],
		['1.4.1 服务内容为:产品功能、价格', both],
		['1.4.1 Agreed scope:features. Others at cost.', ['features']],
		['1.4.1 Consultation about features is given', ['features']],
		['1.4.1 Questions about features within a day', ['features']],
		['1.4.1 Questions about features and give answers', ['features']],
		['1.4.1 Consultations cover features', ['features']],
		['1.4.1 Consultation including features', ['features']],
		['1.4.1 Agreed scope: features, prices.', ['features', 'prices']],
		['1.4.1 解答关于产品功能、价格的咨询', both],
		['1.4.1 解答有关产品功能、价格方面提出的相关问题', both],
		['1.4.1 解答关于产品功能、价格所提出的疑问', both],
		['1.4.1 解答关于产品功能、价格的咨询有限公司', 'absent'],
		['1.4.1 就客户提出的产品功能、价格等方面的咨询', both],
		['1.4.1 针对用户所咨询的产品功能、价格等事项的问题', ['产品功能', '价格']],
		['1.4.1 就产品功能、价格进行的咨询', both],
		['1.4.1 涉及产品功能、价格所发起的相关询问', both],
		['1.4.1 对客户的咨询', 'absent'],
		['1.4.1 服务内容包括但不限于:产品功能、价格', both],
		['1.4.1 咨询解答的服务范围为产品功能、价格', both],
		['1.4.1 咨询:产品功能、价格', both],
		['1.4.1 咨询服务:应及时答复', 'absent'],
		['1.4.1 Enquiries from the customer about features and prices are answered.', ['features', 'prices']],
		['1.4.1 Questions on features, prices', ['features', 'prices']],
		['1.4.1 Queries regarding the features, and the Provider answers.', ['features']],
		['1.4.1 Consultation covers: features, prices', ['features', 'prices']],
		['1.4.1 Consultation, including features, prices', ['features', 'prices']],
		['1.4.1 关于XX产品的咨询', either(['XX产品'])],
		['1.4.1 关于XX产品、价格的咨询', either(['XX产品', '价格'])],
		['1.4.1 Questions about calls over the phone', ['calls over the phone']],
		['1.4.1 关于产品、产品的咨询', ['产品']],
		['1.4.1 关于产品、无的咨询', ['产品']],
		['1.4.1 关于无的咨询', 'absent'],
		['1.4.1 由关于价格改为关于产品的咨询', either(['价格改为关于产品'])],
	])('%j', (text, expected) => {
		expect(say(text, 'scope.consultation')).toEqual(expected);
	});
});

describe('1.4.3: what technical support covers', () => {
	const both = ['云仓', '云单'];
	it.each([
		['1.4.3 约定的产品和服务:云仓、云单', both],
		['1.4.3 约定的产品及服务:云仓、云单。', both],
		['1.4.3 Products and services covered: Store, Orders.', ['Store', 'Orders']],
		['1.4.3 对于云仓、云单,服务商提供技术支持', both],
		['1.4.3 针对云仓、云单等乙方应给予技术支持', both],
		['1.4.3 为云仓、云单开展技术支持', both],
		['1.4.3 技术支持的服务范围涵盖云仓、云单', both],
		['1.4.3 产品范围:云仓、云单', both],
		['1.4.3 技术支持:云仓、云单', both],
		['1.4.3 技术支持服务|云仓、云单', both],
		['1.4.3 技术支持:应及时', 'absent'],
		['1.4.3 The Provider offers help with Store, Orders, such as guidance.', ['Store', 'Orders']],
		['1.4.3 产品范围为:云仓、云单', both],
		['1.4.3 产品范围包括但不限于云仓、云单', both],
		['1.4.3 Products and services covered:Store', ['Store']],
		['1.4.3 The Provider may provide technical support for Store', ['Store']],
		['1.4.3 The Provider may give technical guidance on Store including help', ['Store']],
		['1.4.3 The Provider may offer technical support with Store', ['Store']],
		['1.4.3 Technical support will cover Store', ['Store']],
		['1.4.3 Technical support for Store will be given', ['Store']],
		['1.4.3 Technical support for Store the supplier has', ['Store']],
		['1.4.3 Technical guidance of Store, the Provider helps.', ['Store']],
		['1.4.3 Troubleshooting with respect to Store.', ['Store']],
		['1.4.3 技术支持', 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'scope.technical_support')).toEqual(expected);
	});
});

describe('1.4.6: other services', () => {
	it.each([
		['1.4.6 约定或套餐的内容:驻场、培训', '驻场、培训'],
		['1.4.6 What belongs to the plan: training.', 'training'],
		['1.4.6 根据金牌套餐的约定,由服务商向客户提供其他服务', '金牌套餐'],
		['1.4.6 根据金牌套餐,服务商提供其他服务', '金牌套餐'],
		['1.4.6 根据金牌套餐,乙方提供其他服务', '金牌套餐'],
		['1.4.6 根据金牌套餐,甲方提供其他服务', '金牌套餐'],
		['其他服务:根据金牌套餐提供其他服务', '金牌套餐'],
		['1.4.6 What may belong to the plan:training', 'training'],
		['1.4.6 Other services under the Gold plan the provider gives', 'Gold plan'],
		['1.4.6 其他:约定俗成的服务', '约定俗成的服务'],
		['1.4.6 Other services under planning rules', 'planning rules'],
		['1.4.6 其他:含以下附件的套餐', '含以下附件的套餐'],
		['1.4.6 其他:双方约定', 'absent'],
		['1.4.6 其他:根据【金牌】套餐（含驻场值守及培训）提供其他服务', '金牌套餐（含驻场值守及培训）'],
		['1.4.6 按照金牌套餐的规定所提供的其他服务', '金牌套餐'],
		['1.4.6 依据金牌套餐提供其它服务', '金牌套餐'],
		['1.4.6 其他:驻场、培训', '驻场、培训'],
		['1.4.6 其他服务内容包括:驻场', '驻场'],
		['1.4.6 Other services under the Gold plan are given.', 'Gold plan'],
		['1.4.6 Other services as agreed in Annex 2', 'Annex 2'],
		['1.4.6 Other services based on the plan', 'absent'],
		['1.4.6 其他:以下服务', 'absent'],
		['1.4.6 其他:下列服务', 'absent'],
		['1.4.6 其他:按时率不低于95%', 'absent'],
		['1.4.6 其他:双方另行约定', 'absent'],
		['1.4.6 其他:约定', 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'scope.other')).toEqual(expected);
	});
});

describe('where a scope is told', () => {
	it.each([
		['关于产品功能的咨询,服务商应解答', ['产品功能']],
		['1.4 关于产品功能的咨询,服务商应解答', ['产品功能']],
		['1 关于产品功能的咨询,服务商应解答', ['产品功能']],
		['1.4.2 关于产品功能的咨询,服务商应解答', ['产品功能']],
		['1.4.2 投诉处理\n\n关于产品功能的咨询,服务商应解答', 'absent'],
		['1.4.2 咨询解答\n\n关于产品功能的询问,服务商应解答', ['产品功能']],
		['1.2 咨询解答\n\n关于产品功能的询问,服务商应解答', 'absent'],
		['服务对象为关于产品功能的咨询者', 'absent'],
		['1.4 服务范围\n\n关于产品功能的咨询', ['产品功能']],
		['1 服务范围\n\n关于产品功能的咨询', ['产品功能']],
		['1.2.3 咨询解答\n\n关于产品功能的询问', ['产品功能']],
		['2.1.1 咨询解答\n\n关于产品功能的询问', ['产品功能']],
		['原约定关于产品功能的咨询', either(['产品功能'])],
		['1.4.2 咨询解答\n\n原约定关于产品功能的询问', either(['产品功能'])],
		['关于产品功能的询问', 'absent'],
		['第四条 违约责任\n4.1 关于产品功能的咨询', 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'scope.consultation')).toEqual(expected);
	});

	it('is shown as it stands in the text', () => {
		const { found } = readAgreement('1.4.1 解答关于【产品功能、价格】的咨询。');
		expect(found.map(({ key, text }) => [key, text])).toEqual([['scope.consultation', '产品功能、价格']]);
	});
});
