import { drawn, jinghu, tested } from '../bodies';
import { eventually } from '../waiting';
import type { Roads } from './world';

/** From the sign of a breach to the decision on filing. */
export const leadRoads = ({ as, assigned, complaintOf, quiet, typesOf }: Roads): void => {
  it('takes signs of a breach out of a complaint, gives them fifteen working days, and lets the head extend them once', async () => {
    const { complaintId: id } = await assigned();
    const { leadId } = await as('HANDLER', jinghu).post<{ leadId: string }>(`/api/intake/complaints/${id}/leads`, {
      facts: '在用电子秤被改装',
    });
    const head = as('ORG_HEAD', jinghu);
    const lead = () => head.get<Record<string, unknown>>(`/api/enforcement-cases/leads/${leadId}`);
    await eventually(async () =>
      expect(await lead()).toMatchObject({
        source: 'COMPLAINT',
        sourceId: id,
        facts: '在用电子秤被改装',
        dueOn: '2026-05-22',
        article: '《市场监督管理投诉举报处理办法》第二十七条',
        extension: null,
      }),
    );
    expect(await complaintOf(id, jinghu)).toMatchObject({ status: 'ASSIGNED', leadIds: [leadId] });

    const extension = { body: { reason: '须委托计量检定机构检定' } };
    const path = `/api/enforcement-cases/leads/${leadId}/extension`;
    expect(await as('HANDLER', jinghu).call('POST', path, extension)).toMatchObject({ status: 403 });
    await head.post(path, extension.body);
    await eventually(async () =>
      expect(await lead()).toMatchObject({ dueOn: '2026-06-12', extension: { reason: '须委托计量检定机构检定' } }),
    );
    expect(await head.call('POST', path, extension)).toMatchObject({
      status: 409,
      body: { code: 'lead.already-extended', law: '《市场监督管理投诉举报处理办法》第二十七条' },
    });
  });

  it('makes a lead of a failed sample, and none of one that passed', async () => {
    const test = async (result: 'PASS' | 'FAIL') => {
      const { sampleId } = await as('SAMPLER', jinghu).post<{ sampleId: string }>('/api/sampling/samples', drawn());
      await as('LABORATORY', jinghu).post(`/api/sampling/samples/${sampleId}/result`, tested(result));
      return sampleId;
    };
    const [failed, passed] = [await test('FAIL'), await test('PASS')];
    const leadsOf = async (sampleId: string) => {
      const path = `/api/enforcement-cases/leads?sourceId=${sampleId}`;
      return (await as('HANDLER', jinghu).get<{ items: readonly object[] }>(path)).items;
    };
    await eventually(async () =>
      expect(await leadsOf(failed)).toEqual([
        expect.objectContaining({
          source: 'SAMPLING',
          sourceId: failed,
          facts: '检验报告WH-2026-0042不合格:泄漏电流',
          dueOn: '2026-05-22',
          article: '《市场监督管理行政处罚程序规定》第十八条',
        }),
      ]),
    );
    await quiet();
    expect(await leadsOf(passed)).toEqual([]);
    expect(await typesOf(failed)).toEqual([
      'sampling.sample-drawn.v1',
      'sampling.sample-tested.v1',
      'enforcement-cases.lead-registered.v2',
    ]);
  });
};
