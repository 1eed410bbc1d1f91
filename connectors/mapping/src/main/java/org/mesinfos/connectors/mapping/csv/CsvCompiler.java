package org.mesinfos.connectors.mapping.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.RowCompiler;
import org.mesinfos.connectors.mapping.RowSource;
import org.mesinfos.connectors.mapping.value.BalanceLabel;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlLocation;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Compiler of the rules of a CSV mapping. */
final class CsvCompiler implements RowCompiler {

    private final CsvSettings settings;
    private final List<CsvSlot> slots = new ArrayList<>();
    /** Slots of rules that name a column without its aliases, until a field declares that column. */
    private final Set<Integer> slotsOfNames = new HashSet<>();

    private final List<ColumnSelector> otherColumns;
    private final List<LineRule> skips;
    private final List<LineRule> ends;
    private final Optional<Continuation> continuation;
    private final Optional<Unpivot> unpivot;
    private final CsvPlan.RecognitionRules recognitionRules;
    private final Problems problems;
    private int contexts;

    CsvCompiler(Optional<YamlMap> section, Optional<YamlMap> recognise, Problems problems) {
        this.problems = problems;
        this.settings = CsvSettings.of(section);
        this.unpivot = section.flatMap(map -> map.map("unpivot")).flatMap(Unpivot::of);
        this.otherColumns = section.map(map -> map.texts("other-columns")).orElse(List.of()).stream()
                .map(ColumnSelector::named)
                .toList();
        this.skips = section.map(map -> rules(map, "skip")).orElse(List.of());
        this.ends = section.map(map -> rules(map, "end")).orElse(List.of());
        this.continuation =
                section.flatMap(map -> map.map("continuation", "empty")).map(this::continuation);
        this.recognitionRules = recognitionRules(recognise);
        if (settings.header() == CsvSettings.HeaderPresence.NONE
                && recognitionRules.values().isEmpty()) {
            problems.add(
                    recognise.or(() -> section).map(YamlMap::location).orElse(YamlLocation.START),
                    "a file without header is recognised by \"recognise: values:\", a pattern for some columns");
        }
    }

    @Override
    public int slot(YamlMap selector) {
        ColumnSelector column = ColumnSelector.of(selector);
        boolean unknown = settings.header() == CsvSettings.HeaderPresence.NONE
                && unpivot.flatMap(declared -> declared.side(column.name())).isEmpty()
                && ColumnNames.of(settings.columns()).find(column) < 0;
        if (unknown) {
            selector.problem("column", "\"columns\" has no \"" + column.name() + "\"");
        }
        int slot = slot(column);
        slotsOfNames.remove(slot);
        return slot;
    }

    private int slot(ColumnSelector column) {
        Optional<Unpivot.Side> side = unpivot.flatMap(declared -> declared.side(column.name()));
        if (side.isPresent()) {
            return slot(new CsvSlot.OfUnpivoted(side.get(), column.name()));
        }
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i) instanceof CsvSlot.OfColumn known) {
                boolean sameColumn = known.selector().selectsSameColumn(column);
                if (sameColumn || (slotsOfNames.contains(i) && column.hasName(known.selector()))) {
                    slots.set(i, new CsvSlot.OfColumn(column.withPresenceOf(known.selector())));
                    return i;
                }
            }
        }
        slots.add(new CsvSlot.OfColumn(column));
        return slots.size() - 1;
    }

    private int slotOfName(String name) {
        int known = slots.size();
        int slot = slot(ColumnSelector.named(name));
        if (slot == known) {
            slotsOfNames.add(slot);
        }
        return slot;
    }

    private int slot(CsvSlot.OfUnpivoted unpivoted) {
        int known = slots.indexOf(unpivoted);
        if (known >= 0) {
            return known;
        }
        slots.add(unpivoted);
        return slots.size() - 1;
    }

    @Override
    public int context(String name, YamlMap definition) {
        slots.add(new CsvSlot.OfContext(ContextRule.of(name, definition), contexts++));
        return slots.size() - 1;
    }

    @Override
    public RowCompiler group(YamlMap selector) {
        selector.problems().add(selector.location(), "a CSV row contains no groups of rows");
        return this;
    }

    @Override
    public RowSource build() {
        return new CsvSource(new CsvPlan(
                settings, List.copyOf(slots), otherColumns, skips, ends, continuation, unpivot, recognitionRules));
    }

    private List<LineRule> rules(YamlMap section, String key) {
        List<LineRule> rules = new ArrayList<>();
        for (YamlMap map : section.maps(key, "starts-with")) {
            Optional<Pattern> pattern = map.pattern("matches").or(() -> balance(map));
            List<String> prefixes = map.texts("starts-with");
            OptionalInt empty = map.text("empty")
                    .map(column -> OptionalInt.of(slotOfName(column)))
                    .orElse(OptionalInt.empty());
            if (pattern.isEmpty() && prefixes.isEmpty() && empty.isEmpty()) {
                problems.add(map.location(), "a line rule needs one of starts-with, matches, balance or empty");
            }
            String name =
                    map.text("rule").orElse(key.equals("end") ? "end of rows" : "skip rule " + (rules.size() + 1));
            rules.add(new LineRule(name, prefixes, pattern, empty));
            map.rejectUnknownKeys();
        }
        return rules;
    }

    /**
     * Compiles the {@code balance} condition of a line rule. At this stage, the line is not yet divided into cells, so
     * that only an opening or closing balance at its start can be matched.
     */
    private static Optional<Pattern> balance(YamlMap map) {
        if (!map.has("balance")) {
            return Optional.empty();
        }
        if (map.choice("balance", BalanceLabel.BEGINS) != BalanceLabel.BEGINS) {
            map.problem("balance", "\"balance\" of a line is \"begins\"; the others are for conditions on columns");
        }
        return Optional.of(BalanceLabel.linePattern());
    }

    private Continuation continuation(YamlMap map) {
        List<Integer> empty = new ArrayList<>();
        for (YamlMap selector : map.maps("empty", "column")) {
            empty.add(slot(selector));
            selector.rejectUnknownKeys();
        }
        if (empty.isEmpty() && (!map.has("empty") || map.isList("empty"))) {
            map.problems()
                    .add(map.location(), "\"empty\" is missing: the columns that are empty in a continuation line");
        }
        Continuation rule = new Continuation(empty, map.text("separator").orElse(" "));
        map.rejectUnknownKeys();
        return rule;
    }

    private CsvPlan.RecognitionRules recognitionRules(Optional<YamlMap> recognise) {
        List<Pattern> patterns = recognise.map(map -> map.patterns("matches")).orElse(List.of());
        Map<Integer, Pattern> values = new LinkedHashMap<>();
        recognise.flatMap(map -> map.map("values")).ifPresent(section -> {
            for (String column : section.keys()) {
                section.pattern(column).ifPresent(pattern -> values.put(slotOfName(column), pattern));
            }
        });
        return new CsvPlan.RecognitionRules(patterns, values);
    }
}
