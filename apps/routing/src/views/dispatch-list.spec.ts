import { type DispatchEvent, dispatchEventExamples as events } from '@12315/domain-routing';
import { documentOf } from '@12315/kernel/spec';
import { dispatchList } from './dispatch-list.view';

const { DispatchIssued: issued, DispatchUndecided: undecided, DispatchSigned: signed } = events;
const shown = (...history: DispatchEvent[]) => documentOf(dispatchList.view, ...history);

const about = { complaintId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002', number: '340200C01202605060001C1' };
const isIssued = {
  ...about,
  organisation: '340202D01',
  status: 'ISSUED',
  rule: 'C2026 第十三条第一款',
  because: ['被投诉人实际经营地：340202'],
  alternatives: [{ area: '340207', organisation: '340207D01', because: '被投诉人住所地：340207' }],
  issuedAt: '2026-05-06T01:00:00.000Z',
  receivedAt: '2026-05-06T01:00:00.000Z',
  signedAt: null,
};

describe('a listed dispatch', () => {
  it('says which organ handles the complaint, by which rule, why, and who could as well', () =>
    expect(shown(issued)).toStrictEqual(isIssued));
  it('lies with the command centre while the facts leave it open', () =>
    expect(shown(undecided)).toStrictEqual({
      ...about,
      organisation: '340200C01',
      status: 'UNDECIDED',
      rule: 'C2026 第十三条第一款',
      because: ['被投诉人实际经营地不详', '被投诉人住所地不详', '由人员选定处理机关'],
      alternatives: [],
      issuedAt: null,
      receivedAt: '2026-05-06T00:58:00.000Z',
      signedAt: null,
    }));
  it('says the person’s reason once a person has decided', () => {
    const because = ['经电话核实，商家在镜湖区步行街经营。'];
    const designated = { ...issued, data: { ...issued.data, rule: 'DESIGNATED', because, alternatives: [] } };
    expect(shown(undecided, designated)).toStrictEqual({
      ...isIssued,
      rule: 'DESIGNATED',
      because,
      alternatives: [],
    });
  });
  it('says when the organ signed for it', () =>
    expect(shown(issued, signed)).toStrictEqual({
      ...isIssued,
      status: 'SIGNED',
      signedAt: '2026-05-06T01:00:00.000Z',
    }));
  it('has nothing sealed', () => expect(dispatchList.sensitive).toStrictEqual({}));
});
