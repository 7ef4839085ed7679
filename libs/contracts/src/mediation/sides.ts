export const sides = ['CONSUMER', 'BUSINESS'] as const;
