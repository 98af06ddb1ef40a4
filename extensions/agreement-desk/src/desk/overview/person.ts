import { z } from 'zod';

export const personSchema = z.object({
	id: z.string(),
	first_name: z.string().nullable(),
	last_name: z.string().nullable(),
});

/** A user of Directus by name. */
export type Person = z.infer<typeof personSchema>;
