package org.mesinfos.samples.delivery;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
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
 * Exporter of the transactions of all accounts of Banque Atlantide as CSV, one file a month. Each file repeats the last
 * three days of the previous one.
 */
final class AtlantideOperationsExporter implements Exporter {

    private static final String CONNECTOR = "banque-atlantide/operations";
    private static final int OVERLAP = 3;

    private final OwnerResolver owners;
    private final List<MonthFile> files = new ArrayList<>();

    AtlantideOperationsExporter(
            Timeline timeline, OwnerResolver owners, DeliveryWriter postbox, RepeatedDelivery repeated)
            throws IOException {
        this.owners = owners;
        for (int month = 0; month < timeline.months(); month++) {
            String name = timeline.month(month).toString();
            String delivery = "operations-" + name;
            String file = "operations-" + name + ".csv";
            boolean twice = repeated == RepeatedDelivery.SECOND_MONTH && month == 1;
            OutputFile output = twice
                    ? postbox.openTwice(
                            SampleOrganisation.BANQUE_ATLANTIDE, delivery, delivery + "-bis", file, CONNECTOR)
                    : postbox.open(SampleOrganisation.BANQUE_ATLANTIDE, delivery, file, CONNECTOR);
            files.add(new MonthFile(output, timeline.window(month, OVERLAP)));
        }
    }

    /** Delivery that is repeated under another name. */
    enum RepeatedDelivery {
        NONE,
        SECOND_MONTH
    }

    @Override
    public void export(Person person, Life life, TruthRecorder book) throws IOException {
        for (AccountHistory history : life.accounts()) {
            if (SampleBanks.of(history) == SampleOrganisation.BANQUE_ATLANTIDE) {
                ExpectedAttribution attribution = owners.ofAccount(person, history.iban());
                for (BankOperation operation : history.operations()) {
                    book.expect(attribution, expected(history.iban(), operation), write(history.iban(), operation));
                }
            }
        }
    }

    private int write(String account, BankOperation operation) throws IOException {
        int sightings = 0;
        for (MonthFile file : files) {
            sightings += file.writeIfInside(account, operation);
        }
        return sightings;
    }

    static BankTransaction expected(String account, BankOperation operation) {
        BankTransaction record = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        record.setOrganisation(SampleOrganisation.BANQUE_ATLANTIDE.id());
        record.setSubject(account);
        record.setSubjectKind(SubjectKind.ACCOUNT);
        record.setAccountNumber(account);
        record.setBookingDate(operation.booked());
        record.setValueDate(operation.value());
        record.setLabel(operation.label());
        record.setAmount(ExportTexts.amount(operation.cents()));
        record.setCurrency("EUR");
        return record;
    }

    @Override
    public void close() throws IOException {
        for (MonthFile file : files) {
            file.close();
        }
    }

    /** File of one month. */
    private static final class MonthFile {

        private static final Charset CHARSET = Charset.forName("windows-1252");
        private static final char THOUSANDS = '\u00a0';
        private static final String END = "\r\n";

        private final OutputFile file;
        private final Timeline.Window window;
        private long debits;
        private long credits;

        MonthFile(OutputFile file, Timeline.Window window) throws IOException {
            this.file = file;
            this.window = window;
            line("Banque Atlantide;;;;;;");
            line("Export des opérations;du " + ExportTexts.french(window.from()) + ";au "
                    + ExportTexts.french(window.to()) + ";;;;");
            line(";;;;;;");
            line("Numéro de compte;Date;Date de valeur;Libellé;Débit;Crédit;Devise");
        }

        int writeIfInside(String account, BankOperation operation) throws IOException {
            if (!window.contains(operation.booked())) {
                return 0;
            }
            long cents = operation.cents();
            debits -= Math.min(cents, 0);
            credits += Math.max(cents, 0);
            line(account + ";" + ExportTexts.french(operation.booked()) + ";" + ExportTexts.french(operation.value())
                    + ";"
                    + ExportTexts.field(operation.label(), ';') + ";"
                    + (cents < 0 ? ExportTexts.comma(-cents, THOUSANDS) : "")
                    + ";" + (cents < 0 ? "" : ExportTexts.comma(cents, THOUSANDS)) + ";EUR");
            file.tally().accept();
            return 1;
        }

        void close() throws IOException {
            line("Total;;;;" + ExportTexts.comma(debits, ' ') + ";" + ExportTexts.comma(credits, ' ') + ";EUR");
            file.close();
        }

        private void line(String text) throws IOException {
            file.write(text + END, CHARSET);
        }
    }
}
