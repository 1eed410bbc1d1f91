package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.mesinfos.pipelines.settings.LinkingSettings;
import org.mesinfos.pipelines.store.RemovedFolder;
import org.mesinfos.samples.lookalike.LookalikeFile;

/** Linking is a function of the deliveries, and no person gets the data of another. */
@Tag("slow")
final class LinkedPeoplePropertiesTest {

    private static final String HEADER =
            "reference_client;civilite;nom;nom_naissance;prenoms;date_naissance;lieu_naissance;email;telephone_mobile;"
                    + "telephone_fixe;adresse;code_postal;ville;pays;profession;situation_familiale;enfants;client_depuis;"
                    + "segment;opt_in_email;comptes;lignes;points_de_livraison;contrats;cartes";
    private static final int PERSONS = 40;
    private static final int DELIVERIES = 6;

    /** File of an organisation. */
    private record Drop(String organisation, String name, List<String> rows) {}

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void storeDoesNotDependOnTheOrderOfDeliveries(@ForAll @IntRange(min = 1, max = 1_000_000) int seed)
            throws IOException {
        try (RemovedFolder folder = RemovedFolder.create()) {
            assertEqualInBatches(folder.path(), seed);
        }
    }

    private static void assertEqualInBatches(Path folder, int seed) throws IOException {
        Random random = new Random(seed);
        Map<String, String> personOf = new HashMap<>();
        List<Drop> drops = drops(seed, folder.resolve("people"), personOf);
        TestInbox atOnce = inbox(folder.resolve("at-once"));
        drops.forEach(drop -> deliver(drop, "", atOnce));
        atOnce.run("store");

        TestInbox inBatches = inbox(folder.resolve("in-batches"));
        List<Drop> shuffled = new ArrayList<>(drops);
        Collections.shuffle(shuffled, random);
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(DELIVERIES));
            for (Drop drop : shuffled.subList(from, to)) {
                deliver(drop, "", inBatches);
                if (random.nextBoolean()) {
                    deliver(drop, "again-", inBatches);
                }
            }
            assertThat(inBatches.run("store").conserved()).isTrue();
            from = to;
        }

        assertThat(inBatches.hash("store")).isEqualTo(atOnce.hash("store"));
        assertThat(inBatches.bundles("store", "subject").values())
                .anySatisfy(subjects -> assertThat(subjects).hasSizeGreaterThan(1))
                .allSatisfy(subjects -> assertThat(
                                subjects.stream().map(personOf::get).distinct())
                        .hasSize(1));
    }

    private static TestInbox inbox(Path folder) {
        return new TestInbox(folder).linking(Optional.of(LinkingSettings.BUILT_IN_MODEL), Optional.empty());
    }

    private static void deliver(Drop drop, String prefix, TestInbox inbox) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(drop.rows());
        inbox.drop(drop.organisation() + "/" + prefix + drop.name(), lines.toArray(String[]::new));
    }

    /** Generates synthetic people, each row a customer of its organisation, in a few files. */
    private static List<Drop> drops(int seed, Path folder, Map<String, String> personOf) throws IOException {
        new LookalikeFile(seed, PERSONS).writeTo(folder);
        Map<String, Drop> drops = new HashMap<>();
        List<String> rows = Files.readAllLines(folder.resolve("people.csv"));
        for (int row = 1; row < rows.size(); row++) {
            String[] cells = rows.get(row).split(";", -1);
            String customer = "C" + row;
            personOf.put(customer, cells[0]);
            String name = "file" + row % 2 + ".csv";
            drops.computeIfAbsent(cells[1] + name, first -> new Drop(cells[1], name, new ArrayList<>()))
                    .rows()
                    .add(String.join(
                            ";", customer, "", cells[3], cells[4], cells[2], cells[5], "", cells[6], cells[7], "",
                            cells[9], cells[10], cells[11], "FR", "", "", "", "", "", "", "", "", "", "", ""));
        }
        return drops.values().stream()
                .sorted((a, b) -> (a.organisation() + a.name()).compareTo(b.organisation() + b.name()))
                .toList();
    }
}
