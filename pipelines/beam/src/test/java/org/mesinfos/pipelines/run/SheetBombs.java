package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Spreadsheets among the bombs. */
final class SheetBombs {

    private static final String MAIN = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String OPEN_SHEET = "application/vnd.oasis.opendocument.spreadsheet";
    private static final int SECTOR = 512;

    private SheetBombs() {}

    static Map<String, Bombs.Kind> kinds() {
        Map<String, Bombs.Kind> kinds = new TreeMap<>();
        kinds.put("depth.xlsx", size -> sheet("<row>" + "<c><v>".repeat(Bombs.tens(size))));
        kinds.put("blanks.xlsx", size -> sheet(" ".repeat(40 << 20 << Math.min(size, 1))));
        kinds.put("far.xlsx", size -> sheet("<row><c r='XFD1048576'><v>1</v></c></row>".repeat(Bombs.tens(size) / 10)));
        kinds.put("cell.xlsx", size -> sheet("<row><c t='str'><v>" + "x".repeat(1 << 20 << size) + "</v></c></row>"));
        kinds.put("number.xlsx", size -> sheet("<row><c><v>" + numbers(size) + "</v></c></row>"));
        kinds.put(
                "laughs.xlsx",
                size -> workbook(
                        "xl/"
                                + new String[] {
                                            "workbook.xml",
                                            "_rels/workbook.xml.rels",
                                            "sharedStrings.xml",
                                            "styles.xml",
                                            "worksheets/sheet1.xml"
                                        }
                                        [size],
                        Bombs.laughs(9) + "<a>&e9;</a>"));
        kinds.put(
                "texts.xlsx",
                size -> workbook("xl/sharedStrings.xml", "<sst><si>" + "<r><t>x</t></r>".repeat(Bombs.tens(size))));
        kinds.put(
                "styles.xlsx",
                size -> workbook(
                        "xl/styles.xml",
                        "<styleSheet><numFmts>"
                                + "<numFmt numFmtId='170' formatCode='[[[\"y'/>".repeat(Bombs.tens(size))));
        kinds.put("repeat.ods", size -> openDocument(repeated(size)));
        kinds.put("depth.ods", size -> openDocument("<table:table-row>".repeat(Bombs.tens(size))));
        kinds.put("laughs.ods", size -> open("", Bombs.laughs(6 + size) + "<a>&e6;</a>"));
        kinds.put("text.odt", size -> open("application/vnd.oasis.opendocument.text", "\0".repeat(8 << 20 << size)));
        kinds.put("flat.fods", size -> Bombs.text(flat(repeated(size))));
        kinds.put("index.xls", size -> Bombs.text(xml2003(size)));
        kinds.put(
                "span.xls",
                size -> Bombs.text("<html><table>" + "<tr><td colspan=1000>x".repeat(Bombs.tens(size) / 4)));
        kinds.put("loop.xls", SheetBombs::container);
        return kinds;
    }

    private static String numbers(int size) {
        return switch (size) {
            case 0 -> "1e999999999";
            case 1 -> "-1e-999999999";
            case 2 -> "9".repeat(1 << 20);
            case 3 -> "1e" + "9".repeat(1 << 16);
            default -> "0." + "0".repeat(1 << 20) + "1";
        };
    }

    private static String repeated(int size) {
        return "<table:table-row table:number-rows-repeated='2147483647'>"
                + ("<table:table-cell table:number-columns-repeated='2147483647' office:value-type='string'>"
                                + "<text:p><text:s text:c='2147483647'/>x</text:p></table:table-cell>")
                        .repeat(1 + size * size)
                + "</table:table-row>";
    }

    private static byte[] sheet(String rows) throws IOException {
        return workbook(
                "xl/worksheets/sheet1.xml", "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static byte[] workbook(String part, String content) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", Bombs.text("<Types/>"));
        parts.put(
                "xl/workbook.xml",
                Bombs.text("<workbook " + MAIN + " xmlns:r='" + RELATIONS
                        + "'><sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                Bombs.text("<Relationships><Relationship Id='r1' Type='" + RELATIONS
                        + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"));
        parts.put("xl/worksheets/sheet1.xml", Bombs.text("<worksheet " + MAIN + "><sheetData/></worksheet>"));
        parts.put(part, Bombs.text(content));
        return Bombs.zip(parts);
    }

    private static String flat(String rows) {
        return "<?xml version='1.0'?><office:document xmlns:office='" + OFFICE + "office:1.0' xmlns:table='" + OFFICE
                + "table:1.0' xmlns:text='" + OFFICE + "text:1.0' office:mimetype='" + OPEN_SHEET
                + "'><office:body><office:spreadsheet><table:table>" + rows
                + "</table:table></office:spreadsheet></office:body></office:document>";
    }

    private static byte[] openDocument(String rows) throws IOException {
        return open(OPEN_SHEET, flat(rows));
    }

    private static byte[] open(String type, String content) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", Bombs.text(type.isEmpty() ? OPEN_SHEET : type));
        parts.put("content.xml", Bombs.text(content));
        return Bombs.zip(parts);
    }

    private static String xml2003(int size) {
        return "<?xml version='1.0'?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table>"
                + ("<Row ss:Index='2147483647'><Cell ss:Index='2147483647' ss:MergeAcross='2147483647'><Data>x</Data>"
                                + "</Cell><Cell><Data>y</Data></Cell></Row>")
                        .repeat(Bombs.tens(size) / 10)
                + "</Table></Worksheet></Workbook>";
    }

    /** Returns an OLE 2 container whose allocation table refers to itself, or is random. */
    private static byte[] container(int size) {
        ByteBuffer file = ByteBuffer.allocate(SECTOR * (4 << size)).order(ByteOrder.LITTLE_ENDIAN);
        new Random(size).nextBytes(file.array());
        file.putLong(0, 0xE11AB1A1E011CFD0L);
        file.putShort(24, (short) 0x3E).putShort(26, (short) 3).putShort(28, (short) 0xFFFE);
        file.putShort(30, (short) 9).putShort(32, (short) 6);
        file.putInt(44, size == 0 ? 1 : Integer.MAX_VALUE >> size).putInt(48, 1);
        file.putInt(56, 4096).putInt(60, 1).putInt(64, 1 << 20).putInt(68, 0).putInt(72, 1 << (4 * size));
        for (int i = 0; i < 109; i++) {
            file.putInt(76 + 4 * i, 0);
        }
        if (size < 3) {
            for (int i = 0; i < SECTOR / 4; i++) {
                file.putInt(SECTOR + 4 * i, i % 3);
            }
        }
        return file.array();
    }
}
