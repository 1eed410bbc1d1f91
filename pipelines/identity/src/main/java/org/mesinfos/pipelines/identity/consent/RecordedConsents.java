package org.mesinfos.pipelines.identity.consent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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

    public RecordedConsents {
        grants = List.copyOf(grants);
        collected = List.copyOf(collected);
        refusals = List.copyOf(refusals);
    }

    /** Returns the consents of the operator and those that applications collected. */
    public static RecordedConsents of(List<ConsentGrant> ofOperator, Collection<ConsentCollector> collectors) {
        List<ConsentGrant> collected = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (ConsentCollector collector : collectors) {
            for (ConsentGrant grant : collected(collector, refusals)) {
                if (ofOperator.stream().noneMatch(grant::hasScopeOf)) {
                    collected.add(grant);
                }
            }
        }
        return new RecordedConsents(ofOperator, collected, refusals);
    }

    private static List<ConsentGrant> collected(ConsentCollector collector, List<String> refusals) {
        String name = "consents collected by " + collector.reader();
        try (InputStream bytes = Files.newInputStream(collector.file())) {
            return ConsentsReader.read(name, bytes, collector, refusals);
        } catch (IOException e) {
            refusals.add(name + ": the file cannot be read, expected a file such as the operator's");
            return List.of();
        }
    }
}
