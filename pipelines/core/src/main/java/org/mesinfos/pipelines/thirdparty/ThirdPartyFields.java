package org.mesinfos.pipelines.thirdparty;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.records.ListedNames;
import org.mesinfos.records.RecordType;

/** Fields with values that identify other people. {@code third-party-fields.properties} lists them. Stateless. */
final class ThirdPartyFields {

    private static final Map<RecordType, List<String>> FIELDS = read();

    private ThirdPartyFields() {}

    /** Returns the names of the fields; for a list of records, the name of the list and that of its field with a point. */
    static List<String> of(RecordType type) {
        return FIELDS.getOrDefault(type, List.of());
    }

    private static Map<RecordType, List<String>> read() {
        ListedNames listed = ListedNames.read(ThirdPartyFields.class, "third-party-fields.properties");
        Map<RecordType, List<String>> fields = new EnumMap<>(RecordType.class);
        for (String name : listed.keys()) {
            fields.put(RecordType.ofFileName(name).orElseThrow(), listed.of(name));
        }
        return fields;
    }
}
