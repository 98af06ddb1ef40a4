/** Who signs what customers are sent: the provider, where the agreement names one. Ends a text. */
export const signature = `
{%- if provider.name %}

{{ provider.name }}
{%- endif %}`;
