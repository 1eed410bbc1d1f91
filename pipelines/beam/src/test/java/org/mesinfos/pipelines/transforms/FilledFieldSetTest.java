package org.mesinfos.pipelines.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.elements.FilledFields;
import org.mesinfos.records.Contact;
import org.mesinfos.records.RecordType;

class FilledFieldSetTest {

    @Test
    void containsTheFieldsThatAnyRecordFills() {
        FilledFieldSet set = new FilledFieldSet("org/contacts");
        Contact first = new Contact();
        first.put("family_name", "Martin");
        Contact second = new Contact();
        second.put("given_names", List.of("Jeanne"));
        second.put("emails", List.of());

        set.add(RecordType.CONTACT, first);
        set.add(RecordType.CONTACT, second);

        assertThat(set.fields()).singleElement().satisfies(fields -> {
            assertThat(fields.getConnector()).isEqualTo("org/contacts");
            assertThat(fields.getRecordType()).isEqualTo("CONTACT");
            assertThat(names(fields)).contains("family_name", "given_names").doesNotContain("emails", "phones");
        });
    }

    private static List<String> names(FilledFields fields) {
        return BitSet.valueOf(fields.getPositions()).stream()
                .mapToObj(position ->
                        Contact.getClassSchema().getFields().get(position).name())
                .toList();
    }
}
