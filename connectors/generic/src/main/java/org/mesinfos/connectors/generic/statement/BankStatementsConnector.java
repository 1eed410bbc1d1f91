package org.mesinfos.connectors.generic.statement;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.FallbackConnector;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.format.pdf.PdfLimits;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.mapping.RunningBalance;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.records.RecordType;

/** Generic reader of bank statements in PDF. */
@AutoService(Connector.class)
public final class BankStatementsConnector implements FallbackConnector {

    /** Id of the connector. */
    public static final String ID = "mesinfos/bank-statements";

    private static final ConnectorDescription DESCRIPTION = new ConnectorDescription(
            ID,
            4,
            "Bank statements in PDF of any bank, with a layout inferred from the file; only where the operator allows it",
            "pdf",
            Set.of(RecordType.BANK_TRANSACTION),
            DeliveryMode.APPEND,
            "",
            15);

    /** Minimum confidence of a proposal. */
    private static final int LEAST_CONFIDENCE = 50;

    private final PdfReader reader;

    /** Creates a connector that reads each file in a separate process. */
    public BankStatementsConnector() {
        this(PdfReader.isolated());
    }

    /**
     * Creates a connector with a PDF reader.
     *
     * @param reader reader that opens the files
     */
    public BankStatementsConnector(PdfReader reader) {
        this.reader = reader;
    }

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    /**
     * Proposes the file as a statement. All pages are examined if the first ones look like a statement, since the
     * closing balance, which confirms the signs, may be on the last page.
     */
    @Override
    public Optional<Proposal> propose(FilePreview preview) {
        return Readings.best(preview.firstPages())
                .flatMap(statement -> Readings.best(preview.pages()))
                .map(StatementJudgement::of)
                .filter(judgement -> judgement.confidence() >= LEAST_CONFIDENCE)
                .map(judgement -> new Proposal(judgement.confidence(), judgement.reason(), Optional.empty()));
    }

    @Override
    public void parse(SourceContent content, Chunk chunk, RowSink sink) throws IOException {
        PdfDocument document = reader.read(content, PdfLimits.DEFAULT);
        Optional<Statement> statement = Readings.best(document.pages());
        statement.ifPresent(found -> rows(content, found, sink));
        if (document.fault().isPresent()) {
            reject(document.fault().get().rejection(document.pages().size()), sink);
        } else if (statement.isEmpty()) {
            reject(
                    new Rejection(
                            RejectionReason.UNREADABLE_FILE,
                            Locator.wholeFile(),
                            "",
                            "no lines that start with a date and end with an amount",
                            "an account statement with transactions"),
                    sink);
        }
    }

    private static void rows(SourceContent content, Statement statement, RowSink sink) {
        Outcomes outcomes = new Outcomes(sink);
        statement.passed().forEach(line -> outcomes.skipped(line.locator(), line.rule()));
        statement.lost().forEach(line -> outcomes.rejected(lost(line)));
        MovementRecords records = new MovementRecords(content.context(), statement);
        for (Section section : statement.sections()) {
            RunningBalance balance = new RunningBalance(Ends.opening(section, statement.reading()));
            for (Movement transaction : section.movements()) {
                try {
                    outcomes.accepted(records.row(section, transaction));
                    balance.add(statement.reading().amount(transaction).orElse(BigDecimal.ZERO));
                } catch (BadValue bad) {
                    balance.lose();
                    outcomes.rejected(bad.at(transaction.locator()));
                }
            }
            close(section, statement, balance).ifPresent(outcomes::rejected);
        }
        outcomes.tell();
    }

    /** Returns a rejection with the difference if the section does not add up. */
    private static Optional<Rejection> close(Section section, Statement statement, RunningBalance balance) {
        return Ends.difference(section, statement.reading())
                .flatMap(difference -> Ends.closingLine(section)
                        .flatMap(
                                closing -> balance.close(statement.reading().balance(closing), "", closing.locator())));
    }

    private static Rejection lost(SectionLog.Lost line) {
        return new Rejection(
                RejectionReason.MISSING_VALUE,
                line.locator(),
                "amount",
                "empty",
                "a transaction with a date and an amount");
    }

    private static void reject(Rejection rejection, RowSink sink) {
        sink.read();
        sink.reject(rejection);
    }
}
