/** What brought a lead to light. */
export const leadSources = [
  'COMPLAINT',
  'REPORT',
  'SAMPLING',
  'INSPECTION',
  'STATION',
  'ASSOCIATION',
  'SUPERIOR',
] as const;
export type LeadSourceV1 = (typeof leadSources)[number];

/** What a case is about, for the figures. */
export const caseCategories = [
  'PRODUCT_QUALITY',
  'STANDARD_TERMS',
  'FOOD_SAFETY',
  'CONSUMER_RIGHTS',
  'ADVERTISING',
  'PRICE',
  'METROLOGY',
  'TRADEMARK',
  'UNFAIR_COMPETITION',
  'UNLICENSED',
  'OTHER',
] as const;
export type CaseCategoryV1 = (typeof caseCategories)[number];
