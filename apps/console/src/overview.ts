import { drawRoad, showRoad } from './road';
import { inWuhu, type Status, healthIn } from './status';

const every = 2_000;
const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id} on the page`);
  return found;
};
/** Only when it has changed: screen readers read a live region out loud. */
const say = (id: string, text: string) => {
  if (element(id).textContent !== text) element(id).textContent = text;
};
const cell = (kind: 'td' | 'th') => (text: string | number) => {
  const made = document.createElement(kind);
  if (typeof text === 'number' || text.startsWith('#')) made.className = 'number';
  made.textContent = String(text).replace('#', '');
  return made;
};
const row = (kind: 'td' | 'th', texts: readonly (string | number)[]) => {
  const tr = document.createElement('tr');
  tr.append(...texts.map(cell(kind)));
  return tr;
};

const states: Readonly<Record<string, string>> = {
  live: '实时',
  'catching-up': '追赶',
  retrying: '重试',
  stopped: '停止',
};
const engineNames: Readonly<Record<string, string>> = {
  eventstore: 'EventStoreDB · 事件',
  kafka: 'Kafka · 消息',
  mongodb: 'MongoDB · 文档',
};

const showEngines = ({ engines }: Status) =>
  element('engines').replaceChildren(
    ...Object.entries(engines).map(([name, { ok, error }]) => {
      const item = document.createElement('li');
      item.className = ok ? 'well' : 'ill';
      item.textContent = `${engineNames[name] ?? name}${ok ? '' : `：${error ?? '不可用'}`}`;
      return item;
    }),
  );

const showSubscriptions = (status: Status) => {
  const all = Object.entries(status.services).flatMap(([service, { subscriptions }]) =>
    (subscriptions ?? []).map((subscription) => ({ service, ...subscription })),
  );
  const live = all.filter(({ state }) => state === 'live').length;
  say(
    'reading',
    live === all.length ? `${all.length} 个订阅，全部实时。` : `${all.length} 个订阅，${live} 个实时；其余见下表。`,
  );
  element('subscriptions').replaceChildren(
    row('th', ['服务', '订阅', '状态', '#落后（事件）', '#落后（秒）', '#搁置']),
    ...all.map(({ service, name, state, lag, parked }) =>
      row('td', [service, name, states[state] ?? state, lag.events ?? '–', lag.seconds ?? '–', parked]),
    ),
  );
};

/** What is known when the picture has to be drawn again. */
let latest: Status | null = null;
const show = (status: Status) => {
  latest = status;
  say('health', healthIn(status));
  element('health').className = status.ready && status.parked.length === 0 ? 'well' : 'ill';
  say('clock', `业务时间 ${inWuhu(status.businessTime)}`);
  const { events, seconds } = status.lag;
  say('lag', events === 0 ? '没有在途事件' : `在途 ${events} 个事件，最久 ${seconds} 秒`);
  showRoad(element('road'), status);
  showEngines(status);
  showSubscriptions(status);
  say(
    'parked',
    status.parked.length === 0
      ? '没有。处理不了的事件会停在这里，不影响别的事项；修好后按顺序重放。'
      : status.parked.map(({ name, stream, error }) => `${name} ${stream} ${error ?? ''}`).join('\n'),
  );
};

const refresh = async () => {
  try {
    const answer = await fetch('/status');
    show((await answer.json()) as Status);
  } catch {
    say('health', '平台没有应答，稍后自动再试');
    element('health').className = 'ill';
  }
  setTimeout(() => void refresh(), every);
};

const small = matchMedia('(max-width: 640px)');
const draw = () => {
  drawRoad(element('road'), small.matches);
  if (latest) showRoad(element('road'), latest);
};

/** The front page: how everything is doing, looked at again and again. */
export const showOverview = (): void => {
  small.addEventListener('change', draw);
  draw();
  void refresh();
};
