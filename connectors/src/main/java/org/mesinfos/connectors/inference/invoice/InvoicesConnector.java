package org.mesinfos.connectors.inference.invoice;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.Chunk;
import org.mesinfos.connectors.Connector;
import org.mesinfos.connectors.ConnectorDescription;
import org.mesinfos.connectors.DeliveryMode;
import org.mesinfos.connectors.FallbackConnector;
import org.mesinfos.connectors.FilePreview;
import org.mesinfos.connectors.Locator;
import org.mesinfos.connectors.Recognition;
import org.mesinfos.connectors.Rejection;
import org.mesinfos.connectors.RejectionReason;
import org.mesinfos.connectors.RowSink;
import org.mesinfos.connectors.SourceContent;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.format.pdf.PdfLimits;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.records.RecordType;

/** Reads invoices in PDF that nobody described. */
@AutoService(Connector.class)
public final class InvoicesConnector implements FallbackConnector {

    /** What settings and sightings call it. */
    public static final String ID = "mesinfos/invoices";

    private static final ConnectorDescription DESCRIPTION = new ConnectorDescription(
            ID,
            1,
            "Invoices in PDF of any seller, laid out as found out from the file; only where the operator allows it",
            "pdf",
            Set.of(RecordType.INVOICE),
            DeliveryMode.APPEND,
            "",
            15);

    /** Weaker than every description of a file. */
    private static final int STRONGEST_CLAIM = 24;
    /** What is less sure is not proposed. */
    private static final int LEAST_CONFIDENCE = 50;

    private final PdfReader reader;

    /** Reads each file in a process of its own. */
    public InvoicesConnector() {
        this(PdfReader.isolated());
    }

    InvoicesConnector(PdfReader reader) {
        this.reader = reader;
    }

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Optional<Proposal> propose(FilePreview preview) {
        return PrintedInvoice.of(preview.firstPages())
                .map(InvoiceJudgement::of)
                .filter(judgement -> judgement.confidence() >= LEAST_CONFIDENCE)
                .map(judgement -> new Proposal(judgement.confidence(), judgement.reason(), Optional.empty()));
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        return propose(preview)
                .map(proposal -> Recognition.claimed(
                        STRONGEST_CLAIM * proposal.confidence() / 100,
                        "confidence " + proposal.confidence() + " %: " + proposal.reason()))
                .orElse(Recognition.OTHER_FORMAT);
    }

    @Override
    public void parse(SourceContent content, Chunk chunk, RowSink sink) throws IOException {
        PdfDocument document = reader.read(content, PdfLimits.DEFAULT);
        Optional<PrintedInvoice> invoice = PrintedInvoice.of(document.pages());
        if (invoice.isPresent()) {
            sink.read();
            sink.accept(new InvoiceRecords(content.context(), invoice.get()).row());
            tellWhatDoesNotAddUp(invoice.get(), sink);
        }
        if (document.fault().isPresent()) {
            reject(document.fault().get().rejection(document.pages().size()), sink);
        } else if (invoice.isEmpty()) {
            reject(
                    new Rejection(
                            RejectionReason.UNREADABLE_FILE,
                            Locator.wholeFile(),
                            "",
                            "no name of an invoice, or no sums",
                            "an invoice"),
                    sink);
        }
    }

    private static void tellWhatDoesNotAddUp(PrintedInvoice invoice, RowSink sink) {
        invoice.totals()
                .difference()
                .ifPresent(missing -> reject(
                        partial(
                                invoice.totals().place(),
                                "net and tax " + amount(missing),
                                "net and tax adding up to the gross total"),
                        sink));
        invoice.itemsMissing()
                .ifPresent(missing -> reject(
                        partial(
                                invoice.items().rows().get(0).locator(),
                                "items " + amount(missing),
                                "items adding up to the total"),
                        sink));
    }

    private static String amount(BigDecimal missing) {
        String amount = missing.abs().stripTrailingZeros().toPlainString();
        return amount + (missing.signum() > 0 ? " too low" : " too high");
    }

    private static Rejection partial(Locator locator, String found, String expected) {
        return new Rejection(RejectionReason.BROKEN_FILE, locator, "", found, expected);
    }

    private static void reject(Rejection rejection, RowSink sink) {
        sink.read();
        sink.reject(rejection);
    }
}
