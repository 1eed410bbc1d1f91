package org.mesinfos.connectors.inference.payslip;

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

/** Reads payslips in PDF that nobody described. */
@AutoService(Connector.class)
public final class PayslipsConnector implements FallbackConnector {

    /** What settings and sightings call it. */
    public static final String ID = "mesinfos/payslips";

    private static final ConnectorDescription DESCRIPTION = new ConnectorDescription(
            ID,
            1,
            "Payslips in PDF of any employer, laid out as found out from the file; only where the operator allows it",
            "pdf",
            Set.of(RecordType.INCOME),
            DeliveryMode.APPEND,
            "",
            15);

    /** Weaker than every description of a file. */
    private static final int STRONGEST_CLAIM = 23;
    /** What is less sure is not proposed. */
    private static final int LEAST_CONFIDENCE = 50;

    private final PdfReader reader;

    /** Reads each file in a process of its own. */
    public PayslipsConnector() {
        this(PdfReader.isolated());
    }

    PayslipsConnector(PdfReader reader) {
        this.reader = reader;
    }

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Optional<Proposal> propose(FilePreview preview) {
        return PrintedPayslip.of(preview.firstPages())
                .map(PayslipJudgement::of)
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
        Optional<PrintedPayslip> payslip = PrintedPayslip.of(document.pages());
        if (payslip.isPresent()) {
            sink.read();
            sink.accept(new PayslipRecords(content.context(), payslip.get()).row());
            tellWhatDoesNotAddUp(payslip.get(), sink);
        }
        if (document.fault().isPresent()) {
            reject(document.fault().get().rejection(document.pages().size()), sink);
        } else if (payslip.isEmpty()) {
            reject(
                    new Rejection(
                            RejectionReason.UNREADABLE_FILE,
                            Locator.wholeFile(),
                            "",
                            "no name of a payslip, or no sums",
                            "a payslip"),
                    sink);
        }
    }

    private static void tellWhatDoesNotAddUp(PrintedPayslip payslip, RowSink sink) {
        payslip.sums()
                .missing()
                .filter(missing -> missing.signum() != 0)
                .ifPresent(missing -> reject(
                        new Rejection(
                                RejectionReason.BROKEN_FILE,
                                payslip.sums().place("net-paid"),
                                "",
                                "pay less deductions " + amount(missing),
                                "pay less deductions being the net that is paid"),
                        sink));
    }

    private static String amount(BigDecimal missing) {
        String amount = missing.abs().stripTrailingZeros().toPlainString();
        return amount + (missing.signum() > 0 ? " too low" : " too high");
    }

    private static void reject(Rejection rejection, RowSink sink) {
        sink.read();
        sink.reject(rejection);
    }
}
