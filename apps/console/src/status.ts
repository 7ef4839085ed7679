/** The part of `GET /status` that this page shows. */
export interface Subscription {
  readonly name: string;
  readonly state: string;
  /** Null where it cannot be told. */
  readonly lag: { readonly events: number | null; readonly seconds: number | null };
  readonly parked: number;
  readonly error?: string;
}
export interface ServiceStatus {
  readonly ready: boolean;
  readonly restarts: number;
  readonly subscriptions?: readonly Subscription[];
  readonly views?: readonly { readonly name: string; readonly documents: number }[];
}
export interface Status {
  readonly ready: boolean;
  readonly businessTime: string;
  readonly lag: { readonly events: number; readonly seconds: number };
  readonly engines: Readonly<Record<string, { readonly ok: boolean; readonly error?: string }>>;
  readonly parked: readonly { readonly name: string; readonly stream: string; readonly error?: string | null }[];
  readonly services: Readonly<Record<string, ServiceStatus>>;
}

export type Health = 'well' | 'behind' | 'ill' | 'away';
export const healthWords: Readonly<Record<Health, string>> = {
  well: '正常',
  behind: '正在追赶',
  ill: '停止或有搁置',
  away: '未启动',
};

export const healthOf = (service: ServiceStatus | undefined): Health => {
  const subscriptions = service?.subscriptions;
  if (!service || !subscriptions) return 'away';
  if (subscriptions.some(({ state, parked }) => state === 'stopped' || parked > 0)) return 'ill';
  return service.ready && lagOf(service) === 0 ? 'well' : 'behind';
};
export const lagOf = (service: ServiceStatus | undefined): number =>
  (service?.subscriptions ?? []).reduce((sum, { lag }) => sum + (lag.events ?? 0), 0);
export const documentsOf = (service: ServiceStatus | undefined): number =>
  (service?.views ?? []).reduce((sum, { documents }) => sum + documents, 0);

/** 2026-05-06 09:00:00, in Wuhu. */
export const inWuhu = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/** The state of the whole in one sentence. */
export const healthIn = ({ ready, parked, services }: Status): string => {
  const away = Object.entries(services).filter(([, { ready: up }]) => !up);
  if (!ready) return `尚未就绪：${away.map(([name]) => name).join('、')}`;
  return parked.length > 0 ? `${parked.length} 个事件被搁置` : '全部服务正常';
};
