package org.mesinfos.pipelines.identity.consent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.pipelines.identity.table.OperatorTable;
import org.mesinfos.pipelines.identity.table.PersonId;

/**
 * Reader for a file of consents: an {@link OperatorTable} with the header {@value #HEADER}.
 *
 * <p>Messages contain line numbers and kinds of fault, never a person.
 */
public final class ConsentsReader {

    /** First line of a file of consents. */
    public static final String HEADER = "person_id;organisation;record_type;reader;from;until;version";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}|\\*");

    private final List<ConsentGrant> grants = new ArrayList<>();
    /** True if a line about people and applications that may be meant cannot be read. */
    private boolean unreadLines;

    private final SortedSet<String> readers;
    private final LocalDate day;

    private ConsentsReader(Set<String> readers, LocalDate day) {
        this.readers = new TreeSet<>(readers);
        this.day = day;
    }

    /**
     * Reads a file.
     *
     * @param readers ids of the reader applications that a line may name
     * @param day day on which consents that have ended may also name others
     * @throws InvalidConsentsException if the file cannot be read or a line is invalid
     */
    public static List<ConsentGrant> read(Path file, Set<String> readers, LocalDate day) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(file.toString(), bytes, readers, day);
        } catch (IOException e) {
            throw new InvalidConsentsException(
                    "The file of consents " + file + " cannot be read. Name another one as consent: file in the"
                            + " settings.",
                    e);
        }
    }

    /**
     * Reads a file from a stream.
     *
     * @param name name of the file in messages
     * @param bytes content of the file; not closed
     * @param readers ids of the reader applications that a line may name
     * @param day day on which consents that have ended may also name others
     * @throws InvalidConsentsException if a line is invalid; the message names every invalid line up to a limit
     * @throws IOException if the stream cannot be read
     */
    public static List<ConsentGrant> read(String name, InputStream bytes, Set<String> readers, LocalDate day)
            throws IOException {
        ConsentsReader reader = new ConsentsReader(readers, day);
        List<String> problems = OperatorTable.read(name, HEADER, bytes, reader::add);
        if (!problems.isEmpty()) {
            throw new InvalidConsentsException(problems);
        }
        return List.copyOf(reader.grants);
    }

    /**
     * Reads the consents that an application collected; empty if the file has another header or encoding, or a line that cannot
     * be read. Such a line may be a withdrawal, which limits what broader lines permit.
     *
     * @param refusals receives the reasons for which lines have no effect
     * @throws IOException if the stream cannot be read
     */
    static Optional<List<ConsentGrant>> read(
            String name, InputStream bytes, ConsentCollector collector, Collection<String> refusals)
            throws IOException {
        ConsentsReader reader = new ConsentsReader(Set.of(collector.reader()), LocalDate.MIN);
        OperatorTable.Problems problems = OperatorTable.examine(name, HEADER, bytes, row -> {
            if (!row.fields().get(3).equals(collector.reader())) {
                row.problem("a consent for another reader application", collector.reader());
            } else if (!collector.collectsFor(row.fields().get(0))) {
                row.problem(
                        "a person for whom the application collects no consents", "a person that the settings name");
            } else {
                reader.add(row);
            }
        });
        refusals.addAll(problems.texts());
        return reader.unreadLines || problems.extent() == OperatorTable.Extent.TABLE
                ? Optional.empty()
                : Optional.of(List.copyOf(reader.grants));
    }

    private void add(OperatorTable.Row row) {
        List<String> fields = row.fields();
        if (!PersonId.isValid(fields.get(0))) {
            refuse(row, "a person id of other characters or length", "1 to 64 of a-z, 0-9 and -");
            return;
        }
        if (!NAME.matcher(fields.get(1)).matches()
                || !NAME.matcher(fields.get(3)).matches()) {
            refuse(row, "an organisation or reader of other characters or length", "a-z, 0-9 and -, or *");
            return;
        }
        Optional<ConsentScope> scope = ConsentScope.parse(fields.get(2));
        if (scope.isEmpty()) {
            refuse(
                    row,
                    "an unknown record type or field",
                    "a type such as bank-transactions, a field such as" + " bank-transactions.label, or *");
            return;
        }
        if (!isDayOrEmpty(fields.get(4)) || !isDayOrEmpty(fields.get(5))) {
            refuse(
                    row,
                    "a day in another notation, or one that does not exist",
                    "a day such as 2024-01-31, or nothing");
            return;
        }
        Optional<LocalDate> from = day(fields.get(4));
        Optional<LocalDate> until = day(fields.get(5));
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            refuse(row, "an end that is not after the beginning", "from before until");
            return;
        }
        boolean hasEnded = until.isPresent() && !until.get().isAfter(day);
        if (!fields.get(3).equals(ConsentGrant.ANY) && !readers.contains(fields.get(3)) && !hasEnded) {
            refuse(row, "a reader application that consent: readers does not name", expectedReaders());
            return;
        }
        grants.add(new ConsentGrant(
                fields.get(0),
                fields.get(1),
                scope.get().recordType(),
                scope.get().field(),
                fields.get(3),
                from,
                until,
                fields.get(6)));
    }

    private void refuse(OperatorTable.Row row, String found, String expected) {
        unreadLines = true;
        row.problem(found, expected);
    }

    private String expectedReaders() {
        return Stream.concat(readers.stream(), Stream.of("*")).collect(Collectors.joining(", "))
                + ", or an end in the past if the application no longer exists";
    }

    private static boolean isDayOrEmpty(String text) {
        try {
            day(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
