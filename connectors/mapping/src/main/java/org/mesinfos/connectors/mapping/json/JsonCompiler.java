package org.mesinfos.connectors.mapping.json;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.json.JsonTextEncoding;
import org.mesinfos.connectors.mapping.RowSource;
import org.mesinfos.connectors.mapping.schema.FormatKeys;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.Keys;
import org.mesinfos.connectors.mapping.tree.RecordPaths;
import org.mesinfos.connectors.mapping.tree.RootName;
import org.mesinfos.connectors.mapping.tree.TreeCompiler;
import org.mesinfos.connectors.mapping.tree.TreeKeys;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlLocation;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Compiler of mappings for JSON files. */
final class JsonCompiler extends TreeCompiler {

    static final FormatKeys KEYS = TreeKeys.format(
            Keys.NONE
                    .key(
                            "json",
                            Keys.NONE
                                    .key(
                                            "record",
                                            JsonSchema.texts(),
                                            "Paths of the records, such as /comptes/operations.")
                                    .key(
                                            "layout",
                                            JsonSchema.choice(JsonLayout.class),
                                            "One document, or a record on each line; document by default.")
                                    .key(
                                            "texts",
                                            JsonSchema.choice(JsonTextEncoding.class),
                                            "Encoding within texts; as-written by default.")
                                    .key(
                                            "header",
                                            JsonSchema.choice(JsonHeader.class),
                                            "Place of the values beside the records: before them, or anywhere, "
                                                    + "for which the file is read twice; before by default.")
                                    .closed(),
                            "Layout of the document.")
                    .key(
                            "recognise",
                            Keys.NONE
                                    .key(
                                            "members",
                                            JsonSchema.texts(),
                                            "Paths that a record near the start of the file has.")
                                    .key(
                                            "matches",
                                            JsonSchema.texts(),
                                            "Regular expressions, each found in the first 64 KiB.")
                                    .closed()
                                    .and(JsonSchema.anyOf(
                                            JsonSchema.required("members")
                                                    .and(JsonSchema.property("members", JsonSchema.someTexts())),
                                            JsonSchema.required("matches")
                                                    .and(JsonSchema.property("matches", JsonSchema.someTexts())))),
                            "Conditions for recognition, of which there is at least one."),
            JsonSchema.required("recognise"));

    private final List<List<String>> recordPaths;
    private final JsonLayout layout;
    private final JsonTextEncoding texts;
    private final JsonHeader header;
    private final JsonRecogniser recogniser;

    private JsonCompiler(
            List<List<String>> recordPaths,
            JsonLayout layout,
            JsonTextEncoding texts,
            JsonHeader header,
            JsonRecogniser recogniser) {
        super(RootName.ABSENT, recordPaths.get(0));
        this.recordPaths = recordPaths;
        this.layout = layout;
        this.texts = texts;
        this.header = header;
        this.recogniser = recogniser;
    }

    static JsonCompiler of(Optional<YamlMap> section, Optional<YamlMap> recognise, Problems problems) {
        List<List<String>> declared = section.map(
                        map -> RecordPaths.of(map, "record", RootName.ABSENT).paths())
                .orElse(List.of());
        List<List<String>> paths = declared.isEmpty() ? List.of(List.of()) : declared;
        JsonLayout layout =
                section.map(map -> map.choice("layout", JsonLayout.DOCUMENT)).orElse(JsonLayout.DOCUMENT);
        if (layout == JsonLayout.LINES && !paths.equals(List.of(List.of()))) {
            section.ifPresent(map -> map.problem("record", "with \"layout: lines\" each line is a record"));
        }
        JsonTextEncoding texts = section.map(map -> map.choice("texts", JsonTextEncoding.AS_WRITTEN))
                .orElse(JsonTextEncoding.AS_WRITTEN);
        JsonHeader header =
                section.map(map -> map.choice("header", JsonHeader.BEFORE)).orElse(JsonHeader.BEFORE);
        if (layout == JsonLayout.LINES && header == JsonHeader.ANYWHERE) {
            section.ifPresent(map -> map.problem("header", "with \"layout: lines\" nothing is beside the records"));
        }
        List<String> members = recognise.map(map -> map.texts("members")).orElse(List.of());
        List<Pattern> patterns = recognise.map(map -> map.patterns("matches")).orElse(List.of());
        if (members.isEmpty() && patterns.isEmpty()) {
            problems.add(
                    recognise.map(YamlMap::location).orElse(YamlLocation.START),
                    "JSON is recognised by \"recognise: members:\", names that records have");
        }
        return new JsonCompiler(paths, layout, texts, header, new JsonRecogniser(paths, members, patterns));
    }

    @Override
    public RowSource build() {
        return new JsonRecordSource(recordPaths, layout, texts, header, recogniser, plan());
    }
}
