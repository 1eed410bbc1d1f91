package org.mesinfos.connectors.format.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builder for XLSX files from the XML of their parts, including invalid ones. */
final class XlsxBuilder {

    private static final String MAIN = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String settings = "";
    private int sheetCount;

    /** Adds a sheet with these rows, given as XML. */
    XlsxBuilder sheet(String rows) {
        return sheetPart(
                "<worksheet " + MAIN + "><cols/><sheetData>" + rows + "</sheetData><pageMargins/></worksheet>");
    }

    /** Adds a sheet with this XML. */
    XlsxBuilder sheetPart(String xml) {
        sheetCount++;
        String path = "worksheets/sheet" + sheetCount + ".xml";
        sheets.append("<sheet name='S' sheetId='").append(sheetCount).append("' r:id='r");
        sheets.append(sheetCount).append("'/>");
        relations
                .append("<Relationship Id='r")
                .append(sheetCount)
                .append("' Type='")
                .append(RELATION);
        relations.append("/worksheet' Target='").append(path).append("'/>");
        return part("xl/" + path, xml);
    }

    /** Sets the shared strings, each as the XML of its item. */
    XlsxBuilder texts(String... items) {
        return part("xl/sharedStrings.xml", "<sst " + MAIN + "><si>" + String.join("</si><si>", items) + "</si></sst>");
    }

    /** Sets the number formats of cell styles 0, 1, 2 and so on: ids of built-in formats, or format codes. */
    XlsxBuilder formats(String... formats) {
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

    XlsxBuilder with1904DateSystem() {
        settings = "<workbookPr date1904='1'/>";
        return this;
    }

    XlsxBuilder part(String name, String xml) {
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
