package org.mesinfos.connectors.inference.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.Chunk;
import org.mesinfos.connectors.ConnectorDescription;
import org.mesinfos.connectors.FallbackConnector;
import org.mesinfos.connectors.FilePreview;
import org.mesinfos.connectors.Locator;
import org.mesinfos.connectors.ParsedRow;
import org.mesinfos.connectors.Rejection;
import org.mesinfos.connectors.RejectionReason;
import org.mesinfos.connectors.RowSink;
import org.mesinfos.connectors.SourceContent;
import org.mesinfos.connectors.SourceContext;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.format.pdf.PdfLimits;
import org.mesinfos.connectors.format.pdf.PdfPage;
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

    private final ConnectorDescription description;
    private final PdfReader reader;

    /** @param reader opens the files */
    protected DocumentConnector(ConnectorDescription description, PdfReader reader) {
        this.description = description;
        this.reader = reader;
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
        return printed(preview.firstPages())
                .map(this::judge)
                .filter(judgement -> judgement.confidence() >= LEAST_CONFIDENCE)
                .map(judgement -> new Proposal(judgement.confidence(), judgement.reason(), Optional.empty()));
    }

    @Override
    public final void parse(SourceContent content, Chunk chunk, RowSink sink) throws IOException {
        PdfDocument document = reader.read(content, PdfLimits.DEFAULT);
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

    private static void reject(Rejection rejection, RowSink sink) {
        sink.read();
        sink.reject(rejection);
    }
}
