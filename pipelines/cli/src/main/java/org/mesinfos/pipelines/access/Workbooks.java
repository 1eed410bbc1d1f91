package org.mesinfos.pipelines.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mesinfos.records.RecordType;

/**
 * Writer of the records of a person as a workbook for spreadsheets: one sheet for each type, and one for derived
 * values.
 */
final class Workbooks {

    private static final String APPLICATION = "mesinfos";
    private static final String DATE = "yyyy-mm-dd";
    /** Spreadsheets number days from 1900, and count the 29 February of that year, which did not exist; other dates are text. */
    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

    /** Digits that a number of a spreadsheet keeps; numbers with more are written as text. */
    private static final int DIGITS = 15;
    /** Rows of a sheet, with its header. */
    private static final int ROWS = 1_048_576;
    /** Characters of a cell. */
    private static final int CHARACTERS = 32_767;

    /** Columns of a sheet. */
    private static final int COLUMNS = 16_384;
    /** End of a text of which a cell contains only the beginning. */
    private static final String CONTINUED = " … (the CSV file has the whole text)";

    private Workbooks() {}

    /**
     * Returns the workbook. Rows and columns beyond those that a sheet can hold are on further sheets.
     *
     * @throws IOException never, because it is written to memory
     */
    static byte[] of(PersonData data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, APPLICATION, "1.0")) {
            for (Map.Entry<String, RecordTable> table : data.tables().entrySet()) {
                Schema schema =
                        RecordType.ofFileName(table.getKey()).orElseThrow().schema();
                List<String> header = table.getValue().header();
                List<CellKind> kinds =
                        header.stream().map(name -> CellKind.of(schema, name)).toList();
                writeSheets(
                        workbook,
                        table.getKey(),
                        header,
                        kinds,
                        table.getValue().rows());
            }
            List<CellKind> texts = PersonData.DERIVED_HEADER.stream()
                    .map(name -> CellKind.TEXT)
                    .toList();
            writeSheets(workbook, "derived", PersonData.DERIVED_HEADER, texts, data.derived());
        }
        return bytes.toByteArray();
    }

    /** Writes a table to as many sheets as its rows and columns need. */
    static void writeSheets(
            Workbook workbook, String name, List<String> header, List<CellKind> kinds, List<List<String>> rows) {
        int sheets = 0;
        for (int row = 0; row == 0 || row < rows.size(); row += ROWS - 1) {
            List<List<String>> part = rows.subList(row, Math.min(rows.size(), row + ROWS - 1));
            for (int column = 0; column == 0 || column < header.size(); column += COLUMNS) {
                sheets++;
                writeSheet(
                        workbook.newWorksheet(name + (sheets == 1 ? "" : " " + sheets)),
                        header,
                        kinds,
                        part,
                        column,
                        Math.min(header.size(), column + COLUMNS));
            }
        }
    }

    private static void writeSheet(
            Worksheet sheet, List<String> header, List<CellKind> kinds, List<List<String>> rows, int first, int end) {
        sheet.freezePane(0, 1);
        for (int column = first; column < end; column++) {
            sheet.value(0, column - first, header.get(column));
            sheet.style(0, column - first).bold().set();
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = first; column < end; column++) {
                write(
                        sheet,
                        row + 1,
                        column - first,
                        kinds.get(column),
                        rows.get(row).get(column));
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, CellKind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        switch (kind) {
            case NUMBER -> {
                BigDecimal number = new BigDecimal(text);
                if (number.precision() > DIGITS) {
                    sheet.value(row, column, text);
                } else {
                    sheet.value(row, column, number);
                }
            }
            case DATE -> {
                LocalDate date = LocalDate.parse(text);
                if (date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE)) {
                    sheet.value(row, column, text);
                } else {
                    sheet.value(row, column, date);
                    sheet.style(row, column).format(DATE).set();
                }
            }
            case TEXT -> sheet.value(row, column, cellText(text));
        }
    }

    /** Returns a text as far as a cell can contain it; the CSV file of the same table has all of it. */
    static String cellText(String text) {
        if (text.length() <= CHARACTERS) {
            return text;
        }
        int end = CHARACTERS - CONTINUED.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CONTINUED;
    }
}
