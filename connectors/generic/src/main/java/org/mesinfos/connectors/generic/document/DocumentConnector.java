package org.mesinfos.connectors.generic.document;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FallbackConnector;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.format.pdf.PdfLimits;
import org.mesinfos.connectors.format.pdf.PdfReader;

/**
 * Reads PDF documents that nobody described and of which each is one record: finds out what is printed, takes it as the
 * record, and tells by how much its sums do not add up.
 *
 * @param <P> what is printed
 */
public abstract class DocumentConnector<P> implements FallbackConnector {

    /** What is less sure is not proposed. */
    private static final int LEAST_CONFIDENCE = 50;

    private static final long MOST_BYTES_PER_CHARACTER = 4;

    private final ConnectorDescription description;
    private final PdfReader reader;
    private final Media media;

    /** What a document may be delivered as. */
    protected enum Media {
        PDF,
        PDF_OR_TEXT
    }

    /** @param reader opens the files */
    protected DocumentConnector(ConnectorDescription description, PdfReader reader) {
        this(description, reader, Media.PDF);
    }

    /**
     * @param reader opens the files that are PDF documents
     * @param media what else they may be
     */
    protected DocumentConnector(ConnectorDescription description, PdfReader reader, Media media) {
        this.description = description;
        this.reader = reader;
        this.media = media;
    }

    /** What is printed on pages; empty when they are not of this kind. */
    protected abstract Optional<P> printed(List<PdfPage> pages);

    /** How sure it is that this is what it seems. */
    protected abstract Judgement judge(P printed);

    /** The record. */
    protected abstract ParsedRow row(SourceContext context, P printed);

    /** What does not add up, each told by how much. */
    protected abstract List<Rejection> differences(P printed);

    /** What a document that is not of this kind lacks. */
    protected abstract String lacking();

    /** What a document of this kind is called. */
    protected abstract String expected();

    @Override
    public final ConnectorDescription description() {
        return description;
    }

    @Override
    public final Optional<Proposal> propose(FilePreview preview) {
        boolean text = isText(preview.context());
        if (text && preview.text().length() >= TextPages.MOST_CHARACTERS) {
            return Optional.empty();
        }
        return printed(text ? TextPages.of(preview.text()) : preview.firstPages())
                .map(this::judge)
                .filter(judgement -> judgement.confidence() >= LEAST_CONFIDENCE)
                .map(judgement -> new Proposal(judgement.confidence(), judgement.reason(), Optional.empty()));
    }

    @Override
    public final void parse(SourceContent content, Chunk chunk, RowSink sink) throws IOException {
        PdfDocument document = isText(content.context()) ? text(content) : reader.read(content, PdfLimits.DEFAULT);
        Optional<P> printed = printed(document.pages());
        if (printed.isPresent()) {
            sink.read();
            sink.accept(row(content.context(), printed.get()));
            differences(printed.get()).forEach(difference -> reject(difference, sink));
        }
        if (document.fault().isPresent()) {
            reject(document.fault().get().rejection(document.pages().size()), sink);
        } else if (printed.isEmpty()) {
            reject(
                    new Rejection(RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "", lacking(), expected()),
                    sink);
        }
    }

    /**
     * That something does not add up.
     *
     * @param what is added up
     * @param missing how much it is too low; too high when negative
     * @param expected what would be right
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

    private boolean isText(SourceContext context) {
        return media == Media.PDF_OR_TEXT && context.mediaType().equals("text/plain");
    }

    /** A text as a document; one that is too long has no pages. */
    private static PdfDocument text(SourceContent content) throws IOException {
        if (content.size() > MOST_BYTES_PER_CHARACTER * TextPages.MOST_CHARACTERS) {
            return new PdfDocument(List.of(), List.of(), Optional.empty());
        }
        try (InputStream in = content.open()) {
            String text = new String(
                    in.readAllBytes(), Charset.forName(content.context().encoding()));
            return new PdfDocument(TextPages.of(text), List.of(), Optional.empty());
        }
    }

    private static void reject(Rejection rejection, RowSink sink) {
        sink.read();
        sink.reject(rejection);
    }
}
