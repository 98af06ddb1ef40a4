/** For tools that do not look into a component; `vue-tsc` does, and finds the real type. */
declare module '*.vue' {
	import type { DefineComponent } from 'vue';
	const component: DefineComponent;
	export default component;
}
