package org.mesinfos.connectors.format.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.archive.InvalidArchiveException;
import org.mesinfos.connectors.format.archive.ZipArchive;

/** Detection of spreadsheets that cannot be read because of their format, encryption or damage. */
public final class UnsupportedSpreadsheet {

    private static final String SUPPORTED_FORMATS = "XLSX, ODS or XLS of Excel 97 to 2003";
    private static final String UNENCRYPTED = "one that opens without a password";
    private static final int SIGNATURE_BYTES = 64;
    private static final int SAMPLE_BYTES = 1 << 16;

    private static final String BINARY_WORKBOOK = "xl/workbook.bin";
    private static final String NUMBERS = "Index/Document.iwa";
    /** Entry of a document that current versions of LibreOffice encrypt as a whole. */
    private static final String ENCRYPTED_PACKAGE = "encrypted-package";

    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String ENCRYPTION = "encryption-data";

    /** Description of a file that cannot be read. */
    record Finding(String found, String expected) {}

    private UnsupportedSpreadsheet() {}

    /**
     * Returns the rejection of a spreadsheet that cannot be read; empty for readable spreadsheets and other files.
     *
     * @throws IOException if the bytes cannot be read
     */
    public static Optional<Rejection> rejection(SourceContent content) throws IOException {
        return finding(content)
                .map(finding -> new Rejection(
                        RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "", finding.found, finding.expected));
    }

    private static Optional<Finding> finding(SourceContent content) throws IOException {
        byte[] signature = beginning(content);
        return SpreadsheetFormat.isContainer(signature) ? IsolatedSheet.obstacle(content) : ofSignature(signature);
    }

    /** Examines a container file inside this process. */
    static Optional<Finding> ofContainer(SourceContent content) throws IOException {
        Optional<Finding> kind = ZipArchive.isZip(beginning(content)) ? inArchive(content) : inContainer(content);
        return kind.isPresent() ? kind : damage(content);
    }

    private static Optional<Finding> inArchive(SourceContent content) throws IOException {
        try (ZipArchive archive = ZipArchive.open(content)) {
            if (archive.has(BINARY_WORKBOOK)) {
                return unsupported("a binary workbook of Excel (XLSB)");
            }
            if (archive.has(NUMBERS)) {
                return unsupported("a document of Numbers");
            }
            return archive.has(ENCRYPTED_PACKAGE) || isEncrypted(archive) ? encrypted() : Optional.empty();
        } catch (InvalidArchiveException broken) {
            return Optional.empty();
        }
    }

    private static boolean isEncrypted(ZipArchive archive) throws IOException {
        Optional<InputStream> manifest = archive.entry(MANIFEST);
        if (manifest.isEmpty()) {
            return false;
        }
        try (InputStream in = manifest.get()) {
            return new String(in.readNBytes(SAMPLE_BYTES), StandardCharsets.UTF_8).contains(ENCRYPTION);
        }
    }

    private static Optional<Finding> inContainer(SourceContent content) throws IOException {
        return switch (LegacySheetStream.contentsOf(content)) {
            case ENCRYPTED -> encrypted();
            case OLDER_WORKBOOK -> unsupported("a workbook of Excel 5.0 or 95");
            case WORKBOOK, OTHER -> Optional.empty();
        };
    }

    private static Optional<Finding> ofSignature(byte[] signature) {
        String text = new String(signature, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\t\0\4\0") || text.startsWith("\t\2\6\0") || text.startsWith("\t\4\6\0")) {
            return unsupported("a worksheet of Excel 2.0 to 4.0");
        }
        if (text.startsWith("ID;P")) {
            return unsupported("a spreadsheet as SYLK");
        }
        return text.startsWith("TABLE\r\n0,1\r\n") || text.startsWith("TABLE\n0,1\n")
                ? unsupported("a spreadsheet as DIF")
                : Optional.empty();
    }

    /** Returns the error in the first rows, if any. */
    private static Optional<Finding> damage(SourceContent content) throws IOException {
        Optional<SpreadsheetFormat> format = SpreadsheetFormat.ofContainer(content);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = format.get().open(content)) {
            in.readNBytes(SAMPLE_BYTES);
            return Optional.empty();
        } catch (InvalidSheetException broken) {
            return Optional.of(new Finding(broken.found(), broken.expected()));
        }
    }

    private static Optional<Finding> unsupported(String found) {
        return Optional.of(new Finding(found, SUPPORTED_FORMATS));
    }

    private static Optional<Finding> encrypted() {
        return Optional.of(new Finding("an encrypted document", UNENCRYPTED));
    }

    private static byte[] beginning(SourceContent content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(SIGNATURE_BYTES);
        }
    }
}
