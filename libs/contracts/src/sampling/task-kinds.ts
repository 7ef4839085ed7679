export const taskKinds = ['ANNUAL', 'ADHOC', 'FOLLOW_UP', 'EMERGENCY'] as const;
