package org.mesinfos.connectors.mapping.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.json.JsonTable;
import org.mesinfos.connectors.mapping.SampleTable;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/** Detection of the most frequent objects of a document and the paths of their values. */
final class JsonSample {

    private static final int SAMPLE_BYTES = 1 << 18;
    private static final int MAX_MEMBERS = 6;
    /** Names with marks of paths, and those that are values themselves, such as dates and references. */
    private static final Pattern NO_NAME = Pattern.compile(".*(?:[\\[\\]*@.]|\\d{3}).*");

    private JsonSample() {}

    static Optional<SampleTable> of(SourceContent content) throws IOException {
        String text;
        try (InputStream in = content.open(0)) {
            text = new String(
                    in.readNBytes(SAMPLE_BYTES),
                    Charset.forName(content.context().encoding()));
        }
        String start = text.strip();
        return start.startsWith("{") || start.startsWith("[")
                ? JsonTable.of(text)
                        .filter(table -> !table.names().isEmpty())
                        .map(table -> table(table, container(text, table)))
                : Optional.empty();
    }

    /** Returns the objects that contain the most frequent ones. */
    private static Optional<SampleTable.Container> container(String text, JsonTable records) {
        return JsonTable.containing(records, text)
                .map(outer -> new SampleTable.Container(
                        table(outer, Optional.empty()),
                        records.record().substring(outer.record().length() + 1)))
                .filter(outer -> !NO_NAME.matcher(outer.each()).matches());
    }

    private static SampleTable table(JsonTable table, Optional<SampleTable.Container> container) {
        List<SampleTable.SampleColumn> columns = new ArrayList<>();
        List<String> everywhere = new ArrayList<>();
        for (int i = 0; i < table.names().size(); i++) {
            int position = i;
            String name = table.names().get(i);
            List<String> values = table.rows().stream()
                    .map(row -> row.get(position))
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!NO_NAME.matcher(name).matches()) {
                columns.add(new SampleTable.SampleColumn(name, values));
                if (values.size() == table.rows().size() && everywhere.size() < MAX_MEMBERS) {
                    everywhere.add(YamlText.quoted(name));
                }
            }
        }
        List<String> section = new ArrayList<>();
        if (!table.record().isEmpty() && !NO_NAME.matcher(table.record()).matches()) {
            section.add("json: {record: " + YamlText.quoted(table.record()) + "}");
        }
        if (!everywhere.isEmpty()) {
            section.add("recognise: {members: [" + String.join(", ", everywhere) + "]}");
        }
        return new SampleTable(
                section,
                columns,
                SampleTable.Addressing.PATH,
                table.around().stream()
                        .filter(name ->
                                !NO_NAME.matcher(name.replace("../", "")).matches())
                        .toList(),
                container);
    }
}
