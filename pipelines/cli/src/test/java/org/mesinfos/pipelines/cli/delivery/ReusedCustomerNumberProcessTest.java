package org.mesinfos.pipelines.cli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.TestInbox;

/** A list that gives the number of a former customer to a new one, taken by the program in a process of its own. */
@Tag("slow")
final class ReusedCustomerNumberProcessTest {

    private static final String HEADER = "reference_client;civilite;nom;nom_naissance;prenoms;date_naissance;"
            + "lieu_naissance;email;telephone_mobile;telephone_fixe;adresse;code_postal;ville;pays;profession;"
            + "situation_familiale;enfants;client_depuis;segment;opt_in_email;comptes;lignes;"
            + "points_de_livraison;contrats;cartes";

    @TempDir
    private Path folder;

    @Test
    void theRunEndsWithStatus3AndNamesOrganisationAndPlaceWithoutPersonalData() {
        TestInbox inbox = new TestInbox(folder)
                .drop("test-energy/first/c.csv", HEADER, "N-100;;Holm;;Ida;1950-03-07" + ";".repeat(19))
                .drop("test-energy/first/delivery.yaml", "mode: snapshot", "sequence: 1")
                .drop("test-energy/second/c.csv", HEADER, "N-100;;Lindahl;;Viktor;1991-05-15" + ";".repeat(19))
                .drop("test-energy/second/delivery.yaml", "mode: snapshot", "sequence: 2");
        Path store = folder.resolve("store");

        Terminal run = ProgramProcess.run("run", "--inbox", inbox.inbox(), "--store", store);

        assertThat(run.status()).as(run.everything()).isEqualTo(3);
        assertThat(run.everything())
                .contains("A delivery of test-energy is held for approval: a customer number names another person than"
                        + " before, at line 2 of file ")
                .doesNotContain("N-100", "Holm", "Lindahl", "1991");
    }
}
