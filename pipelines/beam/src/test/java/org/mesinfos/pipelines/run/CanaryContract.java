package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StorageLocations;
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * Contract of the storage of a store: texts that only one person's rows contain are in no bundle of others, and nowhere after the
 * erasure of that person, neither in the bytes of files nor in the content that the keys open.
 *
 * <p>{@code -Dmesinfos.canaries} is the number of people, of whom a hundredth, and at least two, are erased: one alone, then
 * the others together.
 */
abstract class CanaryContract {

    private static final int ROWS = 3;
    private static final Pattern CANARY = Pattern.compile("canary(\\d{6})z");

    @TempDir
    private Path folder;

    private final int people;

    private TestInbox inbox;
    private String location;

    /** @param people number of people unless the property names another */
    CanaryContract(int people) {
        this.people = Integer.getInteger("mesinfos.canaries", people);
    }

    /** Returns the location of a new store. */
    abstract String newStore(Path temporaryFolder);

    /** Returns the options by which the store is accessed. */
    abstract PipelineOptions options();

    @Test
    void noCanaryIsFoundWithOthersOrAfterItsErasure() throws IOException {
        location = newStore(folder);
        deliver();
        RunSummary run = inbox.run("store");
        assertThat(run.assigned().kept()).isEqualTo((long) people * ROWS * 2);

        assertThat(inBundlesOfOthers()).isEmpty();
        assertThat(inClearOutsideOfBundles()).isEmpty();

        TreeSet<String> erased = new TreeSet<>();
        PersonKey key = PersonKey.parse(Files.readString(folder.resolve("person.key")));
        List<String> others = new ArrayList<>();
        for (int person = 0; person < people; person += Math.min(100, people / 2)) {
            others.add("per-" + person);
            erased.add("%06d".formatted(person));
        }
        erase(key, List.of(others.remove(0)));
        erase(key, others);

        assertThat(inBundlesOfOthers()).isEmpty();
        assertThat(inClearOutsideOfBundles()).isEmpty();
        assertThat(CanarySearch.matches(inbox.store("store"), CANARY))
                .doesNotContainAnyElementsOf(erased)
                .hasSize(people - erased.size());
    }

    private void erase(PersonKey key, List<String> ids) throws IOException {
        assertThat(new PersonErasure(
                                inbox.store("store"),
                                Optional.of(key),
                                KeyFolder.of(location, Optional.empty()),
                                ConnectorRegistry.load(folder.resolve("mine")),
                                Settings.NONE)
                        .erase(ids, "asked for it", LocalDate.of(2026, 11, 27), "erase-" + ids.get(0))
                        .orElseThrow()
                        .people())
                .hasSameElementsAs(ids);
    }

    private void deliver() {
        List<String> registry = new ArrayList<>();
        inbox = new TestInbox(folder).storesAt(name -> location, options());
        for (String organisation : List.of("first", "second")) {
            inbox.mapping("mine", organisation + "/moves", mapping(organisation));
            List<String> rows = new ArrayList<>(List.of("customer;id;booked;amount;label"));
            for (int person = 0; person < people; person++) {
                String canary = "canary%06dz".formatted(person);
                registry.add("per-%d;%s;%s".formatted(person, organisation, canary + organisation));
                for (int row = 0; row < ROWS; row++) {
                    rows.add("%s;%s-%d;2024-01-%02d;-%d.10;to %s"
                            .formatted(canary + organisation, canary, row, 1 + row, 1 + row, canary));
                }
                rows.add("%s;%s-9;no date;1;%s".formatted(canary + organisation, canary, canary));
            }
            inbox.drop(organisation + "/moves.csv", rows.toArray(String[]::new));
        }
        inbox.registry(registry.toArray(String[]::new));
    }

    private static String mapping(String organisation) {
        return TestBank.moves("label").replace("test-bank", organisation);
    }

    /** Returns the canaries that bundles contain without being of their person. */
    private List<String> inBundlesOfOthers() throws IOException {
        List<String> found = new ArrayList<>();
        SortedMap<String, List<String>> labels = new TreeMap<>(inbox.bundles("store", "label"));
        for (String field : List.of("bank_reference", "subject")) {
            inbox.bundles("store", field)
                    .forEach((person, values) -> labels.merge(person, values, CanaryContract::joined));
        }
        for (Map.Entry<String, List<String>> bundle : labels.entrySet()) {
            Matcher canary = CANARY.matcher(String.join("\n", bundle.getValue()));
            while (canary.find()) {
                if (!bundle.getKey().equals("per-" + Integer.parseInt(canary.group(1)))) {
                    found.add(bundle.getKey() + ": " + canary.group(1));
                }
            }
        }
        return found;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Returns the files with a canary in clear, apart from bundles, which are in clear by default. */
    private List<String> inClearOutsideOfBundles() throws IOException {
        List<String> found = new ArrayList<>();
        StorageArea area = StorageLocations.open(location);
        for (StoredFile file : area.list("")) {
            String path = file.path();
            String bytes = new String(area.read(path).orElseThrow(), StandardCharsets.ISO_8859_1);
            if (!path.startsWith("bundles/")
                    && CANARY.matcher((path + bytes).toLowerCase(Locale.ROOT)).find()) {
                found.add(path);
            }
        }
        return found;
    }
}
