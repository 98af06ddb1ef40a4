/**
 * Posts to the page's own address with the session of the studio. Another site cannot: the cookie of Directus is
 * SameSite unless an operator says otherwise (SESSION_COOKIE_SAME_SITE), and nobody may frame the page.
 */
export const testPageScript = `
'use strict';
const form = document.querySelector('form');
const button = form.querySelector('button');
const outcome = document.querySelector('output');
const show = (kind, ...lines) => {
	outcome.className = kind;
	outcome.hidden = false;
	outcome.replaceChildren(...lines.map((line) => {
		const paragraph = document.createElement('p');
		paragraph.textContent = line;
		return paragraph;
	}));
};
form.addEventListener('submit', async (event) => {
	event.preventDefault();
	const to = (form.elements.to ? form.elements.to.value : '').trim();
	const { language, sending, unreachable, stored } = form.dataset;
	button.disabled = true;
	show('waiting', sending);
	try {
		const answer = await fetch(location.pathname, {
			method: 'POST',
			credentials: 'same-origin',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(to === '' ? {} : { to }),
		});
		const { data, errors } = await answer.json();
		if (data) show(data.result, data.text[language], stored + data.notification);
		else show('refused', ...errors.map(({ message }) => message));
	} catch {
		show('unknown', unreachable);
	} finally {
		button.disabled = false;
	}
});
`;
