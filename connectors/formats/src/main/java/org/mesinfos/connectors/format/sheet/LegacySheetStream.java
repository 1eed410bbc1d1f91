package org.mesinfos.connectors.format.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.SourceContent;

/** The rows of an Excel 97 to 2003 workbook (BIFF8). Not safe for use by multiple threads. */
final class LegacySheetStream extends SheetTextStream {

    /** The file is held in memory as a whole; a sheet has at most 65,536 rows. */
    private static final int MAX_BYTES = 64 << 20;

    private static final byte[] SIGNATURE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final String BOOK = "Workbook";
    private static final String OLDER_BOOK = "Book";
    private static final String LOCKED = "EncryptedPackage";

    private final POIFSFileSystem container;
    private final RecordFactoryInputStream records;
    private final LegacyWorkbook workbook = new LegacyWorkbook();
    /** Nesting depth of the current stream; for example, a chart is nested in a sheet. */
    private int depth;

    private boolean inSheet;
    /** Number of the current row, from 1. */
    private int row;
    /** The first cell after the completed row. */
    private @Nullable CellValueRecordInterface firstOfNextRow;
    /** The formula whose text result is in the next record. */
    private @Nullable FormulaRecord formula;

    /** A call of the POI library, whose exceptions mean a damaged workbook. */
    @FunctionalInterface
    private interface PoiCall<T> {
        T call() throws IOException;
    }

    private LegacySheetStream(POIFSFileSystem container, long fileSize) throws InvalidSheetException {
        super(fileSize);
        this.container = container;
        this.records = guarded(() -> new RecordFactoryInputStream(container.createDocumentInputStream(BOOK), false));
    }

    /** Returns whether bytes start with the signature of an OLE 2 container. */
    static boolean isSigned(byte[] start) {
        return start.length >= SIGNATURE.length
                && Arrays.equals(start, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /** The type of document in an OLE 2 container. */
    enum Contents {
        WORKBOOK,
        /** An Excel 5.0 or 95 workbook. */
        OLDER_WORKBOOK,
        /** Any office document encrypted with a password. */
        ENCRYPTED,
        OTHER
    }

    /** Returns the type of document in an OLE 2 container. */
    static Contents contentsOf(SourceContent content) throws IOException {
        if (content.size() > MAX_BYTES) {
            return Contents.WORKBOOK;
        }
        try (POIFSFileSystem container = container(content)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive(BOOK)) {
                return Contents.WORKBOOK;
            }
            if (root.hasEntryCaseInsensitive(OLDER_BOOK)) {
                return Contents.OLDER_WORKBOOK;
            }
            return root.hasEntryCaseInsensitive(LOCKED) ? Contents.ENCRYPTED : Contents.OTHER;
        } catch (InvalidSheetException broken) {
            return Contents.OTHER;
        }
    }

    /**
     * Opens a workbook before its first row.
     *
     * @throws InvalidSheetException if the workbook is damaged, encrypted or over the size limit
     */
    static LegacySheetStream open(SourceContent content) throws IOException {
        if (content.size() > MAX_BYTES) {
            throw new InvalidSheetException(
                    "a workbook of Excel 97 to 2003 above the limit", "at most " + (MAX_BYTES >> 20) + " MiB");
        }
        return new LegacySheetStream(container(content), content.size());
    }

    private static POIFSFileSystem container(SourceContent content) throws IOException {
        byte[] bytes;
        try (InputStream in = content.open()) {
            bytes = in.readNBytes(MAX_BYTES);
        }
        return guarded(() -> new POIFSFileSystem(new ByteArrayInputStream(bytes)));
    }

    @Override
    boolean nextRow() throws IOException {
        if (firstOfNextRow != null) {
            CellValueRecordInterface first = firstOfNextRow;
            firstOfNextRow = null;
            startCell(first);
        }
        for (Record record = next(); record != null; record = next()) {
            if (record instanceof BOFRecord start) {
                depth++;
                if (depth == 1) {
                    inSheet = start.getType() == BOFRecord.TYPE_WORKSHEET;
                    startSheet();
                }
            } else if (record instanceof EOFRecord) {
                depth--;
                if (endRow()) {
                    return true;
                }
            } else if (record instanceof CellValueRecordInterface cell && inSheet && depth == 1) {
                if (cell.getRow() + 1 != row && endRow()) {
                    firstOfNextRow = cell;
                    return true;
                }
                startCell(cell);
            } else if (record instanceof StringRecord text && formula != null) {
                line().put(formula.getColumn(), guarded(text::getString));
                formula = null;
            } else {
                workbook.store(record);
            }
        }
        return endRow();
    }

    private void startCell(CellValueRecordInterface cell) throws InvalidSheetException {
        row = cell.getRow() + 1;
        formula = cell instanceof FormulaRecord text && text.hasCachedResultString() ? text : null;
        line().put(cell.getColumn(), guarded(() -> workbook.text(cell)));
    }

    /** Ends the current row. Returns false if it is empty. */
    private boolean endRow() throws IOException {
        formula = null;
        if (line().isEmpty()) {
            return false;
        }
        endRow(row);
        return true;
    }

    private Record next() throws InvalidSheetException {
        return guarded(records::nextRecord);
    }

    /**
     * Calls POI and translates its exceptions. POI throws exceptions of any type for damaged files. Other causes are
     * excluded, because all bytes are in memory.
     */
    private static <T> T guarded(PoiCall<T> step) throws InvalidSheetException {
        try {
            return step.call();
        } catch (EncryptedDocumentException locked) {
            throw new InvalidSheetException("an encrypted workbook", "one that opens without a password");
        } catch (IOException | RuntimeException damaged) {
            throw new InvalidSheetException("a damaged workbook", "a workbook of Excel 97 to 2003 that opens");
        }
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
