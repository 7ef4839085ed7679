import { drawn, jinghu, tested } from '../bodies';
import type { World } from './world';

/** What the routes of sampling are asked about, beside the matters that every service has. */
export interface SamplingMatters {
  readonly failedSample: string;
  /** Another one, that nobody is told of. */
  readonly failedSampleUntold: string;
  readonly task: string;
  readonly emptyTask: string;
  readonly toReportTask: string;
  readonly reportedTask: string;
  readonly batch: string;
  readonly batchUntested: string;
  readonly batchReported: string;
  readonly batchAnalysed: string;
}

export const planned = (taskId: string) => ({
  taskId,
  product: { name: '电热水壶', code: '3856' },
  quota: 2,
  laboratory: '芜湖市产品质量监督检验所',
  areaClass: 'URBAN',
});

export const standSampling = async ({ as, sampleOf }: World): Promise<SamplingMatters> => {
  const [head, sampler, laboratory] = [as('ORG_HEAD', jinghu), as('SAMPLER', jinghu), as('LABORATORY', jinghu)];
  const failedOf = async () => {
    const sampleId = await sampleOf();
    await laboratory.post(`/api/sampling/samples/${sampleId}/result`, tested('FAIL'));
    return sampleId;
  };
  const taskOf = async () => {
    const body = { title: '小家电专项抽检', kind: 'ADHOC', to: jinghu, deadline: '2027-06-30' };
    return (await head.post<{ taskId: string }>('/api/sampling/tasks', body)).taskId;
  };
  const batchOf = async (taskId: string) =>
    (await head.post<{ batchId: string }>('/api/sampling/batches', planned(taskId))).batchId;
  const batchAct = async (batchId: string, what: string, body: object) => {
    await head.post(`/api/sampling/batches/${batchId}/${what}`, body);
    return batchId;
  };
  const reportedOf = async (taskId: string) => batchAct(await batchOf(taskId), 'report', { reason: '无货可抽' });

  const task = await taskOf();
  const toReportTask = await taskOf();
  await reportedOf(toReportTask);
  const reportedTask = await taskOf();
  await reportedOf(reportedTask);
  await head.post(`/api/sampling/tasks/${reportedTask}/report`, { analysis: '无货可抽' });
  const batchUntested = await batchOf(task);
  await sampler.post('/api/sampling/samples', drawn({ batchId: batchUntested }));
  return {
    failedSample: await failedOf(),
    failedSampleUntold: await failedOf(),
    task,
    emptyTask: await taskOf(),
    toReportTask,
    reportedTask,
    batch: await batchOf(task),
    batchUntested,
    batchReported: await reportedOf(task),
    batchAnalysed: await batchAct(await reportedOf(task), 'analysis', { words: '无货可抽' }),
  };
};
