package org.mesinfos.connectors.mapping.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.lines.Dialect;
import org.mesinfos.connectors.format.lines.LogicalLines;
import org.mesinfos.connectors.format.lines.TextEncoding;
import org.mesinfos.connectors.format.sheet.InvalidSheetException;
import org.mesinfos.connectors.format.sheet.SpooledText;
import org.mesinfos.connectors.format.sheet.SpreadsheetText;
import org.mesinfos.connectors.mapping.RowHandler;
import org.mesinfos.connectors.mapping.RowSource;

/** Reader of the rows of CSV files. */
final class CsvSource implements RowSource {

    private final CsvPlan plan;

    CsvSource(CsvPlan plan) {
        this.plan = plan;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        return new CsvRecogniser(plan).recognise(preview);
    }

    @Override
    public List<Split> split(SourceContent content, long targetBytes) throws IOException {
        // The size is tested first, because the test for a spreadsheet opens the file.
        boolean small = content.size() <= targetBytes;
        if (small || !plan.isSplittable() || SpreadsheetText.of(content).isPresent()) {
            return List.of(Split.WHOLE);
        }
        TextEncoding encoding = plan.settings().encodings().of(content);
        if (!encoding.hasUnambiguousAscii()) {
            return List.of(Split.WHOLE);
        }
        Dialect dialect = dialect(content, encoding);
        CsvRowReader preamble = new CsvRowReader(plan, dialect, encoding.charset(), DiscardingHandler.INSTANCE);
        try (InputStream in = content.open()) {
            LogicalLines lines = new LogicalLines(in, dialect, 0, 1);
            return preamble.readToFirstRow(lines) ? lines.split(targetBytes) : List.of(Split.WHOLE);
        }
    }

    @Override
    public void read(SourceContent content, Split split, RowHandler handler) throws IOException {
        Optional<SpreadsheetText> spreadsheet = SpreadsheetText.of(content);
        if (spreadsheet.isPresent()) {
            readSpreadsheet(spreadsheet.get(), handler);
        } else {
            readText(content, split, handler);
        }
    }

    /** Reads a spreadsheet; rows before an error in it are retained. */
    private void readSpreadsheet(SpreadsheetText spreadsheet, RowHandler handler) throws IOException {
        try (SpooledText text = spreadsheet.spool()) {
            readText(text, Split.WHOLE, handler);
        } catch (InvalidSheetException broken) {
            handler.rejected(new Rejection(
                    RejectionReason.BROKEN_FILE, Locator.wholeFile(), "", broken.found(), broken.expected()));
        }
    }

    private void readText(SourceContent content, Split split, RowHandler handler) throws IOException {
        TextEncoding encoding = plan.settings().encodings().of(content);
        Dialect dialect = dialect(content, encoding);
        CsvRowReader reading = new CsvRowReader(plan, dialect, encoding.charset(), handler);
        if (!split.isFirst()) {
            loadPreamble(content, encoding, dialect, reading);
        }
        try (InputStream in = encoding.open(content, split.start())) {
            reading.read(new LogicalLines(in, dialect, split.start(), split.firstLine()), split.end());
        }
    }

    private void loadPreamble(SourceContent content, TextEncoding encoding, Dialect dialect, CsvRowReader reading)
            throws IOException {
        try (InputStream in = encoding.open(content, 0)) {
            reading.loadPreamble(new LogicalLines(in, dialect, 0, 1));
        }
    }

    private Dialect dialect(SourceContent content, TextEncoding encoding) throws IOException {
        try (InputStream in = encoding.open(content, 0)) {
            return CsvDialectDetector.of(in, encoding.charset()).detect(plan).dialect();
        }
    }
}
