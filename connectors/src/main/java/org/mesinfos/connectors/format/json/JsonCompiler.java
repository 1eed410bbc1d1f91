package org.mesinfos.connectors.format.json;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.tree.row.RootName;
import org.mesinfos.connectors.format.tree.row.TreeCompiler;
import org.mesinfos.connectors.mapping.Problems;
import org.mesinfos.connectors.mapping.RowSource;
import org.mesinfos.connectors.mapping.YamlMap;
import org.mesinfos.connectors.mapping.YamlPlace;

/** Compiles a mapping for JSON. */
final class JsonCompiler extends TreeCompiler {

    private final List<String> recordPath;
    private final JsonLayout layout;
    private final JsonSigns signs;

    private JsonCompiler(List<String> recordPath, JsonLayout layout, JsonSigns signs) {
        super(RootName.ABSENT, recordPath);
        this.recordPath = recordPath;
        this.layout = layout;
        this.signs = signs;
    }

    static JsonCompiler of(Optional<YamlMap> section, Optional<YamlMap> recognise, Problems problems) {
        List<String> path = section.flatMap(map -> map.text("record"))
                .map(JsonCompiler::names)
                .orElse(List.of());
        JsonLayout layout =
                section.map(map -> map.choice("layout", JsonLayout.DOCUMENT)).orElse(JsonLayout.DOCUMENT);
        if (layout == JsonLayout.LINES && !path.isEmpty()) {
            section.ifPresent(map -> map.problem("record", "with \"layout: lines\" each line is a record"));
        }
        List<String> members = recognise.map(map -> map.texts("members")).orElse(List.of());
        List<Pattern> patterns = recognise.map(map -> map.patterns("matches")).orElse(List.of());
        if (members.isEmpty() && patterns.isEmpty()) {
            problems.add(
                    recognise.map(YamlMap::place).orElse(YamlPlace.START),
                    "JSON is recognised by \"recognise: members:\", names that records have");
        }
        return new JsonCompiler(path, layout, new JsonSigns(path, members, patterns));
    }

    private static List<String> names(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return relative.isEmpty()
                ? List.of()
                : Arrays.stream(relative.split("/", -1)).toList();
    }

    @Override
    public RowSource build() {
        return new JsonRecordSource(recordPath, layout, signs, plan());
    }
}
