package org.mesinfos.connectors.format.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.archive.ZipArchive;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.XmlCursor;

/**
 * The parts of an Office Open XML workbook that are required to read its sheets. Not safe for use by multiple threads.
 */
final class Workbook implements AutoCloseable {

    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
    private static final String STYLES = "xl/styles.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    private final ZipArchive archive;
    private final List<String> sheets;
    private final SheetCellText cells;

    private Workbook(ZipArchive archive, List<String> sheets, SheetCellText cells) {
        this.archive = archive;
        this.sheets = sheets;
        this.cells = cells;
    }

    /**
     * Reads all parts except the sheets.
     *
     * @throws InvalidSheetException if the file is damaged
     * @throws IOException if the bytes cannot be read
     */
    static Workbook open(SourceContent content) throws IOException {
        return SpreadsheetXml.openArchive(content, Workbook::read);
    }

    private static Workbook read(ZipArchive archive) throws IOException {
        TreeElement book = part(archive, BOOK);
        Map<String, String> targets = new HashMap<>();
        part(archive, RELATIONSHIPS).forEachChild("Relationship", relation -> {
            if (SpreadsheetXml.attribute(relation, "Type").endsWith("/worksheet")) {
                targets.put(
                        SpreadsheetXml.attribute(relation, "Id"),
                        resolve(SpreadsheetXml.attribute(relation, "Target")));
            }
        });
        List<String> sheets = new ArrayList<>();
        book.child("sheets")
                .ifPresent(list -> list.forEachChild("sheet", sheet -> {
                    String target = targets.get(SpreadsheetXml.attribute(sheet, "id"));
                    if (target != null) {
                        sheets.add(target);
                    }
                }));
        boolean since1904 = book.child("workbookPr")
                .map(settings -> SpreadsheetXml.attribute(settings, "date1904"))
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
        CellStyles styles = archive.has(STYLES) ? CellStyles.of(part(archive, STYLES)) : CellStyles.NONE;
        SharedStrings texts = archive.has(TEXTS)
                ? SharedStrings.read(SpreadsheetXml.requiredPart(archive, TEXTS))
                : SharedStrings.NONE;
        SerialDate calendar = since1904 ? SerialDate.SINCE_1904 : SerialDate.SINCE_1900;
        return new Workbook(archive, sheets, new SheetCellText(texts, new CellNumberFormat(styles, calendar)));
    }

    int sheets() {
        return sheets.size();
    }

    SheetCellText cells() {
        return cells;
    }

    /** Opens a sheet, numbered from 0. */
    XmlCursor sheet(int number) throws IOException {
        return SpreadsheetXml.open(SpreadsheetXml.requiredPart(archive, sheets.get(number)));
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private static TreeElement part(ZipArchive archive, String name) throws IOException {
        return SpreadsheetXml.read(SpreadsheetXml.requiredPart(archive, name));
    }

    /** Resolves a target relative to the workbook, or to the archive if it starts with a slash. */
    private static String resolve(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }
}
