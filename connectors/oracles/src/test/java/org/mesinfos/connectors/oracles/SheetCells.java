package org.mesinfos.connectors.oracles;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.sheet.SpreadsheetText;

/** Cells of spreadsheets. Cells with quotes do not occur in the compared files. */
final class SheetCells {

    private SheetCells() {}

    /** Returns the cells of a spreadsheet as the connectors read them. */
    static Values of(SourceContent content) throws IOException {
        Values values = new Values();
        SourceContent text =
                SpreadsheetText.of(content).<SourceContent>map(sheet -> sheet).orElse(content);
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
}
