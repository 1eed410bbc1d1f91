package org.mesinfos.connectors.format.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.archive.InvalidArchiveException;
import org.mesinfos.connectors.format.archive.ZipArchive;

/** The file formats of spreadsheets. */
enum SpreadsheetFormat {
    /** XLSX and its templates, with or without macros. */
    OFFICE_OPEN_XML {
        @Override
        InputStream open(SourceContent content) throws IOException {
            return new OfficeOpenXmlStream(Workbook.open(content), content.size());
        }
    },
    /** ODS. */
    OPEN_DOCUMENT {
        @Override
        InputStream open(SourceContent content) throws IOException {
            return OpenDocumentStream.open(content);
        }
    },
    /** ODS as a single XML document (FODS). */
    FLAT_OPEN_DOCUMENT {
        @Override
        InputStream open(SourceContent content) throws IOException {
            return OpenDocumentStream.openFlat(content);
        }
    },
    /** The XML format of Excel 2002 and 2003. */
    XML {
        @Override
        InputStream open(SourceContent content) throws IOException {
            return XmlSpreadsheetStream.open(content);
        }
    },
    /** An HTML page with a table, under any file name. */
    HTML {
        @Override
        InputStream open(SourceContent content) throws IOException {
            return HtmlTableStream.open(content);
        }
    },
    /** XLS of Excel 97 to 2003. */
    EXCEL_97 {
        @Override
        InputStream open(SourceContent content) throws IOException {
            return LegacySheetStream.open(content);
        }
    };

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String OPEN_DOCUMENT_TYPE = "mimetype";
    /** Media type of spreadsheets; that of templates starts with it. */
    private static final String OPEN_SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

    private static final int SIGNATURE_BYTES = 64;
    /** Number of bytes within which a markup document is identified. */
    private static final int MARKUP_BYTES = 1 << 16;
    /** Number of characters within which an HTML page starts. */
    private static final int PAGE_CHARACTERS = 2_048;

    /** Opens the rows as separated values, inside this process. */
    abstract InputStream open(SourceContent content) throws IOException;

    /** Detects the format of a file; empty if it is not a spreadsheet. Containers are opened by a document process. */
    static Optional<SpreadsheetFormat> of(SourceContent content) throws IOException {
        byte[] signature = beginning(content, SIGNATURE_BYTES);
        if (isContainer(signature)) {
            return IsolatedSheet.format(content);
        }
        return isMarkup(signature) ? ofMarkup(beginning(content, MARKUP_BYTES)) : Optional.empty();
    }

    /** Returns whether bytes are the start of a file that contains others: ZIP or OLE 2. */
    static boolean isContainer(byte[] signature) {
        return ZipArchive.isZip(signature) || LegacySheetStream.isSigned(signature);
    }

    /** Detects the format of a container file inside this process. */
    static Optional<SpreadsheetFormat> ofContainer(SourceContent content) throws IOException {
        if (ZipArchive.isZip(beginning(content, SIGNATURE_BYTES))) {
            return ofArchive(content);
        }
        return LegacySheetStream.contentsOf(content) == LegacySheetStream.Contents.WORKBOOK
                ? Optional.of(EXCEL_97)
                : Optional.empty();
    }

    private static byte[] beginning(SourceContent content, int limit) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(limit);
        }
    }

    private static Optional<SpreadsheetFormat> ofArchive(SourceContent content) throws IOException {
        try (ZipArchive archive = ZipArchive.open(content)) {
            if (archive.has(WORKBOOK)) {
                return Optional.of(OFFICE_OPEN_XML);
            }
            return isOpenDocument(archive) ? Optional.of(OPEN_DOCUMENT) : Optional.empty();
        } catch (InvalidArchiveException broken) {
            return Optional.empty();
        }
    }

    private static boolean isOpenDocument(ZipArchive archive) throws IOException {
        if (!archive.has(OPEN_DOCUMENT_TYPE) || !archive.has(OpenDocumentStream.CONTENT)) {
            return false;
        }
        try (InputStream in = archive.entry(OPEN_DOCUMENT_TYPE).orElseThrow()) {
            return new String(in.readNBytes(OPEN_SPREADSHEET.length()), StandardCharsets.US_ASCII)
                    .equals(OPEN_SPREADSHEET);
        }
    }

    /** Returns whether the first character is {@code <}, apart from white space and a byte order mark. */
    private static boolean isMarkup(byte[] beginning) {
        for (byte character : beginning) {
            boolean isMark = character == (byte) 0xEF || character == (byte) 0xBB || character == (byte) 0xBF;
            if (!isMark && !Character.isWhitespace(character)) {
                return character == '<';
            }
        }
        return false;
    }

    private static Optional<SpreadsheetFormat> ofMarkup(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        String start =
                text.substring(0, Math.min(PAGE_CHARACTERS, text.length())).toLowerCase(Locale.ROOT);
        if (start.contains("<office:document ") || start.contains("<office:document\n")) {
            return text.contains(OPEN_SPREADSHEET) ? Optional.of(FLAT_OPEN_DOCUMENT) : Optional.empty();
        }
        if (start.contains("workbook") && start.contains('"' + XmlSpreadsheetStream.NAMESPACE + '"')) {
            return Optional.of(XML);
        }
        boolean isHtml = start.contains("<html")
                || start.contains("<!doctype html")
                || start.startsWith("<table", start.indexOf('<'));
        return isHtml && text.toLowerCase(Locale.ROOT).contains("<table") ? Optional.of(HTML) : Optional.empty();
    }
}
