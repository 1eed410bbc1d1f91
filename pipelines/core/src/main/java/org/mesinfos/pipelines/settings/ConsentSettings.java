package org.mesinfos.pipelines.settings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.identity.consent.ConsentsReader;

/**
 * The operator's settings about consents: where they are recorded, and which reader applications there are.
 *
 * @param file file of the consents; empty if none are recorded
 * @param missing treatment of data that no consent of its person is about
 * @param readers path or URI of the folder with the bundles of each reader application, by its id
 */
public record ConsentSettings(Optional<Path> file, Consents.Missing missing, SortedMap<String, String> readers) {

    /** No consents are recorded, and nothing is withheld. */
    public static final ConsentSettings NONE =
            new ConsentSettings(Optional.empty(), Consents.Missing.ALLOW, new TreeMap<>());

    public ConsentSettings {
        readers = Collections.unmodifiableSortedMap(new TreeMap<>(readers));
    }

    /**
     * Reads the consents as they are on a day.
     *
     * @throws org.mesinfos.pipelines.identity.consent.InvalidConsentsException if the file is invalid
     */
    public Consents on(LocalDate day) {
        return file.isEmpty() ? Consents.NONE : Consents.of(ConsentsReader.read(file.get()), missing, day);
    }
}
