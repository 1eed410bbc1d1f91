package org.mesinfos.connectors.mapping.xml;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.RowSource;
import org.mesinfos.connectors.mapping.schema.FormatKeys;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.Keys;
import org.mesinfos.connectors.mapping.tree.RootName;
import org.mesinfos.connectors.mapping.tree.TreeCompiler;
import org.mesinfos.connectors.mapping.tree.TreeKeys;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlLocation;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Compiler of mappings for XML files. */
final class XmlCompiler extends TreeCompiler {

    private static final String RECORD = "record";

    static final FormatKeys KEYS = TreeKeys.format(
            Keys.NONE
                    .key(
                            "xml",
                            Keys.NONE
                                    .key(
                                            RECORD,
                                            JsonSchema.filledText(),
                                            "Path from the root to the element of one record, such as /tickets/ticket.")
                                    .closed()
                                    .and(JsonSchema.required(RECORD)),
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

    private final List<String> recordPath;
    private final XmlRecogniser recogniser;

    private XmlCompiler(List<String> recordPath, XmlRecogniser recogniser) {
        super(RootName.PRESENT, recordPath);
        this.recordPath = recordPath;
        this.recogniser = recogniser;
    }

    static XmlCompiler of(Optional<YamlMap> section, Optional<YamlMap> recognise, Problems problems) {
        List<String> path = section.map(XmlCompiler::recordPath).orElseGet(() -> {
            problems.add(YamlLocation.START, "\"xml: record:\" is missing: the path of the element that is one record");
            return List.of();
        });
        List<String> namespaces = recognise.map(map -> map.texts("namespace")).orElse(List.of());
        List<Pattern> patterns = recognise.map(map -> map.patterns("matches")).orElse(List.of());
        return new XmlCompiler(path, new XmlRecogniser(path, namespaces, patterns));
    }

    private static List<String> recordPath(YamlMap section) {
        String text = section.requiredText(RECORD);
        List<String> names = Arrays.asList((text.startsWith("/") ? text.substring(1) : text).split("/", -1));
        boolean wrong = names.stream().anyMatch(name -> name.isEmpty() || name.matches(".*[\\[\\]@.].*"));
        if (wrong && !text.isEmpty()) {
            section.problem(
                    RECORD,
                    "\"" + text + "\" is not a record path, expected names from the root, such as /tickets/ticket");
        }
        return List.copyOf(names);
    }

    @Override
    public RowSource build() {
        return new XmlRecordSource(recordPath, recogniser, plan());
    }
}
