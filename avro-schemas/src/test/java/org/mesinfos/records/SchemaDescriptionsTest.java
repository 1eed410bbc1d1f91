package org.mesinfos.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class SchemaDescriptionsTest {

    private static final SchemaDescriptions FRENCH = SchemaDescriptions.in(Locale.FRENCH);
    private static final SchemaDescriptions ENGLISH = SchemaDescriptions.in(Locale.ENGLISH);

    @Test
    void everyNameOfTheSchemasHasAFrenchDescriptionAndNoOtherNameHasOne() {
        assertThat(SchemaDescriptions.french().stringPropertyNames()).isEqualTo(names());
    }

    @Test
    void aFrenchDescriptionIsASentenceOfItsOwn() {
        Properties french = SchemaDescriptions.french();

        assertThat(french.stringPropertyNames())
                .allSatisfy(name -> assertThat(french.getProperty(name))
                        .as(name)
                        .endsWith(".")
                        .doesNotContain("'", "delivered", " :", " ;"));
    }

    @Test
    void aFrenchDescriptionOfACodeListNamesEachCode() {
        for (Schema codes : SchemaConventionsTest.namedSchemas()) {
            if (codes.getType() == Schema.Type.ENUM) {
                assertThat(codes.getEnumSymbols())
                        .as(codes.getName())
                        .allSatisfy(symbol -> assertThat(FRENCH.of(codes)).contains(symbol + "\u00a0: "));
            }
        }
    }

    @Test
    void describesTypesFieldsAndFieldsInsideThem() {
        assertThat(ENGLISH.of(RecordType.RECEIPT.schema())).startsWith("One passage at a till or one online order");
        assertThat(FRENCH.of(RecordType.RECEIPT.schema())).startsWith("Passage en caisse ou commande en ligne");
        assertThat(ENGLISH.of(RecordType.RECEIPT, "lines.label")).isEqualTo("Label as printed. Null: not delivered.");
        assertThat(FRENCH.of(RecordType.RECEIPT, "lines.label"))
                .isEqualTo("Libellé, tel qu’imprimé. Vide\u00a0: rien n’a été remis.");
        assertThat(FRENCH.of(RecordType.RECEIPT, "organisation"))
                .isEqualTo("Organisation qui a remis l’enregistrement\u00a0: le nom de son dossier de dépôt.");
        assertThat(FRENCH.of(RecordType.RECEIPT, "additional.Any name")).startsWith("Du nom remis au texte remis");
    }

    @Test
    void refusesFieldsThatTheTypeDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLISH.of(RecordType.RECEIPT, "lines.colour"))
                .withMessage("Receipt has no field lines.colour");
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Schema schema : SchemaConventionsTest.namedSchemas()) {
            names.add(schema.getName());
            if (schema.getType() == Schema.Type.RECORD) {
                boolean isRecordType = RecordType.ofSchemaName(schema.getName()).isPresent();
                schema.getFields()
                        .forEach(field ->
                                names.add((isRecordType && field.pos() < Envelope.SIZE ? "Envelope" : schema.getName())
                                        + "." + field.name()));
            }
        }
        return names;
    }
}
