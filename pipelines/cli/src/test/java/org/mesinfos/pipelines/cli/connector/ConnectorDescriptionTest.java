package org.mesinfos.pipelines.cli.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;

/** The files that a connector reads, as an organisation sees them. */
final class ConnectorDescriptionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void listsTheColumnsToSend() {
        Terminal terminal = ProgramProcess.run("connectors", "banque-atlantide/operations");

        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.status()).isZero();
        assertThat(terminal.out())
                .contains("7 columns: one needs a value in every row")
                .contains("""
                          Date  (a value in every row)
                              date, dd/MM/yyyy, such as 02/01/2024
                              → booking date [BankTransaction.booking_date]
                        """)
                .contains("Débit  (here or in another column of the same field)")
                .contains("Numéro de compte;Date;Date de valeur;Libellé;Débit;Crédit;Devise");
    }

    @Test
    void listsThemInFrench() {
        Terminal terminal = Terminal.run("connectors", "banque-atlantide/operations", "--language", "FR");

        assertThat(terminal.out())
                .contains("7 colonnes : une exige une valeur sur chaque ligne")
                .contains("→ trouve le client par le compte")
                .contains("date, JJ/MM/AAAA", "chaque mois, le deuxième jour ouvré")
                .doesNotContain("dd/MM", "monthly");
    }

    @Test
    void writesAPageThatContainsSampleAndContract() throws IOException {
        Path page = folder.resolve("page.html");
        Terminal terminal = ProgramProcess.run("connectors", "enedis/index", "--html", page, "--language", "FR");

        assertThat(terminal.out()).isEqualTo("written to " + page + System.lineSeparator());
        assertThat(Files.readString(page))
                .contains("<html lang=\"fr\">", "download=\"enedis-index.contract.json\"", "default-src 'none'")
                .doesNotContain("http://", "https://");
    }

    @Test
    void theSampleIsAccepted() throws IOException {
        Path sample = folder.resolve("inbox/banque-atlantide/sample.csv");
        Files.createDirectories(sample.getParent());
        Terminal written = Terminal.run("connectors", "banque-atlantide/operations", "--sample", sample);
        Terminal checked = Terminal.run("check", sample);

        assertThat(written.status()).isZero();
        assertThat(checked.status()).as(checked.out()).isZero();
    }

    @Test
    void suggestsTheConnectorsOfTheOrganisation() {
        Terminal terminal = Terminal.run("connectors", "banque-atlantide/operation");

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err())
                .contains(
                        "There is no connector \"banque-atlantide/operation\". Did you mean banque-atlantide/operations?"
                                + " mesinfos connectors lists all of them, with --config also your own. Of this organisation there are banque-atlantide/operations, banque-atlantide/releve.");
    }

    @Test
    @Tag("slow")
    void writesACatalogueInTwoLanguages() throws IOException {
        Terminal terminal = ProgramProcess.run("connectors", "--catalogue", folder.resolve("pages"));

        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.status()).isZero();
        assertThat(folder.resolve("pages/index.html")).exists();
        assertThat(folder.resolve("pages/en/axa/contrats.html")).exists();
        String index = Files.readString(folder.resolve("pages/fr/index.html"));
        assertThat(index).doesNotContain("FIXED-WIDTH");
        assertThat(index).contains("href=\"axa/contrats.html\"", "Numéro de compte", "href=\"../en/index.html\"");
    }

    @Test
    void contractsHaveTheFormOfTheStandard() throws IOException {
        for (String connector : List.of("banque-atlantide/operations", "telecom-azur/communications", "edf/clients")) {
            Terminal terminal = Terminal.run("connectors", connector, "--contract");
            assertThat(terminal.status()).isZero();
            assertThat(problems(JSON.readTree(terminal.out()))).as(connector).isEmpty();
        }
    }

    @Test
    void aContractHasTypesFormatsAndFields() throws IOException {
        JsonNode contract = JSON.readTree(Terminal.run("connectors", "banque-atlantide/operations", "--contract")
                .out());

        JsonNode date = contract.at("/schema/0/properties/1");
        assertThat(date.path("name").asText()).isEqualTo("Date");
        assertThat(date.path("logicalType").asText()).isEqualTo("date");
        assertThat(date.path("required").asBoolean()).isTrue();
        assertThat(date.at("/logicalTypeOptions/format").asText()).isEqualTo("dd/MM/yyyy");
        assertThat(date.path("customProperties").toString())
                .contains("{\"property\":\"becomes\",\"value\":[\"BankTransaction.booking_date\"]}");
    }

    /** Returns what contradicts the Open Data Contract Standard 3.1, of the parts that contracts have. */
    private static List<String> problems(JsonNode contract) {
        List<String> problems = new ArrayList<>();
        Set<String> allowed = Set.of(
                "apiVersion",
                "kind",
                "id",
                "version",
                "status",
                "name",
                "domain",
                "description",
                "schema",
                "slaProperties",
                "customProperties");
        contract.fieldNames().forEachRemaining(name -> expect(allowed.contains(name), "member " + name, problems));
        for (String required : List.of("version", "apiVersion", "kind", "id", "status")) {
            expect(contract.path(required).isTextual(), required, problems);
        }
        expect(contract.path("kind").asText().equals("DataContract"), "kind", problems);
        expect(contract.path("apiVersion").asText().equals("v3.1.0"), "apiVersion", problems);
        Set<String> types = Set.of("string", "date", "timestamp", "time", "number", "integer", "boolean");
        for (JsonNode object : contract.path("schema")) {
            expect(object.path("logicalType").asText().equals("object"), "logicalType", problems);
            expect(!object.path("properties").isEmpty(), "no properties", problems);
            for (JsonNode property : object.path("properties")) {
                String name = property.path("name").asText();
                expect(!name.isEmpty(), "a property has no name", problems);
                expect(types.contains(property.path("logicalType").asText()), name + ": logicalType", problems);
                expect(property.path("required").isBoolean(), name + ": required", problems);
                property.path("logicalTypeOptions")
                        .fieldNames()
                        .forEachRemaining(option ->
                                expect(Set.of("format", "pattern").contains(option), name + ": " + option, problems));
                for (JsonNode custom : property.path("customProperties")) {
                    expect(custom.path("property").isTextual() && custom.has("value"), name + ": custom", problems);
                }
            }
        }
        return problems;
    }

    private static void expect(boolean condition, String problem, List<String> problems) {
        if (!condition) {
            problems.add(problem);
        }
    }
}
