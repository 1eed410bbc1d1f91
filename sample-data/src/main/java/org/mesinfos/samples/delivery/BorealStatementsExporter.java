package org.mesinfos.samples.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.samples.life.AccountHistory;
import org.mesinfos.samples.life.BankOperation;
import org.mesinfos.samples.life.Life;
import org.mesinfos.samples.life.Timeline;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.truth.ExpectedAttribution;
import org.mesinfos.samples.truth.OwnerResolver;
import org.mesinfos.samples.truth.TruthRecorder;

/**
 * Exporter of the statements of all accounts of Crédit Boréal as ISO 20022 camt.053.001.08, one file a month directly
 * under the organisation. Each file repeats the last three days of the previous one.
 */
final class BorealStatementsExporter implements Exporter {

    private static final String CONNECTOR = "standard/camt.053";
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";
    private static final int OVERLAP = 3;

    private record MonthFile(OutputFile file, IndentedXmlWriter xml, String month, Timeline.Window window) {

        String message() {
            return "BOREAL-" + month;
        }

        String statement(AccountHistory history) {
            return month + "-" + history.iban().substring(14, 25);
        }
    }

    private final OwnerResolver owners;
    private final List<MonthFile> files = new ArrayList<>();

    BorealStatementsExporter(Timeline timeline, OwnerResolver owners, DeliveryWriter postbox) throws IOException {
        this.owners = owners;
        for (int month = 0; month < timeline.months(); month++) {
            String name = timeline.month(month).toString();
            String file = "camt053-" + name + ".xml";
            OutputFile output = postbox.open(SampleOrganisation.CREDIT_BOREAL, file, file, CONNECTOR);
            MonthFile monthFile =
                    new MonthFile(output, new IndentedXmlWriter(output), name, timeline.window(month, OVERLAP));
            writeHeader(monthFile);
            files.add(monthFile);
        }
    }

    private static void writeHeader(MonthFile month) throws IOException {
        month.xml().root("Document", NAMESPACE);
        month.xml().open("BkToCstmrStmt");
        month.xml().open("GrpHdr");
        month.xml().leaf("MsgId", month.message());
        month.xml().leaf("CreDtTm", CamtStatementWriter.created(month.window()));
        month.xml().close();
    }

    @Override
    public void export(Person person, Life life, TruthRecorder book) throws IOException {
        for (AccountHistory history : life.accounts()) {
            if (SampleBanks.of(history) == SampleOrganisation.CREDIT_BOREAL) {
                export(history, owners.ofAccount(person, history.iban()), book);
            }
        }
    }

    private void export(AccountHistory history, ExpectedAttribution attribution, TruthRecorder book)
            throws IOException {
        int[] sightings = new int[history.operations().size() + 1];
        String[] statements = new String[history.operations().size() + 1];
        for (MonthFile month : files) {
            String statement = month.statement(history);
            List<BankOperation> operations = history.within(month.window());
            CamtStatementWriter.write(month.xml(), statement, history, month.window(), operations);
            month.file().tally().accept();
            book.expect(attribution, ExpectedAccount.of(history, statement, month.message(), month.window()), 1);
            for (BankOperation operation : operations) {
                month.file().tally().accept();
                sightings[operation.number()]++;
                // Of two statements with the same entry, the one that reaches further takes precedence.
                statements[operation.number()] = statement;
            }
        }
        for (BankOperation operation : history.operations()) {
            String lastStatement = statements[operation.number()];
            book.expect(
                    attribution, ExpectedEntry.of(history, operation, lastStatement), sightings[operation.number()]);
        }
    }

    @Override
    public void close() throws IOException {
        for (MonthFile month : files) {
            month.xml().end();
            month.file().close();
        }
    }
}
