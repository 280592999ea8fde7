import { crc32, deflateRawSync } from 'node:zlib';

/** `declared`: the size that the archive claims; `flags`: 1 for an encrypted part; `same`: lies on the part before it. */
export type ZipPart = {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly declared?: number;
  readonly flags?: number;
  readonly same?: boolean;
  readonly stored?: boolean;
};

/** A ZIP file with every kind of lie that a test needs. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let before = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data as Uint8Array);
    const packed = part.stored ? data : deflateRawSync(data, { level: 9 });
    const fields = headerFields(part, data, packed.length);
    const name = Buffer.from(part.name);
    const at = part.same ? before : offset;
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    fields.copy(central, 6);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    directory.push(central, name);
    if (part.same) continue;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    fields.copy(local, 4);
    local.writeUInt16LE(name.length, 26);
    files.push(local, name, packed);
    before = offset;
    offset += local.length + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}

/** Version, flags, method, time, date, checksum and sizes: the same in both headers. */
function headerFields(part: ZipPart, data: Buffer, packed: number): Buffer {
  const fields = Buffer.alloc(22);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(part.flags ?? 0, 2);
  fields.writeUInt16LE(part.stored ? 0 : 8, 4);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(part.declared ?? data.length, 18);
  return fields;
}
