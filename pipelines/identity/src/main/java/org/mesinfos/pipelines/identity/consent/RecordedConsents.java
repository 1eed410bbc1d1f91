package org.mesinfos.pipelines.identity.consent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Consents that the operator recorded and that reader applications collected, at all times. Immutable.
 *
 * <p>An application can only permit that it sees data itself, of the people for whom it may collect consents. Its other lines
 * have no effect, and neither has a line about the same data as one of the operator. An application cannot stop a run. While its file
 * cannot be read, it sees nothing: the file may contain withdrawals.
 *
 * @param grants consents that the operator recorded
 * @param collected consents that applications collected and that may have an effect
 * @param refusals reasons for which lines of applications have no effect, without personal data
 * @param unread ids of the reader applications whose consents cannot be read
 */
public record RecordedConsents(
        List<ConsentGrant> grants, List<ConsentGrant> collected, List<String> refusals, Set<String> unread) {

    /** About a million lines. */
    private static final int MAX_COLLECTED_BYTES = 64 << 20;

    public RecordedConsents {
        grants = List.copyOf(grants);
        collected = List.copyOf(collected);
        refusals = List.copyOf(refusals);
        unread = Set.copyOf(unread);
    }

    /** Returns the consents of the operator and those that applications collected. */
    public static RecordedConsents of(List<ConsentGrant> ofOperator, Collection<ConsentCollector> collectors) {
        List<ConsentGrant> collected = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        Set<String> unread = new HashSet<>();
        Set<ConsentGrant> decided =
                ofOperator.stream().map(ConsentGrant::atAnyTime).collect(Collectors.toSet());
        for (ConsentCollector collector : collectors) {
            Optional<List<ConsentGrant>> grants = collected(collector, refusals);
            if (grants.isEmpty()) {
                unread.add(collector.reader());
            }
            grants.stream()
                    .flatMap(List::stream)
                    .filter(grant -> !decided.contains(grant.atAnyTime()))
                    .forEach(collected::add);
        }
        return new RecordedConsents(ofOperator, collected, refusals, unread);
    }

    /** Returns the consents that an application collected; empty if its file cannot be read. */
    private static Optional<List<ConsentGrant>> collected(ConsentCollector collector, List<String> refusals) {
        String name = "consents collected by " + collector.reader();
        try (InputStream bytes = open(collector.file())) {
            return ConsentsReader.read(
                    name, new ByteArrayInputStream(bytes.readNBytes(MAX_COLLECTED_BYTES)), collector, refusals);
        } catch (IOException e) {
            refusals.add(name + ": the file cannot be read, expected a regular file of at most "
                    + (MAX_COLLECTED_BYTES >> 20) + " MiB such as the operator's");
            return Optional.empty();
        }
    }

    /** Opens a regular file. An application could stop a run with a pipe that nobody writes to, or an endless device. */
    private static InputStream open(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MAX_COLLECTED_BYTES) {
            throw new IOException("No regular file of this size");
        }
        return Files.newInputStream(file);
    }
}
