package org.mesinfos.connectors.format.sheet;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.XmlCursor;

/** The rows of a spreadsheet in the XML format of Excel 2002 and 2003. Not safe for use by multiple threads. */
final class XmlSpreadsheetStream extends SheetTextStream {

    static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";

    private static final String MIDNIGHT = "T00:00:00.000";

    private final XmlCursor cursor;
    private int row;

    private XmlSpreadsheetStream(XmlCursor cursor, long fileSize) {
        super(fileSize);
        this.cursor = cursor;
    }

    static XmlSpreadsheetStream open(SourceContent content) throws IOException {
        return new XmlSpreadsheetStream(SpreadsheetXml.open(content), content.size());
    }

    @Override
    boolean nextRow() throws IOException {
        while (SpreadsheetXml.guarded(cursor::nextElement)) {
            if (cursor.name().equals("Worksheet")) {
                startSheet();
                row = 0;
            } else if (cursor.name().equals("Row")) {
                TreeElement element = SpreadsheetXml.guarded(cursor::readElement);
                row = number(element, "Index").orElse(row + 1);
                put(element);
                if (!line().isEmpty()) {
                    endRow(row);
                    return true;
                }
            }
        }
        return false;
    }

    private void put(TreeElement element) {
        int[] column = {0};
        element.forEachChild("Cell", cell -> {
            column[0] = number(cell, "Index").orElse(column[0] + 1);
            cell.child("Data").ifPresent(data -> line().put(column[0] - 1, text(data)));
            column[0] += number(cell, "MergeAcross").orElse(0);
        });
    }

    private static String text(TreeElement data) {
        String value = data.value().strip();
        return switch (SpreadsheetXml.attribute(data, "Type")) {
            case "Number" -> CellNumberFormat.formatPlain(value);
            case "DateTime" -> dateTime(value);
            case "Boolean" -> value.equals("1") ? "true" : "false";
            default -> value.isEmpty() ? nestedText(data) : value;
        };
    }

    /** Concatenates the parts of a text with several formats. */
    private static String nestedText(TreeElement data) {
        StringBuilder text = new StringBuilder();
        data.forEachChild(part -> text.append(part.value()).append(nestedText(part)));
        return text.toString();
    }

    private static String dateTime(String value) {
        if (value.endsWith(MIDNIGHT)) {
            return value.substring(0, value.length() - MIDNIGHT.length());
        }
        int fraction = value.indexOf('.');
        return fraction < 0 ? value : value.substring(0, fraction);
    }

    private static Optional<Integer> number(TreeElement element, String name) {
        try {
            int number = Integer.parseInt(SpreadsheetXml.attribute(element, name));
            return number > 0 ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
