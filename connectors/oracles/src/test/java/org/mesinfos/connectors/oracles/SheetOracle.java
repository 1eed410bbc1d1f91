package org.mesinfos.connectors.oracles;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.sheet.SpreadsheetText;
import org.mesinfos.connectors.testkit.CollectedRows;

/** fastexcel-reader, for the cells of XLSX files. Cells with quotes do not occur in the compared files. */
final class SheetOracle implements Oracle {

    @Override
    public String library() {
        return "fastexcel-reader";
    }

    @Override
    public Set<String> connectors() {
        return Set.of("grdf/donnees-informatives");
    }

    @Override
    public Values ours(CollectedRows rows, SourceContent content) throws IOException {
        Values values = new Values();
        SourceContent text = SpreadsheetText.of(content).orElse(content);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(text.open(0), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                values.item("row " + ++number);
                for (String cell : line.split(line.indexOf('\t') >= 0 ? "\t" : ";", -1)) {
                    values.add("cell", cell.replaceAll("^\"|\"$", ""));
                }
            }
        }
        return values;
    }

    @Override
    public Values theirs(byte[] file) throws Exception {
        Values values = new Values();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> {
                        values.item("row " + row.getRowNum());
                        row.stream().filter(cell -> cell != null).forEach(cell -> values.add("cell", text(cell)));
                    });
                }
            }
        }
        return values;
    }

    private static Object text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        String format = String.valueOf(cell.getDataFormatString());
        return format.contains("y") ? cell.asDate().toLocalDate() : cell.asNumber();
    }
}
