package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.settings.LinkingSettings;
import org.mesinfos.samples.lookalike.LookalikeFile;

/**
 * Customer files of verified organisations, with twins, fathers and sons of one name, and families who share addresses
 * and numbers, go through a run. The persons are counted in the store.
 */
@Tag("slow")
final class AdversarialCustomersTest {

    private static final String HEADER =
            "reference_client;civilite;nom;nom_naissance;prenoms;date_naissance;lieu_naissance;email;telephone_mobile;"
                    + "telephone_fixe;adresse;code_postal;ville;pays;profession;situation_familiale;enfants;client_depuis;"
                    + "segment;opt_in_email;comptes;lignes;points_de_livraison;contrats;cartes";
    private static final int PERSONS = 1_500;

    @TempDir
    private Path folder;

    /** The true person of each customer, by organisation and reference. */
    private final Map<String, String> truth = new HashMap<>();

    @Test
    void noBundleHasTwoPeople() throws IOException {
        TestInbox inbox = new TestInbox(folder).linking(Optional.of(LinkingSettings.BUILT_IN_MODEL), Optional.empty());
        drop(inbox);

        RunSummary summary = inbox.run("store");

        Map<String, ? extends List<String>> bundles = inbox.bundles("store", "subject");
        Set<String> customers = new HashSet<>();
        Set<String> found = new HashSet<>();
        for (List<String> subjects : bundles.values()) {
            Set<String> people = new HashSet<>();
            subjects.forEach(subject -> people.add(truth.get(subject)));
            assertThat(people).as("customers %s", subjects).hasSize(1);
            found.addAll(people);
            customers.addAll(subjects);
        }
        assertThat(summary.persons()).isEqualTo(bundles.size());
        assertThat(customers).hasSize(truth.size());
        assertThat(found).hasSize(PERSONS);
        // Of the additional customers of a person, at least half are found.
        int additional = customers.size() - found.size();
        assertThat(bundles.size()).isBetween(found.size(), found.size() + additional / 2);
        assertThat(summary.predictedFalseMerges())
                .hasValueSatisfying(expected -> assertThat(expected).isLessThan(3));
        assertThat(summary.misfit()).isEmpty();
    }

    private void drop(TestInbox inbox) throws IOException {
        new LookalikeFile(23, PERSONS).writeTo(folder.resolve("people"));
        SortedMap<String, List<String>> files = new TreeMap<>();
        List<String> rows = Files.readAllLines(folder.resolve("people/people.csv"));
        for (int row = 1; row < rows.size(); row++) {
            String[] cells = rows.get(row).split(";", -1);
            String customer = "C" + row;
            truth.put(customer, cells[0]);
            files.computeIfAbsent(cells[1], first -> new ArrayList<>(List.of(HEADER)))
                    .add(String.join(
                            ";",
                            customer,
                            "",
                            cells[3],
                            cells[4],
                            cells[2],
                            iso(cells[5]),
                            "",
                            cells[6],
                            cells[7],
                            "",
                            cells[9],
                            cells[10],
                            cells[11],
                            "FR",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            ""));
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        files.forEach(
                (organisation, lines) -> inbox.drop(organisation + "/customers.csv", lines.toArray(String[]::new)));
    }

    /** Returns a date as customer files state it; half of the invented organisations write day/month/year. */
    private static String iso(String date) {
        String[] parts = date.split("/", -1);
        return parts.length == 3 ? parts[2] + "-" + parts[1] + "-" + parts[0] : date;
    }
}
