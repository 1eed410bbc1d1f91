package org.mesinfos.connectors.generic.statement;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.LayoutFact;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.OrganisationContext;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.format.pdf.PdfLimits;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.generic.acceptance.Acceptance;
import org.mesinfos.connectors.generic.acceptance.AcceptedRowSink;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;
import org.mesinfos.connectors.generic.statement.hypothesis.StatementHypotheses;
import org.mesinfos.connectors.generic.statement.output.OrderedOutcomes;
import org.mesinfos.connectors.generic.statement.output.StatementMappingWriter;
import org.mesinfos.connectors.generic.statement.output.StatementRecordBuilder;
import org.mesinfos.connectors.generic.statement.proof.StatementAcceptance;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.sign.StatementBalances;
import org.mesinfos.connectors.mapping.value.StatementBalanceCheck;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.RecordType;

/** Generic reader of bank statements in PDF. */
@AutoService(Connector.class)
public final class BankStatementsConnector implements GenericReader {

    /** Rule under which rows of zero are skipped, such as those of waived fees. */
    private static final String ZERO_RULE = "an amount of zero";

    /** Id of the connector. */
    public static final String ID = "mesinfos/bank-statements";

    private static final ConnectorDescription DESCRIPTION = new ConnectorDescription(
            ID,
            8,
            "Bank statements in PDF of any bank, with a layout inferred from the file; only where the operator allows it",
            "pdf",
            Set.of(RecordType.BANK_TRANSACTION),
            DeliveryMode.APPEND,
            "",
            15);

    private static final String SOURCE = ID + " version " + DESCRIPTION.version();

    /** Minimum plausibility of a proposal. */
    private static final int MIN_PLAUSIBILITY = 50;

    private final PdfReader reader;
    private final OrganisationContext organisation;

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
        this(reader, OrganisationContext.NONE);
    }

    private BankStatementsConnector(PdfReader reader, OrganisationContext organisation) {
        this.reader = reader;
        this.organisation = organisation;
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
        return StatementHypotheses.bestStatement(preview.firstPages())
                .flatMap(statement -> bestStatement(preview.pages()))
                .flatMap(BankStatementsConnector::propose);
    }

    @Override
    public List<LayoutFact> proves(FilePreview preview) {
        return StatementHypotheses.bestStatement(preview.firstPages())
                .flatMap(statement -> StatementHypotheses.bestStatement(preview.pages()))
                .map(StatementLearning::facts)
                .orElse(List.of());
    }

    @Override
    public GenericReader within(OrganisationContext context) {
        return new BankStatementsConnector(reader, context);
    }

    private Optional<ParsedStatement> bestStatement(List<PdfPage> pages) {
        return StatementHypotheses.bestStatement(pages)
                .map(statement -> StatementLearning.apply(statement, organisation));
    }

    private static Optional<Proposal> propose(ParsedStatement statement) {
        StatementAssessment assessment = StatementAssessment.assess(statement);
        Acceptance acceptance = StatementAcceptance.of(statement);
        return assessment.plausibility() < MIN_PLAUSIBILITY || StatementAssessment.isOtherDocument(statement)
                ? Optional.empty()
                : Optional.of(new Proposal(
                        acceptance.confidence(),
                        assessment.plausibility(),
                        assessment.reason() + "; " + acceptance.describe(),
                        StatementMappingWriter.canDescribe(statement)
                                ? Optional.of(id -> StatementMappingWriter.toYaml(statement, id))
                                : Optional.empty(),
                        acceptance.lacking()));
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        PdfDocument document = reader.read(content, PdfLimits.DEFAULT);
        Optional<ParsedStatement> statement = bestStatement(document.pages());
        statement.ifPresent(found -> emitRows(content, found, sink));
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

    private static void emitRows(SourceContent content, ParsedStatement statement, RowSink sink) {
        StatementRecordBuilder records = new StatementRecordBuilder(content.context(), statement);
        OrderedOutcomes outcomes =
                new OrderedOutcomes(new AcceptedRowSink(sink, derivations(statement, records.assumedCurrency())));
        statement.skippedLines().forEach(line -> outcomes.skipped(line.locator(), line.rule()));
        statement.missingAmounts().forEach(line -> outcomes.rejected(missingValue(line, "amount")));
        for (AccountSection section : statement.sections()) {
            StatementBalanceCheck balance =
                    new StatementBalanceCheck(StatementBalances.opening(section, statement.signHypothesis()));
            for (PrintedTransaction transaction : section.transactions()) {
                BigDecimal amount =
                        statement.signHypothesis().amount(transaction).orElse(BigDecimal.ONE);
                if (amount.signum() == 0) {
                    outcomes.skipped(transaction.locator(), ZERO_RULE);
                    continue;
                }
                try {
                    outcomes.accepted(records.toRow(section, transaction));
                    balance.add(statement.signHypothesis().amount(transaction).orElse(BigDecimal.ZERO));
                } catch (InvalidValueException bad) {
                    balance.invalidate();
                    outcomes.rejected(bad.toRejection(transaction.locator()));
                }
            }
            section.undated().forEach(amount -> outcomes.rejected(missingValue(amount.locator(), "booking_date")));
            closingDifference(section, statement, balance).ifPresent(outcomes::rejected);
        }
        outcomes.emit();
    }

    /** Returns proofs and confidence, and the currency that nothing states but the country of the account suggests. */
    private static List<Derivation> derivations(ParsedStatement statement, Optional<String> assumedCurrency) {
        List<Derivation> derivations =
                new ArrayList<>(StatementAcceptance.of(statement).derivations(SOURCE));
        assumedCurrency
                .map(code -> new Derivation("currency", code, SOURCE, Acceptance.ofAssumedCurrency()))
                .ifPresent(derivations::add);
        derivations.sort(Comparator.comparing(Derivation::getName));
        return derivations;
    }

    /** Returns a rejection with the difference if the section does not add up. */
    private static Optional<Rejection> closingDifference(
            AccountSection section, ParsedStatement statement, StatementBalanceCheck balance) {
        return StatementBalances.difference(section, statement.signHypothesis())
                .flatMap(difference -> StatementBalances.closingLine(section)
                        .flatMap(closing -> balance.checkClosingBalance(
                                statement.signHypothesis().balance(closing), "", closing.locator())));
    }

    private static Rejection missingValue(Locator locator, String column) {
        return new Rejection(
                RejectionReason.MISSING_VALUE,
                locator,
                column,
                FoundValue.EMPTY,
                "a transaction with a date and an amount");
    }

    private static void reject(Rejection rejection, RowSink sink) {
        sink.startRow();
        sink.reject(rejection);
    }
}
