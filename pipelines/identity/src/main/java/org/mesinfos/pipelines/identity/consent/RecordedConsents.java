package org.mesinfos.pipelines.identity.consent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Consents that the operator recorded and that reader applications collected, at all times. Immutable.
 *
 * <p>An application can only permit that it sees data itself, of the people for whom it may collect consents. Its other lines
 * have no effect, and neither has a line about the same data as one of the operator. An application cannot stop a run: a file
 * that cannot be read has no effect at all.
 *
 * @param grants consents that the operator recorded
 * @param collected consents that applications collected and that may have an effect
 * @param refusals reasons for which lines of applications have no effect, without personal data
 */
public record RecordedConsents(List<ConsentGrant> grants, List<ConsentGrant> collected, List<String> refusals) {

    /** About a million lines. */
    private static final int MAX_COLLECTED_BYTES = 64 << 20;

    public RecordedConsents {
        grants = List.copyOf(grants);
        collected = List.copyOf(collected);
        refusals = List.copyOf(refusals);
    }

    /** Returns the consents of the operator and those that applications collected. */
    public static RecordedConsents of(List<ConsentGrant> ofOperator, Collection<ConsentCollector> collectors) {
        List<ConsentGrant> collected = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        Set<ConsentGrant> decided =
                ofOperator.stream().map(ConsentGrant::atAnyTime).collect(Collectors.toSet());
        for (ConsentCollector collector : collectors) {
            for (ConsentGrant grant : collected(collector, refusals)) {
                if (!decided.contains(grant.atAnyTime())) {
                    collected.add(grant);
                }
            }
        }
        return new RecordedConsents(ofOperator, collected, refusals);
    }

    private static List<ConsentGrant> collected(ConsentCollector collector, List<String> refusals) {
        String name = "consents collected by " + collector.reader();
        try (InputStream bytes = open(collector.file())) {
            return ConsentsReader.read(
                    name, new ByteArrayInputStream(bytes.readNBytes(MAX_COLLECTED_BYTES)), collector, refusals);
        } catch (IOException e) {
            refusals.add(name + ": the file cannot be read, expected a regular file of at most "
                    + (MAX_COLLECTED_BYTES >> 20) + " MiB such as the operator's");
            return List.of();
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
