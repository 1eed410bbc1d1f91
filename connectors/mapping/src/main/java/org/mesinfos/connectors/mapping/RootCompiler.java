package org.mesinfos.connectors.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.mapping.schema.WholeNumbers;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Compiler of one mapping file. */
final class RootCompiler {

    /** All formats by name, found once for all mappings. */
    private static final Map<String, RowFormat> FORMATS = formats();

    /** Keys of a record that the records of a mapping share. */
    private static final Set<String> RECORD_KEYS = Set.of("subject", "links", "key");

    private final String id;
    private final YamlMap root;
    private final Problems problems;

    RootCompiler(String id, YamlMap root, Problems problems) {
        this.id = id;
        this.root = root;
        this.problems = problems;
    }

    /** Returns the connector; empty after a problem. */
    Optional<MappingConnector> compile() {
        checkId();
        if (root.has(MappingExtension.KEY)) {
            root.text(MappingExtension.KEY)
                    .ifPresent(other -> root.problem(
                            MappingExtension.KEY, "the mapping \"" + other + "\" must be loaded with this one"));
            return Optional.empty();
        }
        int version = version();
        String title = root.requiredText("title", "one line for human readers");
        DeliveryMode deliveries = root.choice("deliveries", DeliveryMode.APPEND);
        String freshness = root.text("freshness").orElse("");
        int precedence = root.wholeNumber("precedence", MappingSchema.PRECEDENCE)
                .orElse(ConnectorDescription.DEFAULT_PRECEDENCE);
        Optional<RowFormat> format = format();
        if (format.isEmpty()) {
            return Optional.empty();
        }
        Optional<YamlMap> section = root.map(format.get().name());
        Optional<YamlMap> recognise = root.map("recognise");
        RowCompiler rows = format.get().compiler(section, recognise, problems);
        Scope scope = new Scope(format.get().shorthand(), rows, contexts(rows), ValueDefaults.of(root.map("values")));
        // Skip rules come first: a value that only they use must still reach the additional values of the records.
        List<SkipRule> skips = skipRules(scope);
        Optional<DayPlan> asOf = root.map("as-of", scope.shorthand())
                .map(selector -> scope.within("as-of", () -> DayPlan.of(selector, "as-of", scope)));
        RecordPlans records = records(scope);
        section.ifPresent(YamlMap::rejectUnknownKeys);
        recognise.ifPresent(YamlMap::rejectUnknownKeys);
        root.rejectUnknownKeys(key -> hint(key, format.get()));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        ConnectorDescription description = new ConnectorDescription(
                id, version, title, format.get().name(), records.types(), deliveries, freshness, precedence);
        RowSource source = rows.build();
        return problems.isEmpty()
                ? Optional.of(new MappingConnector(description, source, skips, asOf, records, scope.declaredSources()))
                : Optional.empty();
    }

    /** Returns the place where a misplaced key belongs. */
    private Optional<String> hint(String key, RowFormat format) {
        if (root.has("records") && RECORD_KEYS.contains(key)) {
            return Optional.of("which has no effect: every record in \"records\" has its own");
        }
        if (key.equals(RecordCollector.EACH)) {
            return Optional.of("it belongs to a record in \"records\"");
        }
        return format.keys()
                .root()
                .key("values", ValueSchemas.defaults())
                .holderOf(key)
                .map(section -> "it belongs into \"" + section + "\": {" + section + ": {" + key + ": …}}");
    }

    private void checkId() {
        String declared = root.requiredText("connector", "organisation/name, the path of the file");
        if (!declared.isEmpty() && !MappingSchema.ID.matcher(declared).matches()) {
            root.problem(
                    "connector",
                    "\"connector\" is \"" + declared + "\", expected organisation/name, such as my-bank/operations: "
                            + "the file is name.yaml in a folder with the name of the organisation");
        } else if (!declared.isEmpty() && !declared.equals(id)) {
            root.problem(
                    "connector", "\"connector\" is \"" + declared + "\", but its location requires \"" + id + "\"");
        }
    }

    private int version() {
        if (!root.has("version")) {
            problems.add(root.location(), "\"version\" is missing");
        }
        return root.wholeNumber("version", WholeNumbers.FROM_1).orElse(1);
    }

    private static Map<String, RowFormat> formats() {
        Map<String, RowFormat> formats = new TreeMap<>();
        ServiceLoader.load(RowFormat.class, RowFormat.class.getClassLoader())
                .forEach(format -> formats.put(format.name(), format));
        return Collections.unmodifiableMap(formats);
    }

    private Optional<RowFormat> format() {
        String name = root.requiredText("format", "one of " + String.join(", ", FORMATS.keySet()));
        RowFormat format = FORMATS.get(name);
        if (format == null && !name.isEmpty()) {
            root.problem(
                    "format",
                    "no format \"" + name + "\", expected one of " + String.join(", ", FORMATS.keySet())
                            + NameSuggestion.hint(name, FORMATS.keySet()));
        }
        return Optional.ofNullable(format);
    }

    private Map<String, Integer> contexts(RowCompiler rows) {
        Map<String, Integer> slots = new LinkedHashMap<>();
        root.map("context").ifPresent(section -> {
            for (String name : section.keys()) {
                section.map(name).ifPresent(definition -> {
                    slots.put(name, rows.context(name, definition));
                    definition.rejectUnknownKeys();
                });
            }
        });
        return slots;
    }

    private RecordPlans records(Scope scope) {
        boolean several = root.has("records");
        if (several) {
            reportKeysBesideRecords();
        }
        List<YamlMap> sections = several ? root.maps("records") : List.of(root);
        RecordCollector plans = new RecordCollector(scope, this::contexts);
        for (YamlMap record : sections) {
            if (several) {
                plans.add(record, root);
                record.rejectUnknownKeys();
            } else {
                plans.addOfRow(record, root);
            }
        }
        if (several && sections.isEmpty()) {
            root.problem(
                    "records", "\"records\" is empty, expected a list of records, each with \"record\" and \"fields\"");
        }
        return plans.records();
    }

    private void reportKeysBesideRecords() {
        for (String key : List.of("record", "when", RecordCompiler.CHECKED_TOTALS, "fields")) {
            if (root.has(key)) {
                problems.add(
                        root.location(key),
                        "\"" + key + "\" is beside \"records\": a mapping has either one record or \"records\", "
                                + "each with its own \"" + key + "\"");
            }
        }
    }

    private List<SkipRule> skipRules(Scope scope) {
        List<SkipRule> rules = new ArrayList<>();
        for (YamlMap map : root.maps("skip")) {
            String name = map.text("rule").orElse("skip rule " + (rules.size() + 1));
            rules.add(new SkipRule(name, scope.within("skip", () -> ConditionCompiler.open(map, scope))));
            map.rejectUnknownKeys();
        }
        return rules;
    }
}
