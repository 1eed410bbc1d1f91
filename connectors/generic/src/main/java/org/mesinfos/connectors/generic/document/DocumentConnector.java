package org.mesinfos.connectors.generic.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.generic.document.DocumentPages.TextFormat;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;

/**
 * Base class for generic readers of documents. It extracts the content, builds the records and reports by how much sums do
 * not add up.
 *
 * @param <P> extracted content of a document
 */
public abstract class DocumentConnector<P> implements GenericReader {

    /** Documents with a lower plausibility are not proposed. */
    private static final int MIN_PLAUSIBILITY = 50;

    private final DocumentKind kind;
    private final ConnectorDescription description;
    private final DocumentPages source;

    /** Accepted media types. */
    protected enum Media {
        PDF_OR_HTML,
        PDF_HTML_OR_TEXT
    }

    /**
     * Creates a connector for PDF documents and HTML pages.
     *
     * @param reader opens the files
     */
    protected DocumentConnector(DocumentKind kind, PdfReader reader) {
        this(kind, reader, Media.PDF_OR_HTML);
    }

    /**
     * Creates a connector.
     *
     * @param reader opens the PDF documents
     * @param media accepted media types
     */
    protected DocumentConnector(DocumentKind kind, PdfReader reader, Media media) {
        this.kind = kind;
        this.description = kind.description();
        this.source = new DocumentPages(
                reader,
                switch (media) {
                    case PDF_OR_HTML -> Set.of(TextFormat.HTML);
                    case PDF_HTML_OR_TEXT -> Set.of(TextFormat.PLAIN, TextFormat.HTML);
                });
    }

    /**
     * Extracts the content of a document; empty if it is not of this kind.
     *
     * @param currency currency that the settings declare for the organisation; empty if they declare none
     */
    protected abstract Optional<P> extract(List<PdfPage> pages, Optional<String> currency);

    /** Assesses the plausibility that the document is of this kind, and what its reading lacks. */
    protected abstract DocumentAssessment assess(P printed);

    /** Builds the records of a document. */
    protected abstract List<ParsedRow> toRows(SourceContext context, P printed);

    /** Returns one rejection for each sum that does not add up. */
    protected abstract List<Rejection> findDifferences(P printed);

    @Override
    public final ConnectorDescription description() {
        return description;
    }

    @Override
    public final Optional<Proposal> propose(FilePreview preview) {
        return extract(source.preview(preview), preview.context().currency())
                .map(this::assess)
                .filter(assessment -> assessment.plausibility() >= MIN_PLAUSIBILITY)
                // The plausibility serves as confidence: that of documents is not calibrated.
                .map(assessment -> new Proposal(
                        assessment.plausibility(),
                        assessment.plausibility(),
                        assessment.reason(),
                        Optional.empty(),
                        assessment.lacking()));
    }

    @Override
    public final void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        PdfDocument document = source.read(content);
        Optional<P> printed = extract(document.pages(), content.context().currency());
        if (printed.isPresent()) {
            for (ParsedRow row : markedRows(content.context(), printed.get())) {
                sink.startRow();
                sink.accept(row);
            }
            findDifferences(printed.get()).forEach(difference -> reject(difference, sink));
        }
        if (document.fault().isPresent()) {
            reject(document.fault().get().rejection(document.pages().size()), sink);
        } else if (printed.isEmpty()) {
            reject(
                    new Rejection(
                            RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "", kind.missing(), kind.expected()),
                    sink);
        }
    }

    private List<ParsedRow> markedRows(SourceContext context, P printed) {
        List<ParsedRow> rows = toRows(context, printed);
        String source = description.id() + " version " + description.version();
        List<Derivation> marks = assess(printed).derivations(source);
        rows.forEach(row -> Envelope.addDerived(row.record(), marks));
        return rows;
    }

    /**
     * Returns the rejection for a sum that does not add up.
     *
     * @param what the terms of the sum
     * @param missing the difference: positive if the sum is too low, negative if it is too high
     * @param expected description of the correct state
     */
    protected static Rejection difference(Locator place, String what, BigDecimal missing, String expected) {
        String amount = missing.abs().stripTrailingZeros().toPlainString();
        return new Rejection(
                RejectionReason.BROKEN_FILE,
                place,
                "",
                what + " " + amount + (missing.signum() > 0 ? " too low" : " too high"),
                expected);
    }

    private static void reject(Rejection rejection, RowSink sink) {
        sink.startRow();
        sink.reject(rejection);
    }
}
