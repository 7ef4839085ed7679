/** The services in the order of the road; each is `dist/<name>/main.js`. */
export const services = ['intake', 'routing', 'mediation', 'enforcement-cases', 'sampling', 'analytics'] as const;

/** Only these may reach the keys that open personal data. */
export const opensPersons = new Set<string>(['intake', 'mediation', 'enforcement-cases']);
