import type { Kind, Row } from '../bundle'
import { recordsOf } from './exports'

/** Digits that a spreadsheet keeps of a number; numbers with more stay text. */
const DIGITS = 15
/** Characters that a cell holds. */
const CHARACTERS = 32_767
/** Rows that a sheet holds, with its header. */
const ROWS = 1_048_576

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const PARTS: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
  // Styles of cells: 0 general, 1 a date, 2 a heading.
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
}

/** Returns a workbook (XLSX) with one sheet. Its dates and numbers have their types; everything else is text. */
export async function workbookOf(type: string, rows: readonly Row[], kind: (column: string) => Kind): Promise<ArrayBuffer> {
  const { columns, records } = recordsOf(rows.slice(0, ROWS - 1))
  const kinds = columns.map(column => (column.startsWith('additional.') ? 'text' : kind(column)))
  const lines = [
    `<row r="1">${columns.map((column, i) => textCell(`${letters(i)}1`, column, ' s="2"')).join('')}</row>`,
    ...records.map((record, row) => `<row r="${row + 2}">${columns.map((column, i) => cell(`${letters(i)}${row + 2}`, record.get(column) ?? '', kinds[i] as Kind)).join('')}</row>`),
  ]
  return zip({
    ...PARTS,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="${type.slice(0, 31)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${lines.join('')}</sheetData></worksheet>`,
  })
}

/** Returns the letters of a column, from 0: A to Z, AA, AB. */
const letters = (column: number): string => (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

function cell(place: string, value: string, kind: Kind): string {
  if (value === '') return ''
  if ((kind === 'decimal' || kind === 'number') && /^-?[\d.]+$/.test(value) && value.replace(/^-?0*|\D/g, '').length <= DIGITS) return `<c r="${place}"><v>${value}</v></c>`
  // Spreadsheets count days from the end of 1899, wrongly before March 1900.
  if (kind === 'date' && value >= '1900-03-01' && value <= '9999-12-31') return `<c r="${place}" s="1"><v>${Date.parse(value) / 86_400_000 + 25_569}</v></c>`
  return textCell(place, value, '')
}

function textCell(place: string, value: string, style: string): string {
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value.slice(0, CHARACTERS))}</t></is></c>`
}

/** Escapes a text for XML, without characters that XML cannot have. */
export function escaped(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, character => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '&quot;')
}

/** Returns an archive (ZIP) of texts, compressed by the browser if it can. */
async function zip(files: Record<string, string>): Promise<ArrayBuffer> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (const [path, content] of Object.entries(files)) {
    const bytes = new TextEncoder().encode(XML + content)
    const packed = await deflated(bytes)
    const name = new TextEncoder().encode(path)
    // The day is 1 January 1980, so that equal data give equal files.
    const common = [20, 0x0800, packed ? 8 : 0, 0, 0x21]
    const sizes = [checksum(bytes), (packed ?? bytes).length, bytes.length]
    const header = [...shorts(common), ...longs(sizes), ...shorts([name.length, 0])]
    parts.push(Uint8Array.from([0x50, 0x4b, 3, 4, ...header, ...name]), packed ?? bytes)
    directory.push(Uint8Array.from([0x50, 0x4b, 1, 2, 20, 0, ...header, ...shorts([0, 0, 0]), ...longs([0, offset]), ...name]))
    offset += 30 + name.length + (packed ?? bytes).length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  const end = Uint8Array.from([0x50, 0x4b, 5, 6, ...shorts([0, 0, directory.length, directory.length]), ...longs([size, offset]), 0, 0])
  return new Blob([...parts, ...directory, end]).arrayBuffer()
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer())
  } catch {
    return undefined
  }
}

const shorts = (values: number[]) => values.flatMap(value => [value & 255, (value >> 8) & 255])
const longs = (values: number[]) => values.flatMap(value => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24])

/** Returns the CRC-32 of an entry. */
function checksum(bytes: Uint8Array): number {
  const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    return value
  })
  let crc = 0xffffffff
  for (const byte of bytes) crc = (table[(crc ^ byte) & 255] as number) ^ (crc >>> 8)
  return ~crc >>> 0
}
