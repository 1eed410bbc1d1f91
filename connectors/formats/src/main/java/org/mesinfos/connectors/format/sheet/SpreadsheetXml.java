package org.mesinfos.connectors.format.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.archive.InvalidArchiveException;
import org.mesinfos.connectors.format.archive.ZipArchive;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;
import org.mesinfos.connectors.format.xml.ElementTooLargeException;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlLimits;
import org.mesinfos.connectors.format.xml.XmlReadException;

/** Reader of the XML parts of a spreadsheet, which reports all errors as {@link InvalidSheetException}. */
final class SpreadsheetXml {

    private static final XmlLimits LIMITS = new XmlLimits(50, 16 << 20, 4 << 20, 5_000);

    /** An operation on the XML of a part. */
    @FunctionalInterface
    interface XmlStep<T> {
        T run() throws IOException, XmlReadException, ElementTooLargeException;
    }

    /** An operation on an open archive. */
    @FunctionalInterface
    interface ArchiveStep<T> {
        T run(ZipArchive archive) throws IOException;
    }

    private SpreadsheetXml() {}

    /** Opens a part before its root element. */
    static XmlCursor open(InputStream part) throws IOException {
        return guarded(() -> XmlCursor.open(part, StandardCharsets.UTF_8.name(), LIMITS));
    }

    /** Opens a spreadsheet that is a single XML document. */
    static XmlCursor open(SourceContent document) throws IOException {
        return guarded(() -> XmlCursor.open(document.open(), document.context().encoding(), LIMITS));
    }

    /**
     * Opens a spreadsheet that is a ZIP archive and applies an operation. The archive is closed only if the operation
     * fails.
     *
     * @throws InvalidSheetException if the file is damaged
     */
    static <T> T openArchive(SourceContent content, ArchiveStep<T> opening) throws IOException {
        try {
            ZipArchive archive = ZipArchive.open(content);
            try {
                return opening.run(archive);
            } catch (IOException | RuntimeException failure) {
                archive.close();
                throw failure;
            }
        } catch (InvalidArchiveException broken) {
            throw InvalidSheetException.of(broken);
        }
    }

    /** Opens a mandatory part. */
    static InputStream requiredPart(ZipArchive archive, String name) throws IOException {
        return archive.entry(name)
                .orElseThrow(() -> new InvalidSheetException("a missing part of the spreadsheet", "all its parts"));
    }

    /** Reads a small part as a whole. */
    static TreeElement read(InputStream part) throws IOException {
        try (XmlCursor cursor = open(part)) {
            return guarded(() -> {
                cursor.nextElement();
                return cursor.readElement();
            });
        }
    }

    /** Returns the value of an attribute; empty if it is missing. */
    static String attribute(TreeElement element, String name) {
        return element.attribute(name).map(TreeValue::value).orElse("");
    }

    /** @throws InvalidSheetException if the operation fails because of the content of the file */
    static <T> T guarded(XmlStep<T> step) throws IOException {
        try {
            return step.run();
        } catch (XmlReadException broken) {
            throw new InvalidSheetException(
                    broken.rejection().found(), broken.rejection().expected());
        } catch (ElementTooLargeException large) {
            throw new InvalidSheetException("a row or list over the size limit", "a smaller row or list");
        } catch (InvalidArchiveException broken) {
            throw InvalidSheetException.of(broken);
        }
    }
}
