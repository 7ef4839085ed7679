import { roadOf } from './road';
import { inWuhu, type Status } from './status';

const every = 2_000;
const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id} on the page`);
  return found;
};
const cell = (text: string | number) => {
  const td = document.createElement('td');
  if (typeof text === 'number') td.className = 'number';
  td.textContent = String(text);
  return td;
};
const row = (...texts: readonly (string | number)[]) => {
  const tr = document.createElement('tr');
  tr.append(...texts.map(cell));
  return tr;
};
const heading = (...texts: readonly string[]) => {
  const tr = document.createElement('tr');
  tr.append(...texts.map((text) => Object.assign(document.createElement('th'), { textContent: text, scope: 'col' })));
  return tr;
};

const states: Readonly<Record<string, string>> = {
  live: '实时',
  'catching-up': '追赶',
  retrying: '重试',
  stopped: '停止',
};
const engineNames: Readonly<Record<string, string>> = {
  eventstore: 'EventStoreDB 事件',
  kafka: 'Kafka 消息',
  mongodb: 'MongoDB 文档',
};

const show = (status: Status) => {
  element('summary').textContent =
    `业务时间 ${inWuhu(status.businessTime)} · ${status.ready ? '全部服务正常' : '有服务尚未就绪'} · ` +
    (status.lag.events === 0 ? '没有在途事件' : `在途 ${status.lag.events} 个事件，最久 ${status.lag.seconds} 秒`);
  element('road').innerHTML = roadOf(status);
  element('engines').replaceChildren(
    ...Object.entries(status.engines).map(([name, { ok, error }]) => {
      const item = document.createElement('li');
      const dot = Object.assign(document.createElement('span'), { className: `dot ${ok ? 'well' : 'ill'}` });
      item.append(dot, `${engineNames[name] ?? name}：${ok ? '可用' : (error ?? '不可用')}`);
      return item;
    }),
  );
  element('subscriptions').replaceChildren(
    heading('服务', '订阅', '状态', '落后（事件）', '落后（秒）', '搁置'),
    ...Object.entries(status.services).flatMap(([service, { subscriptions }]) =>
      (subscriptions ?? []).map(({ name, state, lag, parked }) =>
        row(service, name, states[state] ?? state, lag.events, lag.seconds, parked),
      ),
    ),
  );
  element('parked').textContent =
    status.parked.length === 0
      ? '没有。处理不了的事件会停在这里，不影响别的事项；修好后可以按顺序重放。'
      : status.parked.map(({ name, stream, error }) => `${name} ${stream} ${error ?? ''}`).join('\n');
};

const refresh = async () => {
  try {
    const answer = await fetch('/status');
    show((await answer.json()) as Status);
  } catch {
    element('summary').textContent = '平台没有应答，稍后自动再试。';
  }
  setTimeout(() => void refresh(), every);
};
void refresh();
