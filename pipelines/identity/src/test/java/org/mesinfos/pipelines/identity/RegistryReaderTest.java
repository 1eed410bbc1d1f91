package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Subject;

class RegistryReaderTest {

    private static final String HEADER = RegistryReader.HEADER + "\n";

    @Test
    void registersCustomersByTheirReferencesAsWritten() throws IOException {
        Registry registry =
                read("\ufeffperson_id;organisation;customer_reference\r\n\r\nalice;assur-loire; AL-4512 \r\n");

        assertThat(registry.person("assur-loire", Subject.customer("AL-4512"))).contains("alice");
        assertThat(registry.person("assur-loire", Subject.customer("al-4512"))).isEmpty();
        assertThat(registry.person("assur-loire", Subject.customer("AL4512"))).isEmpty();
        assertThat(registry.person("telecom-azur", Subject.customer("AL-4512"))).isEmpty();
        assertThat(registry.size()).isEqualTo(1);
    }

    @Test
    void acceptsSeveralCustomersOfOnePerson() throws IOException {
        Registry registry = read(HEADER + "alice;a;1\nalice;b;1\nalice;a;2\nalice;a;1\n");

        assertThat(registry.size()).isEqualTo(3);
    }

    @Test
    void survivesJavaSerialization() throws Exception {
        Registry registry = read(HEADER + "alice;a;1\nbob;b;1\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(registry);
        }

        Object copy;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            copy = in.readObject();
        }

        assertThat(copy).isInstanceOfSatisfying(Registry.class, restored -> {
            assertThat(restored.size()).isEqualTo(2);
            assertThat(restored.person("a", Subject.customer("1"))).contains("alice");
            assertThat(restored.person("b", Subject.customer("1"))).contains("bob");
        });
    }

    @Test
    void refusesTwoPersonsForOneCustomer() {
        assertThatThrownBy(() -> read(HEADER + "alice;a;12\nbob;a;1 2\n"))
                .isInstanceOf(InvalidRegistryException.class)
                .hasMessage("registry.csv line 3: found another person for the customer of line 2, "
                        + "expected one person for each customer reference of an organisation");
    }

    @Test
    void reportsEveryInvalidLineWithItsFault() {
        String invalid = """
                person;organisation
                Alice;a;1
                ;a;1
                alice;a
                alice;a;"1"
                alice;;1
                alice;a;
                p-0123456789abcdef0123456789abcdef;a;1
                """;

        assertThatThrownBy(() -> read(invalid))
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "registry.csv line 1: found another header, expected person_id;organisation;customer_reference",
                        "registry.csv line 2: found a person id of other characters or length, expected 1 to 64 of a-z, 0-9 and -",
                        "registry.csv line 3: found no person id, expected 1 to 64 of a-z, 0-9 and -",
                        "registry.csv line 4: found 2 fields, expected 3 fields separated by ;",
                        "registry.csv line 5: found a quote, expected fields without quotes",
                        "registry.csv line 6: found no organisation, expected all three fields filled",
                        "registry.csv line 7: found no customer reference, expected all three fields filled",
                        "registry.csv line 8: found a person id in the form of a pseudonym, "
                                + "expected a person id other than p- followed by 32 digits"));
    }

    @Test
    void truncatesLongListsOfFaults() {
        assertThatThrownBy(() -> read(HEADER + "x\n".repeat(30)))
                .satisfies(e -> assertThat(e.getMessage().lines())
                        .hasSize(21)
                        .endsWith("registry.csv: further lines are invalid"));
    }

    @Test
    void refusesOtherEncodings() {
        byte[] latin = (HEADER + "alice;a;\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> RegistryReader.read("registry.csv", new ByteArrayInputStream(latin)))
                .hasMessageContaining("found bytes that are not UTF-8, expected UTF-8");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read(""))
                .hasMessage("registry.csv line 1: found nothing, expected person_id;organisation;customer_reference");
    }

    private static Registry read(String text) throws IOException {
        return RegistryReader.read("registry.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
