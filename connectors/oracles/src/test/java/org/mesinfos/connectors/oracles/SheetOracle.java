package org.mesinfos.connectors.oracles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.testkit.CollectedRows;

/** fastexcel-reader, for the cells of XLSX files. */
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
        return SheetCells.of(content);
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
