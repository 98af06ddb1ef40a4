import { ref, watch, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { fromQuery, toQuery, type Question } from './question.ts';

/** The question of the page: it comes from the address and goes there again as it is changed. */
export function useQuestion(): Ref<Question> {
	const route = useRoute();
	const router = useRouter();
	const question = ref(fromQuery(route.query)) as Ref<Question>;
	watch(question, (changed) => {
		const query = toQuery(changed);
		if (JSON.stringify(query) !== JSON.stringify(toQuery(fromQuery(route.query))))
			void router.replace({ query });
	});
	watch(
		() => route.query,
		(query) => {
			const asked = fromQuery(query);
			if (JSON.stringify(toQuery(asked)) !== JSON.stringify(toQuery(question.value))) question.value = asked;
		},
	);
	return question;
}
