import { jinghu, tested } from '../bodies';
import type { Matters } from '../matters';
import { eventually } from '../waiting';
import type { World } from './world';

/** One letter of each service. */
export interface LettersMatters {
  readonly intakeLetter: string;
  readonly routingLetter: string;
  readonly mediationLetter: string;
  readonly caseLetter: string;
  readonly samplingLetter: string;
}

export const standLetters = async (
  { as, sampleOf }: World,
  { accepted, assistance, filedCase }: Pick<Matters, 'accepted' | 'assistance' | 'filedCase'>,
): Promise<LettersMatters> => {
  const letterOf = (service: string, role: string, matterId: string): Promise<string> =>
    eventually(async () => {
      const path = `/api/${service}/letters?matter=${matterId}`;
      const { items } = await as(role, jinghu).get<{ items: readonly { id: string }[] }>(path);
      expect(items).not.toEqual([]);
      return items[0]!.id;
    });
  const failed = await sampleOf();
  await as('LABORATORY', jinghu).post(`/api/sampling/samples/${failed}/result`, tested('FAIL'));
  await as('HANDLER', jinghu).post(`/api/sampling/samples/${failed}/failure-notice`, { to: ['TRADER'] });
  return {
    intakeLetter: await letterOf('intake', 'HANDLER', accepted),
    routingLetter: await letterOf('routing', 'DISPATCHER', assistance),
    mediationLetter: await letterOf('mediation', 'MEDIATOR', accepted),
    caseLetter: await letterOf('enforcement-cases', 'HANDLER', filedCase),
    samplingLetter: await letterOf('sampling', 'HANDLER', failed),
  };
};
