import { stateOf } from '@12315/kernel';
import { at, specFor } from '@12315/kernel/spec';
import { dispatch, type DispatchCommand } from './dispatch';
import type { DispatchEvent, SellerFacts } from './dispatch.events';
import { dispatchCommandExamples as commands, dispatchEventExamples as events } from './dispatch.examples';

const { given } = specFor(dispatch);
const { DispatchIssued: issued, DispatchUndecided: undecided, DispatchSigned: signed } = events;
const { ReportDispatched: reportIssued, ReportDispatchSigned: reportSigned } = events;
const { IssueDispatch: issue, DesignateTarget: designate, SignForDispatch: sign, DispatchReport: report } = commands;

const issueAs = ({
  seller,
  ...more
}: Partial<Omit<(typeof issue)['data'], 'seller'>> & { seller?: Partial<SellerFacts> }) =>
  ({ ...issue, data: { ...issue.data, ...more, seller: { ...issue.data.seller, ...seller } } }) as DispatchCommand;
const designateAs = (more: Partial<(typeof designate)['data']>): DispatchCommand => ({
  ...designate,
  data: { ...designate.data, ...more },
});
const issuedAs = (more: Partial<(typeof issued)['data']>): DispatchEvent => ({
  ...issued,
  data: { ...issued.data, ...more },
});
const undecidedAs = (more: Partial<(typeof undecided)['data']>): DispatchEvent => ({
  ...undecided,
  data: { ...undecided.data, ...more },
});
const { receivedAt } = issue.data;
const here = { area: '340202', organisation: '340202D01', because: '被投诉人实际经营地：340202' };
const [there] = issued.data.alternatives;
const designated = issuedAs({
  rule: 'DESIGNATED',
  because: ['经电话核实，商家在镜湖区步行街经营。'],
  alternatives: [],
});

describe('issuing a dispatch', () => {
  it('finds the organ at the place of business, and the other competent one', () => given().when(issue).then(issued));
  it('prefers the competent organ that received the complaint first', () =>
    given()
      .when(issueAs({ organisation: '340207D01' }))
      .then(
        issuedAs({
          target: '340207D01',
          because: ['被投诉人住所地：340207', '由先收到投诉的处理（第十四条）'],
          alternatives: [here],
          receivedAt,
        }),
      ));
  it('starts the clock of an organ that registered the complaint itself at its receipt', () =>
    given()
      .when(issueAs({ organisation: '340202D01', seller: { domicileArea: '340202' } }))
      .then(issuedAs({ alternatives: [], receivedAt })));
  it('takes what a sub-office received as received by its bureau', () =>
    given()
      .when(issueAs({ organisation: '340202S03', seller: { domicileArea: '340202' } }))
      .then(issuedAs({ alternatives: [], receivedAt })));
  it('does not take what a station received as received by the bureau', () =>
    given()
      .when(issueAs({ organisation: '340202T01', seller: { domicileArea: '340202' } }))
      .then(issuedAs({ alternatives: [] })));
  it('knows functional zones outside the divisions', () =>
    given()
      .when(issueAs({ seller: { businessArea: '3402Z1', domicileArea: null } }))
      .then(
        issuedAs({
          target: '3402Z1X01',
          because: ['被投诉人住所地不详', '被投诉人实际经营地：3402Z1'],
          alternatives: [],
        }),
      ));
  it('goes to the domicile of a platform operator', () =>
    given()
      .when(issueAs({ seller: { kind: 'PLATFORM_OPERATOR' } }))
      .then(
        issuedAs({
          target: '340207D01',
          rule: 'C2026 第十三条第二款',
          because: ['被投诉人住所地：340207'],
          alternatives: [],
        }),
      ));
  it('goes to the platform when the merchant cannot be reached at the address shown', () =>
    given()
      .when(
        issueAs({
          seller: {
            kind: 'PLATFORM_MERCHANT',
            shownArea: '340202',
            shownAddressReachable: false,
            platformArea: '340209',
          },
        }),
      )
      .then(
        issuedAs({
          target: '340209D01',
          rule: 'C2026 第十三条第三款',
          because: ['通过平台公示的地址无法取得联系', '平台经营者住所地：340209'],
          alternatives: [],
        }),
      ));
  it('goes to the address shown when the merchant can be reached there', () =>
    given()
      .when(
        issueAs({
          seller: {
            kind: 'PLATFORM_MERCHANT',
            shownArea: '340202',
            shownAddressReachable: true,
            platformArea: '340209',
          },
        }),
      )
      .then(
        issuedAs({
          rule: 'C2026 第十三条第三款',
          because: ['平台公示的地址所在地：340202'],
          alternatives: [{ area: '340209', organisation: '340209D01', because: '平台经营者住所地：340209' }],
        }),
      ));
  it('changes nothing the second time', () => {
    given(issued).when(issue).thenNothing();
    given(undecided).when(issue).thenNothing();
    given(issued, signed).when(issue).thenNothing();
  });
});

describe('a dispatch that the facts do not decide', () => {
  it('waits for a dispatcher when no place is known', () =>
    given()
      .when(issueAs({ seller: { businessArea: null, domicileArea: null } }))
      .then(undecided));
  it('waits for a dispatcher when the organ is outside the city', () =>
    given()
      .when(issueAs({ seller: { businessArea: '341702', domicileArea: '340207' } }))
      .then(
        undecidedAs({
          because: ['被投诉人实际经营地：341702', '341702不在本市'],
          alternatives: [there!],
        }),
      ));
});

describe('designating the target', () => {
  it('issues the dispatch with its reason', () => given(undecided).when(designate).then(designated));
  it('changes nothing the second time', () => given(undecided, designated).when(designate).thenNothing());
  it('starts the clock of an organ that had it all along at its receipt', () =>
    given(undecidedAs({ organisation: '340202D01' }))
      .when(designate)
      .then({ ...designated, data: { ...designated.data, receivedAt } } as DispatchEvent));
  it('starts the clock of a sub-office at the receipt by any part of its bureau', () =>
    given(undecidedAs({ organisation: '340202S03' }))
      .when(designateAs({ target: '340202S05' }))
      .then({ ...designated, data: { ...designated.data, target: '340202S05', receivedAt } } as DispatchEvent));
  it('is refused once another target was designated', () =>
    given(undecided, designated)
      .when(designateAs({ target: '340207D01' }))
      .thenRejected('dispatch.already-issued'));
  it('is refused where the law decided', () =>
    given(issued)
      .when(designateAs({ target: '340207D01' }))
      .thenRejected('dispatch.already-issued'));
  it.each(['镜湖', '340202T01', '340202A01', '349999D99', '340100C01'])(
    'needs an organ of the city: %s is none',
    (target) => given(undecided).when(designateAs({ target })).thenRejected('dispatch.target-without-authority'),
  );
  it('needs a reason', () =>
    given(undecided)
      .when(designateAs({ reason: ' ' }))
      .thenRejected('dispatch.reason-missing'));
  it('needs a dispatch', () => given().when(designate).thenRejected('dispatch.unknown'));
});

describe('dispatching a report', () => {
  const reportAs = (more: Partial<(typeof report)['data']>): DispatchCommand => ({
    ...report,
    data: { ...report.data, ...more },
  });
  const issuedTo = (more: Partial<(typeof reportIssued)['data']>): DispatchEvent => ({
    ...reportIssued,
    data: { ...reportIssued.data, ...more },
  });
  const { receivedAt } = report.data;
  const centre = '340200C01';

  it('finds the organ where the act was done', () => given().when(report).then(reportIssued));
  it('counts from the first receipt where that organ registered it itself', () =>
    given()
      .when(reportAs({ organisation: '340202S03' }))
      .then(issuedTo({ receivedAt })));
  it('leaves an act outside the city to the command centre, which tells who has authority', () =>
    given()
      .when(reportAs({ actArea: '341702' }))
      .then(
        issuedTo({
          target: centre,
          rule: 'C2026 第三十四条',
          because: ['被举报行为发生地：341702', '341702不在本市，由指挥中心告知有处理权限的机关'],
          receivedAt,
        }),
      ));
  it('goes by the rules of its day, whose article was not at hand', () =>
    given()
      .when(reportAs({ receivedAt: at('2012-06-01T01:00:00Z') }))
      .then(issuedTo({ rule: 'C1996 条号未核实' })));
  it('changes nothing the second time', () => given(reportIssued).when(report).thenNothing());
  it('is signed for as a complaint is', () =>
    given(reportIssued)
      .when(sign)
      .then({ ...reportSigned, data: { ...reportSigned.data, dispatchId: sign.data.dispatchId } }));
  it('is signed for once', () => given(reportIssued, reportSigned).when(sign).thenNothing());
  it('is not designated to another', () =>
    given(reportIssued)
      .when(designateAs({ target: '340207D01' }))
      .thenRejected('dispatch.already-issued'));
});

describe('signing for a dispatch', () => {
  it('is recorded', () => given(issued).when(sign).then(signed));
  it('changes nothing the second time', () => given(issued, signed).when(sign).thenNothing());
  it('needs a target', () => given(undecided).when(sign).thenRejected('dispatch.not-issued'));
  it('needs a dispatch', () => given().when(sign).thenRejected('dispatch.unknown'));
});

it('is held by its target, by the command centre while undecided', () => {
  const holderAfter = (...history: readonly DispatchEvent[]) => dispatch.holder(stateOf(dispatch, history));
  expect(holderAfter()).toBe(null);
  expect(holderAfter(undecided)).toBe('340200C01');
  expect(holderAfter(undecided, designated)).toBe('340202D01');
  expect(holderAfter(issued, signed)).toBe('340202D01');
  expect(holderAfter(reportIssued, reportSigned)).toBe('340202D01');
});
