package org.mesinfos.connectors.format.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes spreadsheets part by part, also such as no program would write. */
final class SheetFile {

    private static final String MAIN = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String settings = "";
    private int sheetCount;

    /** A sheet with these rows, as XML. */
    SheetFile sheet(String rows) {
        return sheetPart(
                "<worksheet " + MAIN + "><cols/><sheetData>" + rows + "</sheetData><pageMargins/></worksheet>");
    }

    /** A sheet that is this XML. */
    SheetFile sheetPart(String xml) {
        sheetCount++;
        String place = "worksheets/sheet" + sheetCount + ".xml";
        sheets.append("<sheet name='S' sheetId='").append(sheetCount).append("' r:id='r");
        sheets.append(sheetCount).append("'/>");
        relations
                .append("<Relationship Id='r")
                .append(sheetCount)
                .append("' Type='")
                .append(RELATION);
        relations.append("/worksheet' Target='").append(place).append("'/>");
        return part("xl/" + place, xml);
    }

    /** The texts that cells share, each as the XML of its item. */
    SheetFile texts(String... items) {
        return part("xl/sharedStrings.xml", "<sst " + MAIN + "><si>" + String.join("</si><si>", items) + "</si></sst>");
    }

    /** The number formats of cell styles 0, 1, 2…: built-in numbers, or codes. */
    SheetFile formats(String... formats) {
        StringBuilder codes = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < formats.length; i++) {
            boolean builtIn = formats[i].matches("\\d+");
            int number = builtIn ? Integer.parseInt(formats[i]) : 200 + i;
            if (!builtIn) {
                codes.append("<numFmt numFmtId='" + number + "' formatCode='" + formats[i] + "'/>");
            }
            styles.append("<xf numFmtId='" + number + "'/>");
        }
        return part(
                "xl/styles.xml",
                "<styleSheet " + MAIN + "><numFmts>" + codes + "</numFmts><cellXfs>" + styles
                        + "</cellXfs></styleSheet>");
    }

    SheetFile countingDaysSince1904() {
        settings = "<workbookPr date1904='1'/>";
        return this;
    }

    SheetFile part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
            write(
                    zip,
                    "xl/workbook.xml",
                    "<workbook " + MAIN + " xmlns:r='" + RELATION + "'>" + settings + "<sheets>" + sheets
                            + "</sheets></workbook>");
            write(zip, "xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
