package org.mesinfos.connectors.mapping.fixedwidth;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.DeclaredEncodings;
import org.mesinfos.connectors.mapping.RowCompiler;
import org.mesinfos.connectors.mapping.RowSource;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlLocation;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Compiler of a mapping for fixed-width lines: {@code columns: {date: 1-8, label: 9-40}}. */
final class FixedWidthCompiler implements RowCompiler {

    static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,4})-([1-9][0-9]{0,4})");

    private final Map<String, ColumnRange> columns = new LinkedHashMap<>();
    private final List<ColumnRange> slots = new ArrayList<>();
    private final DeclaredEncodings encodings;
    private final List<Pattern> skips;
    private final List<Pattern> recognitionPatterns;
    private final List<ContinuationLine> continuations = new ArrayList<>();
    private final Map<ColumnRange, Pattern> values = new LinkedHashMap<>();

    FixedWidthCompiler(Optional<YamlMap> section, Optional<YamlMap> recognise, Problems problems) {
        if (section.isEmpty() || !section.get().has("columns")) {
            YamlLocation place = section.map(YamlMap::location).orElse(YamlLocation.START);
            problems.add(place, "\"fixed-width: columns\" is missing: the first and last character of each column");
        }
        section.flatMap(map -> map.map("columns")).ifPresent(map -> columns(map, ColumnRange.ROW));
        section.map(map -> map.maps("continuations")).orElse(List.of()).forEach(this::continuation);
        this.encodings = section.map(DeclaredEncodings::of).orElse(DeclaredEncodings.DETECTED);
        this.skips = section.map(map -> map.patterns("skip")).orElse(List.of());
        this.recognitionPatterns = recognise.map(map -> map.patterns("matches")).orElse(List.of());
        recognise.flatMap(map -> map.map("values")).ifPresent(this::values);
        if (values.isEmpty() && recognitionPatterns.isEmpty()) {
            problems.add(
                    recognise.map(YamlMap::location).orElse(YamlLocation.START),
                    "lines without header are recognised by \"recognise: values:\", a pattern for some columns");
        }
    }

    private void continuation(YamlMap section) {
        List<String> starts = section.texts("starts-with");
        if (starts.isEmpty() || starts.stream().anyMatch(String::isBlank)) {
            section.problems()
                    .add(section.location(), "\"starts-with\" is missing: the text that such a line starts with");
        }
        Optional<YamlMap> declared = section.map("columns");
        if (!section.has("columns")) {
            section.problems()
                    .add(section.location(), "\"columns\" is missing: the first and last character of each column");
        }
        continuations.add(new ContinuationLine(starts));
        declared.ifPresent(map -> columns(map, continuations.size()));
        section.rejectUnknownKeys();
    }

    private void columns(YamlMap map, int line) {
        for (String name : map.keys()) {
            if (columns.containsKey(name)) {
                map.problem(name, "\"" + name + "\" is already a column of another line");
            }
            map.text(name)
                    .flatMap(range -> parseRange(name, line, range, map))
                    .ifPresent(column -> columns.put(name, column));
        }
    }

    @Override
    public int slot(YamlMap selector) {
        String name = selector.requiredText("column");
        if (name.isEmpty()) {
            return NO_SLOT;
        }
        Optional<ColumnRange> declared = declaredColumn("column", name, selector);
        if (declared.isEmpty()) {
            return NO_SLOT;
        }
        ColumnRange place = declared.get();
        int slot = slots.indexOf(place);
        if (slot < 0) {
            slots.add(place);
            return slots.size() - 1;
        }
        return slot;
    }

    @Override
    public int context(String name, YamlMap definition) {
        definition
                .problems()
                .add(definition.location(), "a fixed-width mapping has no context: every value is in its line");
        return NO_SLOT;
    }

    @Override
    public RowCompiler group(YamlMap selector) {
        selector.problems().add(selector.location(), "a fixed-width line contains no groups of rows");
        return this;
    }

    @Override
    public void check(YamlMap record, BitSet used) {
        List<ColumnRange> ranges = used.stream().mapToObj(slots::get).toList();
        for (int i = 0; i < ranges.size(); i++) {
            for (ColumnRange other : ranges.subList(i + 1, ranges.size())) {
                if (ranges.get(i).crosses(other)) {
                    record.problem(
                            "fields",
                            "the columns \"" + ranges.get(i).name() + "\" and \"" + other.name()
                                    + "\" of a record share some of their characters");
                }
            }
        }
    }

    @Override
    public RowSource build() {
        List<ColumnRange> unclaimed = new ArrayList<>(columns.values());
        unclaimed.removeAll(slots);
        return new FixedWidthSource(new FixedWidthPlan(
                List.copyOf(slots),
                unclaimed,
                gaps(),
                skips,
                continuations,
                recognitionPatterns,
                Map.copyOf(values),
                encodings));
    }

    private void values(YamlMap section) {
        for (String name : section.keys()) {
            Optional<Pattern> pattern = section.pattern(name);
            Optional<ColumnRange> place = declaredColumn(name, name, section);
            if (place.filter(column -> column.line() != ColumnRange.ROW).isPresent()) {
                section.problem(name, "\"" + name + "\" is a column of a continuation, which not every row has");
            }
            if (place.isPresent() && pattern.isPresent()) {
                values.put(place.get(), pattern.get());
            }
        }
    }

    /** Returns the declared column; empty after reporting a problem if there is none. */
    private Optional<ColumnRange> declaredColumn(String key, String name, YamlMap map) {
        ColumnRange place = columns.get(name);
        if (place == null) {
            map.problem(key, "no column \"" + name + "\", expected one of " + String.join(", ", columns.keySet()));
        }
        return Optional.ofNullable(place);
    }

    private static Optional<ColumnRange> parseRange(String name, int line, String range, YamlMap map) {
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > Integer.parseInt(matcher.group(2))) {
            map.unexpected(name, range, "first and last character such as 9-40");
            return Optional.empty();
        }
        return Optional.of(new ColumnRange(
                name, line, Integer.parseInt(matcher.group(1)) - 1, Integer.parseInt(matcher.group(2))));
    }

    /** Returns the ranges that no column covers. Their text is retained as additional values. */
    private List<ColumnRange> gaps() {
        List<ColumnRange> gaps = new ArrayList<>();
        addGaps(gaps, ColumnRange.ROW, 0, "");
        for (int i = 0; i < continuations.size(); i++) {
            ContinuationLine line = continuations.get(i);
            addGaps(gaps, i + 1, line.knownCharacters(), line.name());
        }
        return gaps;
    }

    private void addGaps(List<ColumnRange> gaps, int line, int known, String prefix) {
        List<ColumnRange> sorted = columns.values().stream()
                .filter(column -> column.line() == line)
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList();
        int covered = known;
        for (ColumnRange column : sorted) {
            if (column.start() > covered) {
                gaps.add(new ColumnRange(
                        prefix + "characters " + (covered + 1) + "-" + column.start(), line, covered, column.start()));
            }
            covered = Math.max(covered, column.end());
        }
        gaps.add(new ColumnRange(prefix + "characters from " + (covered + 1), line, covered, Integer.MAX_VALUE));
    }
}
