package org.mesinfos.pipelines.cli.person;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.SettingsOptions;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.run.IncompleteErasureException;
import org.mesinfos.pipelines.run.PersonErasure;
import org.mesinfos.pipelines.run.PersonKeyFile;
import org.mesinfos.pipelines.run.erasure.ErasureProof;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of commands that erase people, and the erasure itself. */
final class ErasureOptions {

    /** Number of deliveries that a message names. */
    private static final int LISTED = 5;

    @Option(
            names = "--person-key",
            paramLabel = "FILE",
            description = "Person key, if the settings name one. Default: that of the key folder.")
    private @Nullable Path personKey;

    @Option(
            names = "--tables",
            paramLabel = "URI",
            description = "Folder of tables from which the person is also removed, if the settings do not name it.")
    private @Nullable String tables;

    @Mixin
    private SettingsOptions settingsOptions;

    /** Returns the operator's settings with these options. */
    Settings settings() {
        return settingsOptions
                .explicit()
                .withPersonKey(Optional.ofNullable(personKey))
                .withTables(Optional.ofNullable(tables));
    }

    /**
     * Erases people and prints the proof, also if only an interrupted erasure of another person was completed.
     *
     * @return the people of whom the store has nothing; the others are erased
     */
    Set<String> erase(StoreOption storeOption, Collection<String> people, String reason, PrintWriter out)
            throws IOException {
        Settings settings = settings();
        Store store = storeOption.open(settings);
        Optional<PersonKey> named = settings.personKey().map(PersonKeyFile::read);
        String runId = "erase-" + UUID.randomUUID();
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        PersonErasure erasure = new PersonErasure(
                store, named, storeOption.keys(settings), SettingsOptions.connectors(settings), settings);
        String file = store.location() + "/runs/" + runId + "/erasure.json";
        Optional<ErasureProof> proof;
        try {
            proof = erasure.erase(people, reason, day, runId);
        } catch (IncompleteErasureException incomplete) {
            print(incomplete.proof(), file, out);
            out.flush();
            throw incomplete;
        }
        proof.ifPresent(written -> print(written, file, out));
        SortedSet<String> unknown = new TreeSet<>(people);
        proof.ifPresent(written -> unknown.removeAll(Set.copyOf(written.people())));
        return unknown;
    }

    /** @throws InvalidUsageException if the store has nothing of some people */
    void requireNone(StoreOption storeOption, Set<String> unknown) throws IOException {
        if (!unknown.isEmpty()) {
            throw new InvalidUsageException(nothingOf(storeOption, unknown));
        }
    }

    /** Returns the message that the store has nothing of people. */
    String nothingOf(StoreOption storeOption, Set<String> unknown) throws IOException {
        return "The store has nothing of " + String.join(", ", unknown) + "."
                + excluded(storeOption
                        .open(settings())
                        .currentSnapshot()
                        .excluded()
                        .values());
    }

    /** Returns a warning about deliveries in which people are not searched; empty if there are none. */
    private static String excluded(Collection<ExcludedDelivery> deliveries) {
        if (deliveries.isEmpty()) {
            return "";
        }
        String names = deliveries.stream()
                .limit(LISTED)
                .map(delivery -> delivery.organisation() + " " + delivery.delivery())
                .collect(Collectors.joining(", "));
        return " Deliveries that are retracted, refused or held for approval were not searched, and may have rows of the"
                + " person: " + names
                + (deliveries.size() > LISTED ? " and " + (deliveries.size() - LISTED) + " more" : "")
                + ". Take each into the store (mesinfos retract ORG DELIVERY --undo, or mesinfos approve ORG DELIVERY), run,"
                + " erase the person, and retract it again.";
    }

    /**
     * Prints the result of an erasure.
     *
     * @param path location of the proof
     */
    static void print(ErasureProof proof, String path, PrintWriter out) {
        out.println("Erased " + String.join(", ", proof.people()) + ": " + proof.rows() + " rows removed, "
                + proof.destroyed().size() + " files destroyed, "
                + proof.blanked().size()
                + " files kept with blank lines in place of the rows.");
        if (proof.notRederivable() > 0) {
            out.println(proof.notRederivable()
                    + " rows of other people are kept, but their files are destroyed: not re-derivable.");
        }
        printOutside(proof.outside(), out);
        proof.remaining().forEach(out::println);
        out.println("Proof: " + path);
        out.flush();
    }

    /** Prints a line for each folder: the settings may not name it, or the store may be a copy of the one that published there. */
    private static void printOutside(List<ErasureProof.OutsideFile> files, PrintWriter out) {
        SortedMap<String, Long> folders = new TreeMap<>();
        files.forEach(file -> folders.merge(file.folder() + ", the folder of " + file.owner() + ".", 1L, Long::sum));
        folders.forEach((folder, count) -> out.println(
                "Removed outside of the store: " + count + (count == 1 ? " file in " : " files in ") + folder));
    }
}
