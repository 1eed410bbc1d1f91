package org.mesinfos.connectors.api;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * What connectors look at to recognise a file: its beginning, read once and shared by all of them.
 *
 * <p>Implementations compute each view at the first call and keep it. Safe for use by several threads.
 */
public interface FilePreview {

    /** Who delivered it and what is known of the delivery. */
    SourceContext context();

    /** At most the first 64 KiB. Not to be changed. */
    byte[] head();

    /** The encoding found by scanning the whole file. */
    Charset charset();

    /** {@link #head()} as text without a byte order mark; a character cut at the end is left out. */
    String text();

    /** The lines of {@link #text()}, without a last one that may be cut. */
    List<String> lines();

    /** The root element, when the file begins as XML. */
    Optional<QName> xmlRoot();

    /** The text of the first page with positions, when the file is a PDF that could be read; empty otherwise. */
    Optional<org.mesinfos.connectors.api.page.PdfPage> firstPage();

    /** The first pages, at least one, when the file is a PDF that could be read; empty otherwise. */
    List<org.mesinfos.connectors.api.page.PdfPage> firstPages();

    /**
     * All pages, at least one, when the file is a PDF that could be read; empty otherwise. They cost as much as reading the
     * file: for what the first pages cannot tell.
     */
    List<org.mesinfos.connectors.api.page.PdfPage> pages();

    /** The files embedded in the file, each at least with its beginning, when it is a PDF that could be read. */
    List<org.mesinfos.connectors.api.page.PdfAttachment> attachments();
}
