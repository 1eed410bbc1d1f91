package org.mesinfos.samples;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mesinfos.samples.delivery.CustomerProfilesExporter;
import org.mesinfos.samples.delivery.DeliveryTarget;
import org.mesinfos.samples.delivery.FolderInbox;
import org.mesinfos.samples.person.Customer;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.PersonGenerator;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.truth.OwnerResolver;

/**
 * Generator of a load that consists only of transactions of Banque Atlantide.
 *
 * <p>It writes one account per person over a year, in files of about the same number of rows, the customer file that
 * links accounts to people, and the expected rows and sums of each account.
 */
final class BankLoadGenerator {

    private static final int ROWS_PER_FILE = 250_000;

    private final PersonGenerator people;
    private final LoadRows rows;
    private final int rowsPerPerson;

    BankLoadGenerator(long seed, int persons, int rowsPerPerson) {
        this.people = new PersonGenerator(seed, persons);
        this.rows = new LoadRows(seed, rowsPerPerson);
        this.rowsPerPerson = rowsPerPerson;
    }

    /** Writes all files. Returns the total size of the operation files in bytes. */
    long writeTo(Path folder) throws IOException {
        DeliveryTarget inbox = new FolderInbox(folder.resolve("inbox"));
        Path truth = Files.createDirectories(folder.resolve("truth"));
        new SampleFolder(folder).writeSettings();
        int personsPerFile = Math.max(1, ROWS_PER_FILE / rowsPerPerson);
        long bytes = 0;
        try (BufferedWriter registry = Files.newBufferedWriter(folder.resolve("registry.csv"));
                BufferedWriter accounts = Files.newBufferedWriter(truth.resolve("accounts.csv"));
                BufferedWriter clients = Files.newBufferedWriter(clients(folder))) {
            registry.write(Sample.REGISTRY_HEADER);
            accounts.write("person_id;account;rows;debit_cents;credit_cents\n");
            clients.write(CustomerProfilesExporter.HEADER);
            for (int first = 0; first < people.count(); first += personsPerFile) {
                int end = Math.min(people.count(), first + personsPerFile);
                bytes += writeFile(inbox, first, end, new TruthFiles(registry, accounts, clients));
            }
        }
        return bytes;
    }

    private static Path clients(Path folder) throws IOException {
        Path delivery = folder.resolve("inbox")
                .resolve(SampleOrganisation.BANQUE_ATLANTIDE.id())
                .resolve("clients");
        return Files.createDirectories(delivery).resolve("clients.csv");
    }

    private record TruthFiles(BufferedWriter registry, BufferedWriter accounts, BufferedWriter clients) {}

    private long writeFile(DeliveryTarget inbox, int first, int end, TruthFiles books) throws IOException {
        String name = "operations-" + first;
        try (OutputStream out = inbox.create(SampleOrganisation.BANQUE_ATLANTIDE.id(), name, name + ".csv")) {
            RowBuffer buffer = new RowBuffer(out);
            rows.writeHeader(buffer);
            LoadRows.Sums total = new LoadRows.Sums(0, 0);
            for (int index = first; index < end; index++) {
                Person person = people.person(index);
                Customer customer = people.bankOnlyCustomer(index);
                String account = customer.holdings().mainAccount().orElseThrow();
                LoadRows.Sums sums = rows.writeAccount(account, index, buffer);
                writeTruth(person, customer, account, sums, books);
                total = total.plus(sums);
            }
            rows.writeFooter(total, buffer);
            buffer.flush();
            return buffer.written();
        }
    }

    private void writeTruth(Person person, Customer customer, String account, LoadRows.Sums sums, TruthFiles books)
            throws IOException {
        String id = OwnerResolver.personId(person, customer);
        if (person.registryId().isPresent()) {
            books.registry()
                    .write(Population.registryLine(id, customer.organisation().id(), customer.reference()));
        }
        books.clients().write(CustomerProfilesExporter.row(person, customer, person.home()));
        books.accounts()
                .write(id + ";" + account + ";" + rowsPerPerson + ";" + sums.debits() + ";" + sums.credits() + "\n");
    }
}
