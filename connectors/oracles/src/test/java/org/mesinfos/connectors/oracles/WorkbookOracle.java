package org.mesinfos.connectors.oracles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.testkit.CollectedRows;

/** Apache POI, for the cells of XLSX files. */
final class WorkbookOracle implements Oracle {

    @Override
    public String library() {
        return "POI";
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
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    values.item("row " + (row.getRowNum() + 1));
                    for (Cell cell : row) {
                        values.add("cell", text(cell));
                    }
                }
            }
        }
        return values;
    }

    private static Object text(Cell cell) {
        if (cell.getCellType() != CellType.NUMERIC) {
            return cell.toString();
        }
        return DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate()
                : NumberToTextConverter.toText(cell.getNumericCellValue());
    }
}
