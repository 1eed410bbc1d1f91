package org.mesinfos.samples.delivery;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.samples.life.AccountHistory;
import org.mesinfos.samples.life.BankOperation;
import org.mesinfos.samples.life.Life;
import org.mesinfos.samples.life.Timeline;
import org.mesinfos.samples.pdf.PdfStatement;
import org.mesinfos.samples.pdf.StatementOperation;
import org.mesinfos.samples.pdf.StatementPdf;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.PersonTrait;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.truth.OwnerResolver;
import org.mesinfos.samples.truth.TruthRecorder;

/** Exporter of PDF statements of Banque Atlantide: for a few people, for the month before the first. */
final class AtlantideStatementsExporter implements Exporter {

    private static final String CONNECTOR = "banque-atlantide/releve";
    private static final int PEOPLE = 20;
    private static final Pattern GROUPS = Pattern.compile("(.{4})(?=.)");

    private final YearMonth month;
    private final OwnerResolver owners;
    private final DeliveryWriter postbox;

    AtlantideStatementsExporter(Timeline timeline, OwnerResolver owners, DeliveryWriter postbox) {
        this.month = timeline.month(-1);
        this.owners = owners;
        this.postbox = postbox;
    }

    @Override
    public void export(Person person, Life life, TruthRecorder book) throws IOException {
        boolean chosen = person.index() < PEOPLE
                && (person.role() == PersonTrait.TWO_CARDS || person.role() == PersonTrait.JOINING);
        if (chosen) {
            export(person, life.accounts().get(0), book);
        }
    }

    private void export(Person person, AccountHistory history, TruthRecorder book) throws IOException {
        List<BankOperation> operations = history.within(new Timeline.Window(month.atDay(1), month.atEndOfMonth()));
        String file = "releve-" + month + "-" + (person.index() + 1) + ".pdf";
        try (OutputFile output =
                postbox.open(SampleOrganisation.BANQUE_ATLANTIDE, "releves-" + month, file, CONNECTOR)) {
            StatementPdf.write(statement(history, operations), output.stream());
            output.tally().accept(operations.size());
        }
        for (BankOperation operation : operations) {
            book.expect(owners.ofAccount(person, history.iban()), expected(history.iban(), operation), 1);
        }
    }

    /**
     * Returns the record of a row of the CSV export, with the printed form of the account and the number of the
     * statement.
     */
    private BankTransaction expected(String iban, BankOperation operation) {
        BankTransaction record = AtlantideOperationsExporter.expected(iban, operation);
        record.setSubject(GROUPS.matcher(iban).replaceAll("$1 "));
        record.setIban(iban);
        record.setStatementId(number());
        return record;
    }

    private String number() {
        return month.getYear() + "-" + month.getMonthValue();
    }

    private PdfStatement statement(AccountHistory history, List<BankOperation> operations) {
        return new PdfStatement(
                history.iban(),
                number(),
                month.atDay(1),
                month.atEndOfMonth(),
                ExportTexts.amount(history.balanceBefore(month.atDay(1))),
                operations.stream().map(AtlantideStatementsExporter::printed).toList());
    }

    private static StatementOperation printed(BankOperation operation) {
        return new StatementOperation(
                operation.booked(),
                operation.value(),
                List.of(operation.label()),
                ExportTexts.amount(operation.cents()));
    }

    @Override
    public void close() {
        // Each statement is closed after it is written.
    }
}
