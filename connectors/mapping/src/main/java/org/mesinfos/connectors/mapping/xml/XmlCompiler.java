package org.mesinfos.connectors.mapping.xml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

/** Compiler of mappings for XML files. */
final class XmlCompiler extends TreeCompiler {

    private static final String RECORD = "record";
    private static final Pattern NAME = Pattern.compile("[^\\[\\]@.*]+");
    private static final RecordPaths NONE = new RecordPaths(List.of(List.of()));

    static final FormatKeys KEYS = TreeKeys.format(
            Keys.NONE
                    .key(
                            "xml",
                            Keys.NONE
                                    .key(
                                            RECORD,
                                            JsonSchema.filledTexts(),
                                            "Paths from the root to the elements of the records, such as /tickets/ticket.")
                                    .closed()
                                    .and(JsonSchema.required(RECORD)
                                            .and(JsonSchema.property(RECORD, JsonSchema.someTexts()))),
                            "Layout of the document.")
                    .key(
                            "recognise",
                            Keys.NONE
                                    .key("namespace", JsonSchema.texts(), "Accepted namespaces of the root element.")
                                    .key(
                                            "matches",
                                            JsonSchema.texts(),
                                            "Regular expressions, each found in the first 64 KiB.")
                                    .closed(),
                            "Conditions for recognition, besides the root element."),
            JsonSchema.required("xml"));

    private final RecordPaths records;
    private final XmlRecogniser recogniser;

    private XmlCompiler(RecordPaths records, XmlRecogniser recogniser) {
        super(RootName.PRESENT, records.paths().get(0));
        this.records = records;
        this.recogniser = recogniser;
    }

    static XmlCompiler of(Optional<YamlMap> section, Optional<YamlMap> recognise, Problems problems) {
        RecordPaths records = section.map(XmlCompiler::records).orElseGet(() -> {
            problems.add(YamlLocation.START, "\"xml: record:\" is missing: the path of the element that is one record");
            return NONE;
        });
        List<String> namespaces = recognise.map(map -> map.texts("namespace")).orElse(List.of());
        List<Pattern> patterns = recognise.map(map -> map.patterns("matches")).orElse(List.of());
        return new XmlCompiler(records, new XmlRecogniser(records, namespaces, patterns));
    }

    private static RecordPaths records(YamlMap section) {
        RecordPaths records = RecordPaths.of(section, RECORD, RootName.PRESENT);
        for (List<String> names : records.paths()) {
            if (names.isEmpty()
                    || names.stream().anyMatch(name -> !NAME.matcher(name).matches())) {
                section.problem(
                        RECORD,
                        "\"/" + String.join("/", names)
                                + "\" is not a record path, expected names from the root, such as /tickets/ticket");
            }
        }
        if (records.paths().isEmpty()) {
            section.problem(RECORD, "the path of the element that is one record is missing");
            return NONE;
        }
        return records;
    }

    @Override
    public RowSource build() {
        return new XmlRecordSource(records, recogniser, plan());
    }
}
