/** Writes a ZIP file without compression. */

type Part = { readonly name: string; readonly data: Uint8Array };

/**
 * An archive of parts that were read within the limits: mammoth gets this instead of the file, so that it cannot see
 * anything else in it. Checksums are left out, as its reader does not compare them.
 */
export function storedArchive(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of parts) {
    const file = Buffer.concat([localHeader(name, data.length), Buffer.from(name), data]);
    directory.push(Buffer.concat([centralHeader({ name, size: data.length, offset }), Buffer.from(name)]));
    files.push(file);
    offset += file.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([...files, list, endOf({ count: parts.length, size: list.length, offset })]);
}

function localHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(size, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return header;
}

type Listed = { readonly name: string; readonly size: number; readonly offset: number };

function centralHeader({ name, size, offset }: Listed): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt32LE(size, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(Buffer.byteLength(name), 28);
  header.writeUInt32LE(offset, 42);
  return header;
}

type End = { readonly count: number; readonly size: number; readonly offset: number };

function endOf({ count, size, offset }: End): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
