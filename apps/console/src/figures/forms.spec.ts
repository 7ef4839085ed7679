import { sourceOf } from '../markup';
import { classOptions, organisationIn, organisationOptions, problemBox, usersOf } from './forms';
import { periodOf } from './words';

const user = (role: string, organisation: string, name: string) => ({
  username: `${role}.${organisation}`.toLowerCase(),
  name: `${name} ${role}`,
  roles: [role],
  organisation,
});
const users = [user('HANDLER', '340202D01', '镜湖区局'), user('ANALYST', '340200C01', '市局')];

describe('the forms', () => {
  it('offer every user by organisation, first to hand who reads figures', () =>
    expect(
      sourceOf(usersOf(users, (code) => organisationIn(users.find(({ organisation }) => organisation === code)!))),
    ).toBe(
      '<optgroup label="镜湖区局"><option value="handler.340202d01">承办人（镜湖区局）</option></optgroup>' +
        '<optgroup label="市局"><option value="analyst.340200c01" selected>统计分析人员（市局）</option></optgroup>',
    ));
  it('keep an organisation and a class that are asked for and not in the list', () => {
    expect(sourceOf(organisationOptions([{ id: 'a', name: 'A' }], 'b'))).toBe(
      '<option value="">本机构及所辖</option><option value="b" selected>b</option><option value="a">A</option>',
    );
    expect(sourceOf(classOptions(['', 'FOOD_SAFETY'], '010'))).toBe(
      '<option value="">全部</option><option value="010" selected>类别010</option>' +
        '<option value="-">无类别</option><option value="FOOD_SAFETY">食品安全案件</option>',
    );
  });
  it('say what went wrong as the platform said it, and take nothing of it for markup', () => {
    const errors = [{ pointer: '/from', message: '<b>应为存在的日期' }];
    const box = { title: '提交的内容有误', detail: '请更正', code: 'query.invalid', traceId: '0af7', errors };
    expect(sourceOf(problemBox(box)).replace(/\s+/g, ' ')).toContain(
      '<h2>提交的内容有误</h2> <p>请更正</p> <ul><li>/from &lt;b&gt;应为存在的日期</li></ul> <p class="soft">query.invalid · 追踪号 0af7</p>',
    );
  });
  it.each([
    ['2026-05-01', '2026-08-31', '2026年5月1日至8月31日'],
    ['2025-12-01', '2026-10-10', '2025年12月1日至2026年10月10日'],
  ])('call %s to %s %s', (from, to, words) => expect(periodOf({ from, to })).toBe(words));
});
