package org.mesinfos.pipelines.settings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.identity.consent.ConsentCollector;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.identity.consent.ConsentsReader;
import org.mesinfos.pipelines.identity.consent.RecordedConsents;

/**
 * The operator's settings about consents: where they are recorded, and which reader applications there are.
 *
 * @param file file of the consents; empty if none are recorded
 * @param missing treatment of data that no consent of its person is about
 * @param readers path or URI of the folder with the bundles of each reader application, by its id
 * @param collectors reader applications that collect consents themselves
 */
public record ConsentSettings(
        Optional<Path> file,
        Consents.Missing missing,
        SortedMap<String, String> readers,
        List<ConsentCollector> collectors) {

    /** No consents are recorded, and nothing is withheld. */
    public static final ConsentSettings NONE =
            new ConsentSettings(Optional.empty(), Consents.Missing.ALLOW, new TreeMap<>(), List.of());

    public ConsentSettings {
        readers = Collections.unmodifiableSortedMap(new TreeMap<>(readers));
        collectors = List.copyOf(collectors);
    }

    /**
     * Reads the consents at all times.
     *
     * @param day day on which consents that have not ended must name reader applications of these settings
     * @throws org.mesinfos.pipelines.identity.consent.InvalidConsentsException if the file of the operator is invalid
     */
    public RecordedConsents read(LocalDate day) {
        return RecordedConsents.of(
                file.map(path -> ConsentsReader.read(path, readers.keySet(), day))
                        .orElse(List.of()),
                collectors);
    }

    /** Returns recorded consents as they are on a day. */
    public Consents on(LocalDate day, RecordedConsents recorded) {
        return file.isEmpty() ? Consents.NONE : Consents.of(recorded, missing, day);
    }
}
