package org.mesinfos.pipelines.settings;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.records.RecordType;

/** Names of the fields of all record types. Nested records have fields of their own, which are not among them. */
final class RecordFieldNames {

    /** Names, sorted. */
    private static final SortedSet<String> ALL = names();

    private RecordFieldNames() {}

    /**
     * Reports a required field that no record type has, with the nearest name.
     *
     * @param fields shares by name of a field
     */
    static void requireKnown(YamlMap fields, String name) {
        if (!ALL.contains(name)) {
            fields.problems()
                    .add(
                            fields.location(name),
                            "\"required\" names \"" + name + "\", which is no field of a record" + hint(name));
        }
    }

    /** Returns the nearest name to the text, or to the part of it before or after a full stop. */
    private static String hint(String written) {
        return Stream.concat(Stream.of(written), Arrays.stream(written.split("\\.", -1)))
                .filter(part -> !part.isEmpty())
                .map(part -> NameSuggestion.hint(part, ALL))
                .filter(hint -> !hint.isEmpty())
                .findFirst()
                .orElse(", expected a field such as birth_date");
    }

    private static SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(Arrays.stream(RecordType.values())
                .flatMap(type -> type.schema().getFields().stream())
                .map(Schema.Field::name)
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
