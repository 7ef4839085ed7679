/** A whole number up to 2^53 as protobuf writes it, seven bits a byte, the lowest first. */
export const varint = (value: number): Buffer => {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Buffer.from([...bytes, rest]);
};

const uint64 = (field: number, value: number) => [varint(field << 3), varint(value)];
const message = (field: number, parts: readonly Buffer[]) => [
  varint((field << 3) | 2),
  varint(parts.reduce((sum, part) => sum + part.length, 0)),
  ...parts,
];

/**
 * `ReadResp { event { event { body, prepare_position, commit_position }, commit_position } }` around a body that is
 * already encoded: a read copies an event's bytes and never takes them apart.
 */
export const eventResponse = (body: Buffer, position: number): Buffer => {
  const recorded = message(1, [body, ...uint64(4, position), ...uint64(5, position)]);
  return Buffer.concat(message(1, [...recorded, ...uint64(3, position)]));
};
