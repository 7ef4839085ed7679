export const results = ['PASS', 'FAIL'] as const;
