import { Rejection } from '@12315/kernel';
import { Unavailable } from '../unavailable';

/** What may be kept and shown of an error: its name and code. Only our own words are repeated: others' quote documents. */
export const errorText = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  // Ours too, and made from what is said here.
  if (error instanceof Rejection || error.name === 'StoppedReading') return `${error.name}: ${error.message}`;
  if (error instanceof Unavailable) return `${error.name}: ${error.dependency}`;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' || typeof code === 'number' ? `${error.name} ${code}` : error.name;
};
