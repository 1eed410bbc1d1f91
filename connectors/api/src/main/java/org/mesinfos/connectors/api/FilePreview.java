package org.mesinfos.connectors.api;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.mesinfos.connectors.api.page.PdfAttachment;
import org.mesinfos.connectors.api.page.PdfPage;

/**
 * The first bytes and the detected type of a file, on which recognition works. A preview is read once and shared by all
 * connectors.
 *
 * <p>Implementations compute each view on first use and cache it. They are safe for use by multiple threads.
 *
 * <pre>{@code
 * public Recognition recognise(FilePreview preview) {
 *     boolean isCamt = preview.xmlRoot()
 *             .filter(root -> root.getNamespaceURI().startsWith("urn:iso:std:iso:20022:tech:xsd:camt.053"))
 *             .isPresent();
 *     return isCamt ? Recognition.claimed(100, "namespace camt.053") : Recognition.OTHER_FORMAT;
 * }
 * }</pre>
 */
public interface FilePreview {

    /** Returns the metadata of the file: organisation, delivery, file name, media type. */
    SourceContext context();

    /** Returns the first bytes of the file, at most 64 KiB. The array is shared and must not be modified. */
    byte[] head();

    /** Returns the character encoding, detected from all bytes of the file. */
    Charset charset();

    /**
     * Returns {@link #head()} decoded with {@link #charset()}, without a byte order mark. An incomplete character at
     * the end is omitted.
     */
    String text();

    /**
     * Returns the start of the file as delivered, decoded. It differs from {@link #text()} if that is the text form of a
     * spreadsheet or of the tables of an HTML page.
     */
    String originalText();

    /**
     * Returns the lines of {@link #text()}. If the file is longer than the preview, a last line without a line end is
     * omitted.
     */
    List<String> lines();

    /** Returns the name of the root element if the file starts as XML, else empty. */
    Optional<QName> xmlRoot();

    /** Returns the first pages with the positions of their words, at least one if the file is a readable PDF, else none. */
    List<PdfPage> firstPages();

    /**
     * Returns all pages, at least one if the file is a readable PDF, else none. This parses the whole document, so call
     * it only if {@link #firstPages()} is not sufficient.
     */
    List<PdfPage> pages();

    /**
     * Returns a further view of the preview, such as the first rows of a table. A preview that connectors share computes each
     * view once for all of them.
     *
     * @param kind class of the view, by which it is found again
     * @param computation computes the view from this preview; it is a function of the preview alone, and never null
     */
    default <T> T view(Class<T> kind, Function<FilePreview, T> computation) {
        return computation.apply(this);
    }

    /** Returns the embedded files of a readable PDF, each with at least its first bytes; empty for other files. */
    List<PdfAttachment> attachments();
}
