package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.identity.table.OperatorTable;
import org.mesinfos.pipelines.identity.table.PersonId;

/**
 * Reader for a registry file: an {@link OperatorTable} of customers with the header {@value #HEADER}.
 *
 * <p>An instance reads one file. Messages contain line numbers and kinds of fault, never a reference or a person.
 */
public final class RegistryReader {

    /** First line of a registry file. */
    public static final String HEADER = "person_id;organisation;customer_reference";

    private record Entry(String person, int line) {}

    private final Map<Registry.RegisteredCustomer, Entry> entries = new HashMap<>();

    private RegistryReader() {}

    /**
     * Reads a file.
     *
     * @throws InvalidRegistryException if the file cannot be read or a line is invalid
     */
    public static Registry read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(file.toString(), bytes);
        } catch (IOException e) {
            throw new InvalidRegistryException(
                    "The registry file " + file + " cannot be read. Name another one with --registry.", e);
        }
    }

    /**
     * Reads a file from a stream.
     *
     * @param name name of the file in messages
     * @param bytes content of the file; not closed
     * @throws InvalidRegistryException if a line is invalid; the message names every invalid line up to a limit
     * @throws IOException if the stream cannot be read
     */
    public static Registry read(String name, InputStream bytes) throws IOException {
        return new RegistryReader().registry(name, bytes);
    }

    private Registry registry(String name, InputStream bytes) throws IOException {
        List<String> problems = OperatorTable.read(name, HEADER, bytes, this::readEntry);
        if (!problems.isEmpty()) {
            throw new InvalidRegistryException(problems);
        }
        Map<Registry.RegisteredCustomer, String> persons = new HashMap<>();
        entries.forEach((customer, entry) -> persons.put(customer, entry.person()));
        return new Registry(persons);
    }

    private void readEntry(OperatorTable.Row row) {
        String person = row.fields().get(0);
        String organisation = row.fields().get(1);
        String reference = row.fields().get(2);
        if (!PersonId.isValid(person)) {
            row.problem(
                    person.isEmpty() ? "no person id" : "a person id of other characters or length",
                    "1 to 64 of a-z, 0-9 and -");
        } else if (PersonKey.isPseudonym(person)) {
            row.problem("a person id in the form of a pseudonym", "a person id other than p- followed by 32 digits");
        } else if (organisation.isEmpty() || reference.isEmpty()) {
            row.problem(
                    organisation.isEmpty() ? "no organisation" : "no customer reference", "all three fields filled");
        } else {
            register(Registry.RegisteredCustomer.of(organisation, Subject.customer(reference)), person, row);
        }
    }

    private void register(Registry.RegisteredCustomer customer, String person, OperatorTable.Row row) {
        Entry known = entries.putIfAbsent(customer, new Entry(person, row.line()));
        if (known != null && !known.person().equals(person)) {
            row.problem(
                    "another person for the customer of line " + known.line(),
                    "one person for each customer reference of an organisation");
        }
    }
}
